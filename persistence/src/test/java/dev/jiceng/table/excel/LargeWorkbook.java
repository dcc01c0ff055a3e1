package dev.jiceng.table.excel;

import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Rule;
import dev.jiceng.table.Column;
import dev.jiceng.table.Table;
import dev.jiceng.table.TableRule;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Writes as many lines as a table may have, with eighteen cells each, and reads them again. */
final class LargeWorkbook {
  private static final int COLUMNS = 18;

  private LargeWorkbook() {}

  private record Numbered(String name) implements Column {
    @Override
    public Rule rule() {
      return TableRule.K_7;
    }
  }

  public static void main(String[] none) throws IOException {
    var columns = IntStream.range(0, COLUMNS).mapToObj(i -> new Numbered("C" + i)).toList();
    var out = new ByteArrayOutputStream();
    try (var writer = new WorkbookWriter(out, "Large")) {
      writer.line(columns.stream().map(Numbered::name).toList());
      for (int line = 0; line < Table.MOST_LINES; line++) {
        writer.line(Collections.nCopies(COLUMNS, "单元格" + line));
      }
    }
    var read =
        WorkbookReader.read(
            out.toByteArray(),
            text ->
                text.startsWith("C")
                    ? Optional.of(columns.get(Integer.parseInt(text.substring(1))))
                    : Optional.empty());
    System.out.print(lines(read).size());
  }

  private static List<?> lines(Outcome<Table> read) {
    return read instanceof Outcome.Done<Table>(Table table, var _) ? table.lines() : List.of();
  }
}
