package dev.jiceng.table.excel;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Looks through a file before it is read as a workbook, by the same reader of archives: the library
 * holds texts in memory, and makes room for every column that a cell claims to be in.
 */
final class Workbooks {
  /** 20,000 lines of a roster unpack to some 30 MB. */
  static final long MOST_BYTES = 80_000_000;

  private static final int MOST_PARTS = 200;
  private static final int COLUMN_LETTERS = 3;
  private static final int PIECE = 64 * 1024;

  private Workbooks() {}

  /** What speaks against reading it. */
  enum Fault {
    /** It is another kind of file, or broken. */
    NO_WORKBOOK,
    /** It unpacks to more than is read. */
    TOO_LARGE
  }

  /** A file that is not read, and why. */
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;
    private final Fault fault;

    Unreadable(Fault fault) {
      super(fault.name(), null, false, false);
      this.fault = fault;
    }

    Fault fault() {
      return fault;
    }
  }

  static void inspect(byte[] file) throws Unreadable {
    try (var archive =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get()) {
      if (archive.getEntry("xl/workbook.xml") == null) {
        throw new Unreadable(Fault.NO_WORKBOOK);
      }
      long left = MOST_BYTES;
      int parts = 0;
      for (ZipArchiveEntry part : Collections.list(archive.getEntries())) {
        left -= read(archive, part, left);
        if (left <= 0 || ++parts > MOST_PARTS) {
          throw new Unreadable(Fault.TOO_LARGE);
        }
      }
    } catch (IOException | RuntimeException broken) {
      throw new Unreadable(Fault.NO_WORKBOOK);
    }
  }

  private static long read(ZipFile archive, ZipArchiveEntry part, long most)
      throws IOException, Unreadable {
    var columns = new ColumnWatch(part.getName().contains("sheet"));
    byte[] piece = new byte[PIECE];
    long all = 0;
    try (InputStream in = archive.getInputStream(part)) {
      for (int read = in.read(piece); read >= 0 && all <= most; read = in.read(piece)) {
        all += read;
        columns.watch(piece, read);
      }
    }
    return all;
  }

  /** Whether an attribute {@code r} names a column of more letters than there are. */
  private static final class ColumnWatch {
    private static final String START = " r=\"";
    private final boolean watches;
    private int matched;
    private int letters;

    ColumnWatch(boolean watches) {
      this.watches = watches;
    }

    void watch(byte[] piece, int length) throws Unreadable {
      for (int i = 0; watches && i < length; i++) {
        next((char) piece[i]);
      }
    }

    private void next(char at) throws Unreadable {
      if (matched == START.length() && (Character.isLetter(at) || at == '$')) {
        if (++letters > COLUMN_LETTERS) {
          throw new Unreadable(Fault.NO_WORKBOOK);
        }
        return;
      }
      letters = 0;
      if (matched == START.length() || at != START.charAt(matched)) {
        matched = at == START.charAt(0) ? 1 : 0;
      } else {
        matched++;
      }
    }
  }
}
