package dev.jiceng.election.team;

import java.util.Arrays;

/**
 * Levels of education in rising order, with the codes of GB/T 4658 they cover. Secondary
 * specialised and senior secondary schools are of one rank (高中、中专).
 */
public enum Education {
  OTHER("9", 0),
  PRIMARY("8", 1),
  JUNIOR_SECONDARY("7", 2),
  SENIOR_SECONDARY("456", 3),
  JUNIOR_COLLEGE("3", 4),
  BACHELOR("2", 5),
  POSTGRADUATE("1", 6);

  private final String firstDigits;
  private final int rank;

  Education(String firstDigits, int rank) {
    this.firstDigits = firstDigits;
    this.rank = rank;
  }

  /** The level of a two-digit code of GB/T 4658; {@code OTHER} where the code is none of it. */
  public static Education of(String code) {
    return Arrays.stream(values())
        .filter(level -> !code.isEmpty() && level.firstDigits.indexOf(code.charAt(0)) >= 0)
        .findFirst()
        .orElse(OTHER);
  }

  public boolean isAtLeast(Education other) {
    return rank >= other.rank;
  }

  /** 0 for none up to 6: what means over a team are taken of (C-18). */
  public int rank() {
    return rank;
  }
}
