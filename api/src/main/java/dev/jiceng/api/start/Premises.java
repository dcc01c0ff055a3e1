package dev.jiceng.api.start;

import dev.jiceng.tenants.embedded.CannotStart;
import dev.jiceng.tenants.embedded.Folders;
import dev.jiceng.tenants.embedded.Ports;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The folder, disk and ports of one start; everything is checked before anything is started. */
final class Premises implements AutoCloseable {
  private static final long FIRST_START = 1500L << 20;
  private static final long LATER_START = 200L << 20;

  private final RandomAccessFile file;

  private Premises(RandomAccessFile file) {
    this.file = file;
  }

  static Premises take(Settings settings) {
    try {
      Files.createDirectories(settings.home());
      var premises = new Premises(lock(settings.home().resolve("start.lock")));
      try {
        premises.check(settings);
        return premises;
      } catch (RuntimeException refused) {
        premises.close();
        throw refused;
      }
    } catch (IOException failure) {
      throw new CannotStart(
          "The folder %s cannot be written: %s".formatted(settings.home(), failure), failure);
    }
  }

  private static RandomAccessFile lock(Path path) throws IOException {
    var file = new RandomAccessFile(path.toFile(), "rw");
    FileLock lock = tryLock(file);
    if (lock == null) {
      String holder = file.readLine();
      file.close();
      throw new CannotStart(
          "Another start is already running in this folder (process %s)".formatted(holder));
    }
    file.setLength(0);
    file.writeBytes(ProcessHandle.current().pid() + "\n");
    return file;
  }

  private static @Nullable FileLock tryLock(RandomAccessFile file) throws IOException {
    try {
      return file.getChannel().tryLock();
    } catch (OverlappingFileLockException sameProcess) {
      return null;
    }
  }

  private void check(Settings settings) {
    requirePort(settings.port(), "jiceng.port");
    if (!settings.given().issuer()) {
      requirePort(settings.keycloakPort(), "jiceng.keycloak.port");
    }
    requireSpace(settings);
    if (settings.reset()) {
      Folders.delete(settings.data());
    }
  }

  private static void requirePort(int port, String option) {
    if (!Ports.isFree(port)) {
      throw new CannotStart(
          "Port %d is taken by another program: stop it, or choose another with -D%s="
              .formatted(port, option));
    }
  }

  private static void requireSpace(Settings settings) {
    long needed = Files.isDirectory(settings.data()) ? LATER_START : FIRST_START;
    if (settings.home().toFile().getUsableSpace() < needed) {
      throw new CannotStart(
          "The disk of %s has less than %d MB left".formatted(settings.home(), needed >> 20));
    }
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException gone) {
      // The lock ends with the process at the latest.
    }
  }
}
