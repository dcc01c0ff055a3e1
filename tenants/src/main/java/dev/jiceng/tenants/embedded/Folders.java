package dev.jiceng.tenants.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;

/** Folders that are made whole or not at all. */
public final class Folders {
  /** Fills an empty folder. */
  @FunctionalInterface
  public interface Filling {
    void fill(Path folder) throws IOException;
  }

  private Folders() {}

  /** Where everything kept between runs lives: the project's {@code .jiceng}. */
  public static Path home() {
    return Path.of(System.getProperty("jiceng.home", ".jiceng")).toAbsolutePath().normalize();
  }

  /**
   * Makes {@code target} once: filled beside it and moved, so that an interruption leaves nothing
   * that looks complete.
   */
  public static Path once(Path target, Filling filling) throws IOException {
    if (Files.isDirectory(target)) {
      return target;
    }
    Files.createDirectories(target.getParent());
    Path draft = Files.createTempDirectory(target.getParent(), target.getFileName() + ".part-");
    try {
      filling.fill(draft);
      move(draft, target);
    } finally {
      delete(draft);
    }
    return target;
  }

  private static void move(Path draft, Path target) throws IOException {
    try {
      Files.move(draft, target);
    } catch (IOException failure) {
      // Another process may have been faster with the same content.
      if (!Files.isDirectory(target)) {
        throw failure;
      }
    }
  }

  public static void copy(Path source, Path target) throws IOException {
    try (var files = Files.walk(source)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Path copied = target.resolve(source.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copied);
        } else {
          Files.copy(file, copied, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  public static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (var files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
        Files.deleteIfExists(file);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
