package dev.jiceng.upload.disk;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.upload.Contents;
import dev.jiceng.upload.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;

/** Contents as files, {@code 610725101/ab/abcd…}; a township's folder can go as a whole. */
public final class DiskContents implements Contents {
  private final Path folder;

  public DiskContents(Path folder) {
    this.folder = folder;
  }

  /** Copied beside its place first: nobody ever sees half of it. */
  @Override
  public void keep(DivisionCode township, Sha256 content, Path file) throws IOException {
    Path place = place(township, content);
    Files.createDirectories(place.getParent());
    Path copy = Files.createTempFile(place.getParent(), "", ".part");
    try {
      Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
      Files.move(copy, place, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  @Override
  public Optional<InputStream> open(DivisionCode township, Sha256 content) throws IOException {
    try {
      return Optional.of(Files.newInputStream(place(township, content)));
    } catch (NoSuchFileException gone) {
      return Optional.empty();
    }
  }

  @Override
  public void forget(DivisionCode township, Sha256 content, Instant unlessKeptSince)
      throws IOException {
    Path place = place(township, content);
    try {
      if (Files.getLastModifiedTime(place).toInstant().isBefore(unlessKeptSince)) {
        Files.deleteIfExists(place);
      }
    } catch (NoSuchFileException gone) {
      // Somebody else was faster.
    }
  }

  private Path place(DivisionCode township, Sha256 content) {
    return folder
        .resolve(township.value())
        .resolve(content.hex().substring(0, 2))
        .resolve(content.hex());
  }
}
