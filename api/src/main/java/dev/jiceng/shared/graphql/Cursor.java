package dev.jiceng.shared.graphql;

import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * A place in an ordered list: the values of its order columns at one row, the unique last one
 * included. Opaque to clients. The checksum covers the values and the name of the order, so that a
 * touched or borrowed cursor is noticed; it is no secret, and needs none, for a cursor only says
 * where to go on in rows that the scope has chosen.
 */
public record Cursor(List<@Nullable Object> values) {
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  public Cursor {
    values = Collections.unmodifiableList(new ArrayList<>(values));
  }

  /** {@code order} names list and order, such as {@code termTargets:DUE_DATE:ASC}. */
  public String encode(String order) {
    byte[] content = CursorValues.write(values);
    byte[] all = new byte[content.length + 4];
    System.arraycopy(content, 0, all, 0, content.length);
    int checksum = checksum(content, content.length, order);
    for (int i = 0; i < 4; i++) {
      all[content.length + i] = (byte) (checksum >>> (8 * i));
    }
    return ENCODER.encodeToString(all);
  }

  static Optional<Cursor> decode(String text, String order) {
    if (text.length() > 4_000) {
      return Optional.empty();
    }
    try {
      byte[] all = Base64.getUrlDecoder().decode(text);
      return all.length < 4 || !isIntact(all, order)
          ? Optional.empty()
          : Optional.of(new Cursor(CursorValues.read(all, all.length - 4)));
    } catch (RuntimeException garbage) {
      return Optional.empty();
    }
  }

  private static boolean isIntact(byte[] all, String order) {
    int length = all.length - 4;
    int sent = 0;
    for (int i = 0; i < 4; i++) {
      sent |= (all[length + i] & 0xff) << (8 * i);
    }
    return sent == checksum(all, length, order);
  }

  private static int checksum(byte[] content, int length, String order) {
    CRC32C checksum = new CRC32C();
    checksum.update(content, 0, length);
    checksum.update(order.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return (int) checksum.getValue();
  }
}
