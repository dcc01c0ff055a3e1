package dev.jiceng.election.team;

import java.util.Arrays;
import java.util.List;

/**
 * Levels of education in rising order, with the codes of GB/T 4658 they cover. Secondary
 * specialised and senior secondary schools are of one rank (高中、中专).
 */
public enum Education {
  OTHER("9"),
  PRIMARY("8"),
  JUNIOR_SECONDARY("7"),
  SENIOR_SECONDARY("4", "5", "6"),
  JUNIOR_COLLEGE("3"),
  BACHELOR("2"),
  POSTGRADUATE("1");

  private final List<String> firstDigits;

  Education(String... firstDigits) {
    this.firstDigits = List.of(firstDigits);
  }

  /** The level of a two-digit code of GB/T 4658; {@code OTHER} where the code is none of it. */
  public static Education of(String code) {
    return Arrays.stream(values())
        .filter(level -> level.firstDigits.contains(code.substring(0, Math.min(1, code.length()))))
        .findFirst()
        .orElse(OTHER);
  }

  public boolean isAtLeast(Education other) {
    return compareTo(other) >= 0;
  }

  /** 0 for none up to 6: what means over a team are taken of (C-18). */
  public int rank() {
    return ordinal();
  }
}
