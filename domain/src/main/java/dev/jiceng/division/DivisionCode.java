package dev.jiceng.division;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** A division code of 2, 4, 6, 9 or 12 digits; a prefix contains all that begins with it. */
public record DivisionCode(String value) implements Comparable<DivisionCode> {
  private static final Pattern FORM = Pattern.compile("\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}");

  public DivisionCode {
    if (!isWellFormed(value)) {
      throw new IllegalArgumentException("not a division code");
    }
  }

  public static boolean isWellFormed(String value) {
    return FORM.matcher(value).matches();
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
