package dev.jiceng.division;

import java.util.Arrays;
import java.util.Optional;

/** A division code of 2, 4, 6, 9 or 12 digits; a prefix contains all that begins with it. */
public record DivisionCode(String value) implements Comparable<DivisionCode> {
  public DivisionCode {
    if (!isWellFormed(value)) {
      throw new IllegalArgumentException("not a division code");
    }
  }

  public static boolean isWellFormed(String value) {
    return switch (value.length()) {
      case 2, 4, 6, 9, 12 -> hasOnlyDigits(value);
      default -> false;
    };
  }

  /** No pattern: every row of an answer comes by here. */
  private static boolean hasOnlyDigits(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) < '0' || value.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  public static DivisionCode of(String value) {
    return new DivisionCode(value);
  }

  public DivisionLevel level() {
    return Arrays.stream(DivisionLevel.values())
        .filter(level -> level.digits() == value.length())
        .findFirst()
        .orElseThrow();
  }

  /** The code itself or the one above it at {@code level}; empty where it lies above that level. */
  public Optional<DivisionCode> at(DivisionLevel level) {
    return level.digits() <= value.length()
        ? Optional.of(new DivisionCode(value.substring(0, level.digits())))
        : Optional.empty();
  }

  public boolean contains(DivisionCode other) {
    return other.value.startsWith(value);
  }

  @Override
  public int compareTo(DivisionCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
