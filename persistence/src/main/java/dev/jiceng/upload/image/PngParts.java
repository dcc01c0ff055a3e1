package dev.jiceng.upload.image;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** The chunks of a PNG (third edition, 11): texts, times and Exif stay behind. */
final class PngParts {
  private static final int SIGNATURE_BYTES = 8;
  private static final int CHECKSUM_BYTES = 4;
  private static final String END = "IEND";
  private static final Set<String> PICTURE =
      Set.of(
          "IHDR", "PLTE", "IDAT", END, "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP",
          "mDCV", "cLLI", "bKGD", "hIST", "pHYs", "sPLT", "acTL", "fcTL", "fdAT");

  private PngParts() {}

  static Orientation copy(DataInputStream in, OutputStream to) throws IOException {
    var out = new DataOutputStream(to);
    out.write(in.readNBytes(SIGNATURE_BYTES));
    String type = "";
    while (!type.equals(END)) {
      int length = in.readInt();
      byte[] name = new byte[4];
      in.readFully(name);
      type = new String(name, StandardCharsets.US_ASCII);
      long rest = Integer.toUnsignedLong(length) + CHECKSUM_BYTES;
      if (PICTURE.contains(type)) {
        out.writeInt(length);
        out.write(name);
        pass(in, out, rest);
      } else {
        pass(in, OutputStream.nullOutputStream(), rest);
      }
    }
    out.flush();
    return Orientation.UPRIGHT;
  }

  static void pass(DataInputStream in, OutputStream out, long bytes) throws IOException {
    byte[] buffer = new byte[8192];
    long left = bytes;
    while (left > 0) {
      int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
      if (read < 0) {
        throw new BrokenPicture("it ends too early");
      }
      out.write(buffer, 0, read);
      left -= read;
    }
  }
}
