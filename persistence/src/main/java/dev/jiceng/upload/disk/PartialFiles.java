package dev.jiceng.upload.disk;

import dev.jiceng.upload.Upload;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.IntStream;

/**
 * What has arrived of uploads so far. Bytes are only ever added at the end, each once: several
 * senders of the same piece, in this process or in another with the same folder, do no harm.
 */
public final class PartialFiles {
  private static final int LOCKS = 64;

  private final Path folder;

  /** A file's lock keeps other processes out, but throws at threads of this one. */
  private final Object[] locks = IntStream.range(0, LOCKS).mapToObj(i -> new Object()).toArray();

  public PartialFiles(Path folder) {
    this.folder = folder;
  }

  public Path path(Upload upload) {
    return folder.resolve(upload.community().value() + "-" + upload.id());
  }

  /** How many bytes are there. */
  public long size(Upload upload) throws IOException {
    try {
      return Files.size(path(upload));
    } catch (NoSuchFileException nothingYet) {
      return 0;
    }
  }

  /**
   * Adds what of {@code bytes}, which stand at {@code position} of the whole, is not there yet;
   * false where something before them is missing.
   */
  public boolean add(Upload upload, long position, ByteBuffer bytes) throws IOException {
    Files.createDirectories(folder);
    synchronized (locks[Math.floorMod(upload.id().hashCode(), LOCKS)]) {
      try (var file =
              FileChannel.open(path(upload), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          var lock = file.lock()) {
        return lock.isValid() && add(file, position, bytes);
      }
    }
  }

  private static boolean add(FileChannel file, long position, ByteBuffer bytes) throws IOException {
    long there = file.size();
    if (position > there) {
      return false;
    }
    bytes.position((int) Math.min(bytes.limit(), there - position));
    while (bytes.hasRemaining()) {
      there += file.write(bytes, there);
    }
    return true;
  }

  public void delete(Upload upload) throws IOException {
    Files.deleteIfExists(path(upload));
  }
}
