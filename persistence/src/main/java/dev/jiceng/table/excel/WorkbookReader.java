package dev.jiceng.table.excel;

import static dev.jiceng.table.TableRule.K_7;

import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Violation;
import dev.jiceng.table.Cell;
import dev.jiceng.table.Column;
import dev.jiceng.table.Line;
import dev.jiceng.table.Table;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.dhatim.fastexcel.reader.CellAddress;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** Reads the first sheet of a workbook, row by row; headings stand in the first that has any. */
public final class WorkbookReader {
  /** Of what a spreadsheet shows of a number. */
  private static final MathContext DIGITS = new MathContext(15);

  private final Function<String, Optional<? extends Column>> headings;
  private final Map<Integer, Column> columns = new TreeMap<>();
  private final List<Line> lines = new ArrayList<>();
  private final List<Violation> violations = new ArrayList<>();

  private WorkbookReader(Function<String, Optional<? extends Column>> headings) {
    this.headings = headings;
  }

  /** {@code headings} knows the columns by what stands above them. */
  public static Outcome<Table> read(
      byte[] file, Function<String, Optional<? extends Column>> headings) {
    try {
      Workbooks.inspect(file);
      return new WorkbookReader(headings).read(file);
    } catch (Workbooks.Unreadable unreadable) {
      return switch (unreadable.fault()) {
        case NO_WORKBOOK -> refused("K-7.file", Map.of());
        case TOO_LARGE -> refused("K-7.large", Map.of("limit", Workbooks.MOST_BYTES));
      };
    } catch (IOException | ExcelReaderException broken) {
      return refused("K-7.file", Map.of());
    }
  }

  private static Outcome<Table> refused(String key, Map<String, Object> numbers) {
    return Outcome.refused(Violation.of(K_7, key, "upload", numbers));
  }

  private Outcome<Table> read(byte[] file) throws IOException {
    try (var workbook =
            new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, false));
        var rows = workbook.getFirstSheet().openStream()) {
      read(rows.iterator());
    } catch (RuntimeException broken) {
      return refused("K-7.file", Map.of());
    }
    if (violations.isEmpty() && (lines.isEmpty() || lines.size() > Table.MOST_LINES)) {
      return refused("K-7.rows", Map.of("limit", Table.MOST_LINES));
    }
    return violations.isEmpty()
        ? Outcome.done(new Table(new HashSet<>(columns.values()), lines))
        : Outcome.refused(violations);
  }

  private void read(Iterator<Row> rows) {
    while (rows.hasNext() && columns.isEmpty() && violations.isEmpty()) {
      head(rows.next());
    }
    while (rows.hasNext() && violations.isEmpty() && lines.size() <= Table.MOST_LINES) {
      line(rows.next());
    }
  }

  private void head(Row row) {
    for (org.dhatim.fastexcel.reader.Cell cell : row) {
      String text = cell == null ? "" : cell.getText().strip();
      if (!text.isEmpty()) {
        head(cell.getColumnIndex(), text);
      }
    }
  }

  /** What stands there is not repeated: whoever forgot the headings has somebody's data there. */
  private void head(int index, String text) {
    var column = headings.apply(text).orElse(null);
    if (column == null || columns.containsValue(column)) {
      String key = column == null ? "K-7.heading" : "K-7.twice";
      String letters = CellAddress.convertNumToColString(index);
      violations.add(Violation.of(K_7, key, "upload", Map.of("column", letters)));
    } else {
      columns.put(index, column);
    }
  }

  private void line(Row row) {
    var cells = new HashMap<Column, Cell>();
    columns.forEach((index, column) -> {
      var cell = row.hasCell(index) ? cell(row.getCell(index)) : Cell.EMPTY;
      if (!cell.isEmpty()) {
        cells.put(column, cell);
      }
    });
    if (!cells.isEmpty()) {
      lines.add(new Line(row.getRowNum(), Map.copyOf(cells)));
    }
  }

  private static Cell cell(org.dhatim.fastexcel.reader.Cell cell) {
    return switch (cell.getType()) {
      case EMPTY -> Cell.EMPTY;
      case STRING, BOOLEAN -> Cell.of(cell.getText());
      case FORMULA, ERROR -> new Cell(Cell.Kind.FORMULA, "");
      case NUMBER ->
          Days.isDay(cell)
              ? new Cell(Cell.Kind.DAY, cell.asDate().toLocalDate().toString())
              : new Cell(
                  Cell.Kind.NUMBER,
                  cell.asNumber().round(DIGITS).stripTrailingZeros().toPlainString());
    };
  }
}
