package dev.jiceng.table.excel;

import org.dhatim.fastexcel.reader.Cell;
import org.jspecify.annotations.Nullable;

/** Whether a number is shown as a day: spreadsheets keep days as numbers. */
final class Days {
  private Days() {}

  static boolean isDay(Cell cell) {
    @Nullable Integer id = cell.getDataFormatId();
    return id != null && isBuiltIn(id) || isDay(cell.getDataFormatString());
  }

  /**
   * Formats that are not written down in the file (ECMA-376, 18.8.30), those of Chinese among them.
   */
  private static boolean isBuiltIn(int id) {
    return id >= 14 && id <= 17 || id == 22 || id >= 27 && id <= 36 || id >= 50 && id <= 58;
  }

  private static boolean isDay(@Nullable String format) {
    if (format == null) {
      return false;
    }
    String shown = format.replaceAll("\"[^\"]*\"|\\[[^\\]]*]|\\\\.", "");
    return shown.contains("y") || shown.contains("d");
  }
}
