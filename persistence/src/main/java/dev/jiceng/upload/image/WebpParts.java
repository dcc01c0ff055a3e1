package dev.jiceng.upload.image;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The chunks of a WebP (RFC 9649, 2): Exif and XMP stay behind. */
final class WebpParts {
  private static final int HEADER = 12;
  private static final int CHUNK_HEADER = 8;
  private static final String EXTENDED = "VP8X";
  private static final byte HAS_EXIF_OR_XMP = 0x08 | 0x04;
  private static final Set<String> PICTURE =
      Set.of("VP8 ", "VP8L", EXTENDED, "ALPH", "ANIM", "ANMF", "ICCP");

  /** Where a chunk begins, and how many bytes it has with its header and padding. */
  private record Chunk(String name, long at, long length) {}

  private WebpParts() {}

  static Orientation copy(Path file, OutputStream out) throws IOException {
    try (var in = FileChannel.open(file)) {
      var kept = chunks(in).stream().filter(chunk -> PICTURE.contains(chunk.name())).toList();
      long length = kept.stream().mapToLong(Chunk::length).sum();
      out.write(header((int) (length + HEADER - CHUNK_HEADER)));
      for (Chunk chunk : kept) {
        if (chunk.name().equals(EXTENDED)) {
          out.write(withoutFlags(in, chunk));
        } else {
          in.transferTo(chunk.at(), chunk.length(), Channels.newChannel(out));
        }
      }
    }
    return Orientation.UPRIGHT;
  }

  private static byte[] header(int length) {
    return little(HEADER)
        .put("RIFF".getBytes(StandardCharsets.US_ASCII))
        .putInt(length)
        .put("WEBP".getBytes(StandardCharsets.US_ASCII))
        .array();
  }

  private static byte[] withoutFlags(FileChannel in, Chunk chunk) throws IOException {
    byte[] bytes = read(in, chunk.at(), (int) Math.min(chunk.length(), 64)).array();
    bytes[CHUNK_HEADER] &= (byte) ~HAS_EXIF_OR_XMP;
    return bytes;
  }

  /** Width and height; empty where the file holds no picture. */
  static Optional<PictureSize> size(Path file) throws IOException {
    try (var in = FileChannel.open(file)) {
      for (Chunk chunk : chunks(in)) {
        if (Set.of("VP8 ", "VP8L", EXTENDED).contains(chunk.name())) {
          return Optional.of(size(chunk.name(), read(in, chunk.at() + CHUNK_HEADER, 10)));
        }
      }
      return Optional.empty();
    }
  }

  private static PictureSize size(String name, ByteBuffer start) {
    return switch (name) {
      case EXTENDED -> new PictureSize(three(start, 4) + 1, three(start, 7) + 1);
      case "VP8L" -> {
        int bits = start.getInt(1);
        yield new PictureSize((bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1);
      }
      default -> new PictureSize(start.getShort(6) & 0x3fff, start.getShort(8) & 0x3fff);
    };
  }

  private static int three(ByteBuffer bytes, int at) {
    return (bytes.getInt(at - 1) >>> 8) & 0xffffff;
  }

  private static List<Chunk> chunks(FileChannel in) throws IOException {
    var chunks = new ArrayList<Chunk>();
    long end = CHUNK_HEADER + Integer.toUnsignedLong(read(in, 0, HEADER).getInt(4));
    long at = HEADER;
    while (at < end) {
      ByteBuffer header = read(in, at, CHUNK_HEADER);
      String name = new String(header.array(), 0, 4, StandardCharsets.US_ASCII);
      long content = Integer.toUnsignedLong(header.getInt(4));
      long length = CHUNK_HEADER + content + (content & 1);
      if (at + length > in.size()) {
        throw new BrokenPicture("it ends too early");
      }
      chunks.add(new Chunk(name, at, length));
      at += length;
    }
    return chunks;
  }

  private static ByteBuffer read(FileChannel in, long at, int length) throws IOException {
    ByteBuffer bytes = little(length);
    while (bytes.hasRemaining()) {
      if (in.read(bytes, at + bytes.position()) < 0) {
        throw new BrokenPicture("it ends too early");
      }
    }
    return bytes.flip();
  }

  private static ByteBuffer little(int length) {
    return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
  }
}
