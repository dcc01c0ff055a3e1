package dev.jiceng.upload.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.GpsDirectory;
import dev.jiceng.shared.Proves;
import dev.jiceng.upload.ContentType;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A reader of somebody else's judges what is left. */
@Proves("F-3")
class CameraDataTest {
  @TempDir Path folder;

  private static byte[] ofCamera(ContentType type) {
    return switch (type) {
      case JPEG -> Pictures.ofCamera(40, 20, 1);
      case PNG -> Pictures.pngOfEditor();
      case WEBP -> Pictures.webpOfEditor();
      case PDF, XLSX -> throw new IllegalArgumentException();
    };
  }

  private byte[] cleaned(ContentType type, byte[] sent) throws IOException {
    Path file = Files.write(folder.resolve("sent"), sent);
    CameraData.remove(type, file, folder.resolve("clean"));
    return Files.readAllBytes(folder.resolve("clean"));
  }

  private static List<String> directories(byte[] picture)
      throws IOException, ImageProcessingException {
    var metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(picture));
    return StreamSupport.stream(metadata.getDirectories().spliterator(), false)
        .map(Directory::getName)
        .toList();
  }

  @ParameterizedTest
  @EnumSource(names = {"JPEG", "PNG", "WEBP"})
  void position_and_device_are_gone_and_the_picture_is_the_same(ContentType type)
      throws IOException, ImageProcessingException {
    byte[] sent = ofCamera(type);
    assertThat(directories(sent)).contains("Exif IFD0", "GPS");
    byte[] clean = cleaned(type, sent);
    assertThat(directories(clean)).doesNotContain("Exif IFD0", "GPS", "XMP", "PNG-tEXt");
    assertThat(new String(clean, StandardCharsets.ISO_8859_1)).doesNotContain(Pictures.SECRET);
    assertThat(PictureSize.of(type, Files.write(folder.resolve("again"), clean)))
        .isEqualTo(PictureSize.of(type, folder.resolve("sent")));
    if (type != ContentType.WEBP) {
      assertThat(pixels(clean)).isEqualTo(pixels(sent));
    }
  }

  private static int[] pixels(byte[] picture) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture));
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }

  @Test
  void how_a_photo_is_to_be_turned_stays_and_nothing_else()
      throws IOException, ImageProcessingException {
    byte[] clean = cleaned(ContentType.JPEG, Pictures.ofCamera(40, 20, 6));
    var metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(clean));
    var exif = Objects.requireNonNull(metadata.getFirstDirectoryOfType(ExifIFD0Directory.class));
    assertThat(exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION)).isEqualTo(6);
    assertThat(exif.getTagCount()).isEqualTo(1);
    assertThat(metadata.getFirstDirectoryOfType(GpsDirectory.class)).isNull();
  }

  @ParameterizedTest
  @EnumSource(names = {"JPEG", "PNG", "WEBP"})
  void a_picture_that_ends_too_early_is_broken(ContentType type) {
    byte[] sent = ofCamera(type);
    byte[] half = Arrays.copyOf(sent, sent.length / 4);
    assertThatThrownBy(() -> cleaned(type, half)).isInstanceOf(BrokenPicture.class);
  }

  @Test
  void a_thumbnail_is_small_and_upright() throws IOException {
    Path file = Files.write(folder.resolve("sent"), Pictures.ofCamera(800, 400, 6));
    Path small = folder.resolve("small");
    assertThat(Thumbnail.write(ContentType.JPEG, new Orientation(6), file, small)).isTrue();
    BufferedImage image = ImageIO.read(small.toFile());
    assertThat(image.getWidth()).isEqualTo(160);
    assertThat(image.getHeight()).isEqualTo(320);
    assertThat(image.getRGB(80, 40) & 0xff).as("the left of it is above").isLessThan(60);
    assertThat(image.getRGB(80, 280) & 0xff).as("the right of it is below").isGreaterThan(190);
  }

  @Test
  void what_cannot_be_decoded_has_no_thumbnail() throws IOException {
    Path file = Files.write(folder.resolve("sent"), Pictures.webpOfEditor());
    assertThat(
            Thumbnail.write(ContentType.WEBP, Orientation.UPRIGHT, file, folder.resolve("small")))
        .isFalse();
  }
}
