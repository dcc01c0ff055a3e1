package dev.jiceng.upload.image;

import dev.jiceng.upload.ContentType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;

/** Width and height in pixels, from a file's header alone. */
public record PictureSize(int width, int height) {
  /** Empty where the file is no picture that can be read. */
  public static Optional<PictureSize> of(ContentType type, Path file) {
    try {
      return switch (type) {
        case JPEG, PNG -> ofHeader(type, file);
        case WEBP -> WebpParts.size(file);
        case PDF, XLSX -> Optional.empty();
      };
    } catch (IOException | RuntimeException broken) {
      // ImageIO's readers answer broken files with many kinds of exception.
      return Optional.empty();
    }
  }

  private static Optional<PictureSize> ofHeader(ContentType type, Path file) throws IOException {
    var reader = ImageIO.getImageReadersByMIMEType(type.mediaType()).next();
    try (var in = ImageIO.createImageInputStream(file.toFile())) {
      reader.setInput(in, true, true);
      return Optional.of(new PictureSize(reader.getWidth(0), reader.getHeight(0)));
    } finally {
      reader.dispose();
    }
  }

  public PictureSize turned(Orientation orientation) {
    return orientation.isOnItsSide() ? new PictureSize(height, width) : this;
  }
}
