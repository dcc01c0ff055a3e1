package dev.jiceng.roster;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 公民身份号码, GB 11643: division of the first registration, day of birth, serial number (odd for men),
 * check character. As a text it shows itself masked, so that no log ever holds it.
 */
public record IdNumber(String value) {
  private static final Pattern FORM = Pattern.compile("[1-9]\\d{16}[\\dX]");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECKS = "10X98765432";
  private static final int SHOWN = 4;

  public IdNumber {
    if (!hasForm(value) || !checks(value)) {
      throw new IllegalArgumentException("not an id number");
    }
  }

  /** The number as it would be printed: spaces and full-width characters are no difference. */
  public static String normal(String written) {
    return Normalizer.normalize(written, Normalizer.Form.NFKC)
        .replaceAll("\\s", "")
        .toUpperCase(Locale.ROOT);
  }

  /** 18 characters with a day that exists; whether the check character fits is another question. */
  public static boolean hasForm(String text) {
    return FORM.matcher(text).matches() && birthDate(text) != null;
  }

  /** ISO 7064, MOD 11-2, over the first 17 digits. */
  public static boolean checks(String text) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += (text.charAt(i) - '0') * WEIGHTS[i];
    }
    return CHECKS.charAt(sum % CHECKS.length()) == text.charAt(WEIGHTS.length);
  }

  private static @Nullable LocalDate birthDate(String text) {
    try {
      return LocalDate.parse(text.substring(6, 14), DAY);
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }

  public LocalDate birthDate() {
    return LocalDate.parse(value.substring(6, 14), DAY);
  }

  public Gender gender() {
    return (value.charAt(16) - '0') % 2 == 1 ? Gender.MALE : Gender.FEMALE;
  }

  /** The first and the last four characters, such as {@code 6107**********123X}. */
  public String masked() {
    int hidden = value.length() - 2 * SHOWN;
    return value.substring(0, SHOWN) + "*".repeat(hidden) + value.substring(SHOWN + hidden);
  }

  @Override
  public String toString() {
    return masked();
  }
}
