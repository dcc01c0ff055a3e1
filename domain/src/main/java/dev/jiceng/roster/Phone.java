package dev.jiceng.roster;

import java.util.regex.Pattern;

/** A mobile number of 11 digits or a line with its area code; as a text it shows itself masked. */
public record Phone(String value) {
  private static final Pattern FORM = Pattern.compile("1[3-9]\\d{9}|0\\d{2,3}-?[2-9]\\d{6,7}");
  private static final int FIRST = 3;
  private static final int LAST = 4;

  public Phone {
    if (!hasForm(value)) {
      throw new IllegalArgumentException("not a phone number");
    }
  }

  static boolean hasForm(String text) {
    return FORM.matcher(text).matches();
  }

  /** The first three and the last four characters, such as {@code 138****5678}. */
  public String masked() {
    int hidden = value.length() - FIRST - LAST;
    return value.substring(0, FIRST) + "*".repeat(hidden) + value.substring(FIRST + hidden);
  }

  @Override
  public String toString() {
    return masked();
  }
}
