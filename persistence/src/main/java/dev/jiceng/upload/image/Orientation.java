package dev.jiceng.upload.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How a picture must be turned to stand upright: the tag's values 1 to 8 of Exif 2.32, 4.6.4 A. */
public record Orientation(int tag) {
  static final Orientation UPRIGHT = new Orientation(1);
  private static final int TAG = 0x0112;
  private static final int ENTRY_BYTES = 12;

  public Orientation {
    tag = tag < 1 || tag > 8 ? 1 : tag;
  }

  /** Whether width and height change places. */
  public boolean isOnItsSide() {
    return tag >= 5;
  }

  /** From the TIFF structure of an Exif segment; upright where that is broken or says nothing. */
  static Orientation ofTiff(byte[] tiff) {
    try {
      var in = ByteBuffer.wrap(tiff);
      in.order(tiff[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
      int directory = in.getInt(4);
      int entries = Short.toUnsignedInt(in.getShort(directory));
      for (int i = 0; i < entries; i++) {
        int entry = directory + 2 + i * ENTRY_BYTES;
        if (Short.toUnsignedInt(in.getShort(entry)) == TAG) {
          return new Orientation(in.getShort(entry + 8));
        }
      }
      return UPRIGHT;
    } catch (IndexOutOfBoundsException broken) {
      return UPRIGHT;
    }
  }

  /** A TIFF structure that says this and nothing else. */
  byte[] toTiff() {
    return ByteBuffer.allocate(26)
        .put(new byte[] {'M', 'M', 0, 42})
        .putInt(8)
        .putShort((short) 1)
        .putShort((short) TAG)
        .putShort((short) 3)
        .putInt(1)
        .putShort((short) tag)
        .putShort((short) 0)
        .putInt(0)
        .array();
  }
}
