package dev.jiceng.upload.image;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The segments of a JPEG (ITU-T T.81, annex B): those that make the picture are copied. */
final class JpegParts {
  private static final int SOI = 0xd8;
  private static final int EOI = 0xd9;
  private static final int SOS = 0xda;
  private static final int APP0 = 0xe0;
  private static final int APP1 = 0xe1;
  private static final int APP2 = 0xe2;
  private static final int APP14 = 0xee;
  private static final int APP15 = 0xef;
  private static final int COM = 0xfe;
  private static final String EXIF = "Exif\0\0";

  private final DataInputStream in;
  private final OutputStream out;
  private Orientation orientation = Orientation.UPRIGHT;

  JpegParts(DataInputStream in, OutputStream out) {
    this.in = in;
    this.out = out;
  }

  /** What follows the end of the picture stays behind: phones put second pictures there. */
  Orientation copy() throws IOException {
    if (in.readUnsignedShort() != (0xff00 | SOI)) {
      throw new BrokenPicture("no JPEG");
    }
    mark(SOI);
    int marker = marker();
    while (marker != EOI) {
      segment(marker);
      marker = marker == SOS ? scan() : marker();
    }
    mark(EOI);
    return orientation;
  }

  private void mark(int marker) throws IOException {
    out.write(0xff);
    out.write(marker);
  }

  private int marker() throws IOException {
    if (in.readUnsignedByte() != 0xff) {
      throw new BrokenPicture("no marker where one must be");
    }
    return afterFill();
  }

  private int afterFill() throws IOException {
    int marker = in.readUnsignedByte();
    while (marker == 0xff) {
      marker = in.readUnsignedByte();
    }
    return marker;
  }

  private void segment(int marker) throws IOException {
    byte[] content = new byte[Math.max(0, in.readUnsignedShort() - 2)];
    in.readFully(content);
    if (marker == APP1 && starts(content, EXIF)) {
      turn(Orientation.ofTiff(Arrays.copyOfRange(content, EXIF.length(), content.length)));
    } else if (makesThePicture(marker, content)) {
      write(marker, content);
    }
  }

  private void turn(Orientation found) throws IOException {
    orientation = found;
    if (!found.equals(Orientation.UPRIGHT)) {
      byte[] tiff = found.toTiff();
      byte[] content = Arrays.copyOf(ascii(EXIF), EXIF.length() + tiff.length);
      System.arraycopy(tiff, 0, content, EXIF.length(), tiff.length);
      write(APP1, content);
    }
  }

  private static boolean makesThePicture(int marker, byte[] content) {
    return switch (marker) {
      case APP0 -> starts(content, "JFIF\0");
      case APP2 -> starts(content, "ICC_PROFILE\0");
      case APP14 -> starts(content, "Adobe");
      case COM -> false;
      default -> marker < APP0 || marker > APP15;
    };
  }

  private void write(int marker, byte[] content) throws IOException {
    mark(marker);
    out.write((content.length + 2) >> 8);
    out.write((content.length + 2) & 0xff);
    out.write(content);
  }

  /** Copies coded data; answers the marker behind it. */
  private int scan() throws IOException {
    while (true) {
      int value = in.readUnsignedByte();
      if (value != 0xff) {
        out.write(value);
        continue;
      }
      int next = afterFill();
      boolean isData = next == 0 || (next >= 0xd0 && next <= 0xd7);
      if (!isData) {
        return next;
      }
      mark(next);
    }
  }

  private static boolean starts(byte[] content, String text) {
    byte[] wanted = ascii(text);
    return content.length >= wanted.length
        && Arrays.equals(content, 0, wanted.length, wanted, 0, wanted.length);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
