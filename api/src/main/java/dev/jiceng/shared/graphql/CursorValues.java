package dev.jiceng.shared.graphql;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Values of a cursor as bytes: a letter for the type, then the value. */
final class CursorValues {
  private CursorValues() {}

  static byte[] write(List<@Nullable Object> values) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      for (Object value : values) {
        write(out, value);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static void write(DataOutputStream out, @Nullable Object value) throws IOException {
    switch (value) {
      case null -> out.writeByte('n');
      case String text -> text(out, 's', text);
      case Enum<?> constant -> text(out, 's', constant.name());
      case BigDecimal decimal -> text(out, 'd', decimal.toString());
      case UUID uuid -> {
        longs(out, 'u', uuid.getMostSignificantBits());
        out.writeLong(uuid.getLeastSignificantBits());
      }
      case LocalDate date -> longs(out, 'l', date.toEpochDay());
      case Instant instant -> {
        longs(out, 't', instant.getEpochSecond());
        out.writeInt(instant.getNano());
      }
      case Boolean yes -> out.writeByte(yes ? 'y' : 'f');
      case Integer number -> longs(out, 'i', number);
      case Short number -> longs(out, 'i', number);
      case Long number -> longs(out, 'j', number);
      default -> throw new IllegalArgumentException("no cursor value: " + value.getClass());
    }
  }

  private static void text(DataOutputStream out, char type, String text) throws IOException {
    out.writeByte(type);
    out.writeUTF(text);
  }

  private static void longs(DataOutputStream out, char type, long number) throws IOException {
    out.writeByte(type);
    out.writeLong(number);
  }

  static List<@Nullable Object> read(byte[] bytes, int length) {
    List<@Nullable Object> values = new ArrayList<>();
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes, 0, length))) {
      while (in.available() > 0) {
        values.add(read(in));
      }
    } catch (IOException truncated) {
      throw new UncheckedIOException(truncated);
    }
    return values;
  }

  private static @Nullable Object read(DataInputStream in) throws IOException {
    return switch (in.readByte()) {
      case 'n' -> null;
      case 's' -> in.readUTF();
      case 'd' -> new BigDecimal(in.readUTF());
      case 'u' -> new UUID(in.readLong(), in.readLong());
      case 'l' -> LocalDate.ofEpochDay(in.readLong());
      case 't' -> Instant.ofEpochSecond(in.readLong(), in.readInt());
      case 'y' -> true;
      case 'f' -> false;
      case 'i' -> Math.toIntExact(in.readLong());
      case 'j' -> in.readLong();
      default -> throw new IOException("no such type");
    };
  }
}
