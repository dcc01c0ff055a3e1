package dev.jiceng.guidance.jooq;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a device stands (G-14): it has seen all transactions before {@code from}, is reading those
 * before {@code to}, and of these all checks up to {@code last}; opaque outside.
 */
public record ChangeToken(long from, long to, @Nullable Place last) {
  private static final Pattern FORM =
      Pattern.compile("(\\d{1,18}) (\\d{1,18})(?: (\\d{4}-\\d\\d-\\d\\d) ([0-9a-f-]{36}))?");

  /** A check's place: the newest month first. */
  public record Place(LocalDate month, UUID id) {}

  public static final ChangeToken START = new ChangeToken(0, 0, null);

  public static Optional<ChangeToken> parse(String text) {
    try {
      var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
      var parts = FORM.matcher(plain);
      if (!parts.matches()) {
        return Optional.empty();
      }
      var last =
          parts.group(3) == null
              ? null
              : new Place(LocalDate.parse(parts.group(3)), UUID.fromString(parts.group(4)));
      return Optional.of(
          new ChangeToken(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2)), last));
    } catch (IllegalArgumentException | java.time.DateTimeException garbage) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    String place = last == null ? "" : " " + last.month() + " " + last.id();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((from + " " + to + place).getBytes(StandardCharsets.US_ASCII));
  }
}
