package dev.jiceng.table.excel;

import dev.jiceng.table.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A workbook of one sheet, of which few lines are in memory at a time. */
public final class WorkbookWriter implements TableWriter {
  private static final int FLUSHED = 500;
  private static final double WIDTH = 18;
  private static final int LAST_LINE = Table.MOST_LINES;
  private final Workbook workbook;
  private final Worksheet sheet;
  private @Nullable Worksheet choices;
  private int lines;

  public WorkbookWriter(OutputStream out, String name) {
    workbook = new Workbook(out, "Jiceng", "1.0");
    sheet = workbook.newWorksheet(name);
    sheet.freezePane(0, 1);
  }

  /** Every cell is a text, so that nothing in it is worked out. */
  @Override
  public void line(List<String> cells) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      if (lines == 0) {
        sheet.width(i, WIDTH);
        sheet.style(0, i).bold().set();
        sheet.style(i).format("@").set();
      }
      if (!cells.get(i).isEmpty()) {
        sheet.inlineString(lines, i, cells.get(i));
      }
    }
    if (++lines % FLUSHED == 0) {
      sheet.flush();
    }
  }

  /** Offers the values for all lines below the headings. */
  public void choices(int column, List<String> values) {
    var beside = choices == null ? workbook.newWorksheet("Values") : choices;
    choices = beside;
    for (int i = 0; i < values.size(); i++) {
      beside.value(i, column, values.get(i));
    }
    sheet
        .range(1, column, LAST_LINE, column)
        .validateWithList(beside.range(0, column, values.size() - 1, column));
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }
}
