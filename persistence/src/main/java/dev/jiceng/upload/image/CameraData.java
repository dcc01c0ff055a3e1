package dev.jiceng.upload.image;

import dev.jiceng.upload.ContentType;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Takes out of a file what a camera or an editor wrote beside the picture: position, device, times,
 * remarks. Only parts that are known to make the picture stay, so what is new to us goes; the
 * picture itself is not encoded anew.
 */
public final class CameraData {
  private CameraData() {}

  /**
   * Writes {@code file} without it to {@code into}; answers how a JPEG is to be turned.
   *
   * @throws BrokenPicture where the file is no complete picture of this type
   */
  public static Orientation remove(ContentType type, Path file, Path into) throws IOException {
    try (var out = new BufferedOutputStream(Files.newOutputStream(into))) {
      return copy(type, file, out);
    }
  }

  private static Orientation copy(ContentType type, Path file, OutputStream out)
      throws IOException {
    try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      return switch (type) {
        case JPEG -> new JpegParts(in, out).copy();
        case PNG -> PngParts.copy(in, out);
        case WEBP -> WebpParts.copy(file, out);
        case PDF, XLSX -> {
          in.transferTo(out);
          yield Orientation.UPRIGHT;
        }
      };
    } catch (EOFException tooShort) {
      throw new BrokenPicture("it ends too early");
    }
  }
}
