package dev.jiceng.upload.image;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures as cameras and editors write them: with position, device and remarks. */
public final class Pictures {
  public static final String SECRET = "Device-4711";

  private Pictures() {}

  /** Left half red, right half blue. */
  public static byte[] plain(String format, int width, int height) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var pen = image.createGraphics();
    pen.setColor(Color.RED);
    pen.fillRect(0, 0, width / 2, height);
    pen.setColor(Color.BLUE);
    pen.fillRect(width / 2, 0, width - width / 2, height);
    pen.dispose();
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, out);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return out.toByteArray();
  }

  /** With Exif, XMP, a comment and a second picture behind the first. */
  public static byte[] ofCamera(int width, int height, int orientation) {
    byte[] plain = plain("jpeg", width, height);
    return join(
        slice(plain, 0, 2),
        segment(0xe1, join(ascii("Exif\0\0"), exif(orientation))),
        segment(0xe1, ascii("http://ns.adobe.com/xap/1.0/\0<x>" + SECRET + "</x>")),
        segment(0xed, ascii("Photoshop 3.0\0" + SECRET)),
        segment(0xfe, ascii(SECRET)),
        slice(plain, 2, plain.length),
        plain,
        ascii(SECRET));
  }

  /** With Exif and a text. */
  static byte[] pngOfEditor() {
    byte[] plain = plain("png", 20, 10);
    int afterHeader = 8 + 25;
    return join(
        slice(plain, 0, afterHeader),
        chunk("eXIf", exif(1)),
        chunk("tEXt", ascii("Author\0" + SECRET)),
        slice(plain, afterHeader, plain.length),
        ascii(SECRET));
  }

  /** One pixel, with Exif. */
  static byte[] webpOfEditor() {
    byte[] simple =
        Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");
    byte[] chunks =
        join(
            riff("VP8X", new byte[] {0x08, 0, 0, 0, 0, 0, 0, 0, 0, 0}),
            slice(simple, 12, simple.length),
            riff("EXIF", exif(1)));
    return join(ascii("RIFF"), little(chunks.length + 4), ascii("WEBP"), chunks);
  }

  /** IFD 0 with maker and orientation, and a position: 33° 9' 0" north, 106° 40' 0" east. */
  private static byte[] exif(int orientation) {
    var tiff = ByteBuffer.allocate(200).order(ByteOrder.LITTLE_ENDIAN);
    tiff.put(ascii("II")).putShort((short) 42).putInt(8);
    tiff.putShort((short) 3);
    entry(tiff, 0x010f, 2, SECRET.length() + 1, 150);
    entry(tiff, 0x0112, 3, 1, orientation);
    entry(tiff, 0x8825, 4, 1, 50);
    tiff.putInt(0);
    tiff.position(50).putShort((short) 4);
    entry(tiff, 1, 2, 2, 'N');
    entry(tiff, 2, 5, 3, 102);
    entry(tiff, 3, 2, 2, 'E');
    entry(tiff, 4, 5, 3, 126);
    tiff.position(102);
    for (int value : new int[] {33, 9, 0, 106, 40, 0}) {
      tiff.putInt(value).putInt(1);
    }
    return tiff.position(150).put(ascii(SECRET)).array();
  }

  private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
    tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
  }

  private static byte[] segment(int marker, byte[] content) {
    int length = content.length + 2;
    return join(
        new byte[] {(byte) 0xff, (byte) marker, (byte) (length >> 8), (byte) length}, content);
  }

  private static byte[] chunk(String name, byte[] content) {
    byte[] named = join(ascii(name), content);
    var crc = new CRC32();
    crc.update(named);
    return join(
        ByteBuffer.allocate(4).putInt(content.length).array(),
        named,
        ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
  }

  private static byte[] riff(String name, byte[] content) {
    return join(ascii(name), little(content.length), content);
  }

  private static byte[] little(int value) {
    return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] slice(byte[] bytes, int from, int to) {
    return java.util.Arrays.copyOfRange(bytes, from, to);
  }

  private static byte[] join(byte[]... parts) {
    var out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
