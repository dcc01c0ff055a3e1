package dev.jiceng.upload.image;

import dev.jiceng.upload.ContentType;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;

/**
 * A small upright JPEG of a picture. It is read in steps of so many pixels that no more than a few
 * megabytes are ever decoded at a time, however large it is.
 */
public final class Thumbnail {
  private static final int EDGE = 320;

  /** Reading only every n-th pixel is coarse; twice the edge leaves enough to be smoothed. */
  private static final int READ_EDGE = 2 * EDGE;

  /** Decoding takes a core; uploads must not take them all. */
  private static final Semaphore AT_ONCE = new Semaphore(2);

  static {
    ImageIO.setUseCache(false);
  }

  private Thumbnail() {}

  /** False where this type, or this file, cannot be decoded here: nothing is written then. */
  public static boolean write(ContentType type, Orientation orientation, Path file, Path into)
      throws IOException {
    if (type != ContentType.JPEG && type != ContentType.PNG) {
      return false;
    }
    AT_ONCE.acquireUninterruptibly();
    try {
      return ImageIO.write(small(type, orientation, file), "jpeg", into.toFile());
    } catch (IOException | RuntimeException undecodable) {
      // Pictures in CMYK, for instance; ImageIO's readers throw many kinds of exception.
      return false;
    } finally {
      AT_ONCE.release();
    }
  }

  private static BufferedImage small(ContentType type, Orientation orientation, Path file)
      throws IOException {
    BufferedImage read = read(type, file);
    double scale = Math.min(1, (double) EDGE / Math.max(read.getWidth(), read.getHeight()));
    int width = Math.max(1, (int) Math.round(read.getWidth() * scale));
    int height = Math.max(1, (int) Math.round(read.getHeight() * scale));
    boolean turned = orientation.isOnItsSide();
    var small =
        new BufferedImage(
            turned ? height : width, turned ? width : height, BufferedImage.TYPE_INT_RGB);
    var pen = small.createGraphics();
    try {
      pen.setColor(Color.WHITE);
      pen.fillRect(0, 0, small.getWidth(), small.getHeight());
      pen.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
      pen.transform(upright(orientation, width, height));
      pen.drawImage(read, 0, 0, width, height, null);
    } finally {
      pen.dispose();
    }
    return small;
  }

  private static BufferedImage read(ContentType type, Path file) throws IOException {
    var reader = ImageIO.getImageReadersByMIMEType(type.mediaType()).next();
    try (var in = ImageIO.createImageInputStream(file.toFile())) {
      reader.setInput(in, true, true);
      int step = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / READ_EDGE);
      var how = reader.getDefaultReadParam();
      how.setSourceSubsampling(step, step, 0, 0);
      return reader.read(0, how);
    } finally {
      reader.dispose();
    }
  }

  /** From where the picture lies to where it stands, for a picture of this width and height. */
  private static AffineTransform upright(Orientation orientation, int width, int height) {
    return switch (orientation.tag()) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
      default -> new AffineTransform();
    };
  }
}
