package dev.jiceng.training.learning;

import dev.jiceng.division.DivisionCode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a certificate is checked by: the county, 16 symbols that nobody can guess, and a check
 * symbol by ISO 7064 MOD 37,36, which notices a wrong symbol and two that changed places.
 */
public record VerificationCode(String value) {
  /** Without I, L, O and U, which are misread. */
  public static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  public static final int RANDOM = 16;
  private static final int COUNTY = 6;
  private static final int MODULUS = 36;
  private static final Pattern FORM =
      Pattern.compile("[0-9]{6}[" + SYMBOLS + "]{" + RANDOM + "}[0-9A-Z]");

  static VerificationCode of(DivisionCode county, String random) {
    String body = county.value() + random;
    return new VerificationCode(body + check(body));
  }

  /** As people type it: with spaces or hyphens, in small letters. */
  public static Optional<VerificationCode> parse(String typed) {
    String text =
        typed.length() > 60 ? "" : typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    return FORM.matcher(text).matches()
            && check(text.substring(0, text.length() - 1)) == text.charAt(text.length() - 1)
        ? Optional.of(new VerificationCode(text))
        : Optional.empty();
  }

  public DivisionCode county() {
    return DivisionCode.of(value.substring(0, COUNTY));
  }

  /** In groups, as it is printed. */
  public String shown() {
    String rest = value.substring(COUNTY, COUNTY + RANDOM).replaceAll("(.{4})", "-$1");
    return value.substring(0, COUNTY) + rest + "-" + value.charAt(COUNTY + RANDOM);
  }

  private static char check(String body) {
    int product = MODULUS;
    for (int i = 0; i < body.length(); i++) {
      int sum = (product + Character.digit(body.charAt(i), MODULUS)) % MODULUS;
      product = (sum == 0 ? MODULUS : sum) * 2 % (MODULUS + 1);
    }
    int digit = (MODULUS + 1 - product) % MODULUS;
    return Character.toUpperCase(Character.forDigit(digit, MODULUS));
  }
}
