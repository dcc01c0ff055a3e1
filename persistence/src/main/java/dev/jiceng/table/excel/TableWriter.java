package dev.jiceng.table.excel;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Writes a table to a stream, line by line. */
public interface TableWriter extends Closeable {
  void line(List<String> cells) throws IOException;
}
