package dev.jiceng.shared.graphql;

import dev.jiceng.division.DivisionCode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An id that is opaque to clients: the kind (the SDL type, or {@code Area}), the division whose
 * data holds it, and its uuid; an area is its code alone. As a property called {@code id} it writes
 * itself.
 */
public record GlobalId(String kind, DivisionCode division, @Nullable UUID uuid) {
  private static final UUID NOTHING = new UUID(0, 0);
  private static final Pattern FORM =
      Pattern.compile("([A-Z][A-Za-z]{1,60}):(\\d{2,12})(?::([0-9a-f-]{36}))?");

  public static GlobalId of(String kind, DivisionCode division, UUID uuid) {
    return new GlobalId(kind, division, uuid);
  }

  /** Empty for anything that {@link #encode()} did not write. */
  public static Optional<GlobalId> decode(String id) {
    if (id.length() > 200) {
      return Optional.empty();
    }
    try {
      byte[] text = Base64.getUrlDecoder().decode(id);
      return read(new String(text, StandardCharsets.US_ASCII)).filter(it -> it.encode().equals(id));
    } catch (IllegalArgumentException garbage) {
      return Optional.empty();
    }
  }

  /**
   * The uuid of an id of that kind; of anything else one that nothing has, so that it is unknown.
   */
  public static UUID uuid(String kind, String id) {
    return decode(id).filter(it -> it.kind().equals(kind)).map(GlobalId::uuid).orElse(NOTHING);
  }

  private static Optional<GlobalId> read(String text) {
    Matcher parts = FORM.matcher(text);
    return parts.matches() && DivisionCode.isWellFormed(parts.group(2))
        ? Optional.of(
            new GlobalId(parts.group(1), DivisionCode.of(parts.group(2)), uuid(parts.group(3))))
        : Optional.empty();
  }

  private static @Nullable UUID uuid(@Nullable String text) {
    return text == null ? null : UUID.fromString(text);
  }

  public String encode() {
    String text = kind + ":" + division + (uuid == null ? "" : ":" + uuid);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public String toString() {
    return encode();
  }
}
