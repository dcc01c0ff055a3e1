package dev.jiceng.table.excel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Proves;
import dev.jiceng.shared.Rule;
import dev.jiceng.shared.Violation;
import dev.jiceng.table.Cell;
import dev.jiceng.table.Column;
import dev.jiceng.table.Line;
import dev.jiceng.table.Table;
import dev.jiceng.table.TableRule;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What workbooks of strangers may hold. */
@Proves("K-7")
class WorkbookReaderTest {
  private static final String SHEET = "xl/worksheets/sheet1.xml";
  @TempDir Path folder;

  private enum Of implements Column {
    NAME,
    DAY,
    AMOUNT;

    @Override
    public Rule rule() {
      return TableRule.K_7;
    }
  }

  private static Outcome<Table> read(byte[] file) {
    return WorkbookReader.read(
        file,
        text -> {
          for (Of column : Of.values()) {
            if (column.key().equals(text)) {
              return Optional.of(column);
            }
          }
          return Optional.empty();
        });
  }

  private static List<String> refused(byte[] file) {
    return read(file) instanceof Outcome.Refused<Table>(List<Violation> violations)
        ? violations.stream().map(Violation::key).toList()
        : List.of();
  }

  private static byte[] workbook() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var workbook = new Workbook(out, "Test", "1.0")) {
      var sheet = workbook.newWorksheet("Sheet1");
      sheet.value(0, 0, "name");
      sheet.value(0, 1, "day");
      sheet.value(0, 2, "amount");
      sheet.inlineString(2, 0, " 岩温 ");
      sheet.value(2, 1, LocalDate.of(2024, 2, 29));
      sheet.style(2, 1).format("yyyy/m/d").set();
      sheet.value(2, 2, 0.1 + 0.2);
    }
    return out.toByteArray();
  }

  /** The same with another sheet. */
  private static byte[] with(byte[] workbook, UnaryOperator<String> change) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var in =
            ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                .get();
        var zip = new ZipOutputStream(out)) {
      for (var part : Collections.list(in.getEntries())) {
        zip.putNextEntry(new ZipEntry(part.getName()));
        var bytes = in.getInputStream(part).readAllBytes();
        zip.write(
            part.getName().equals(SHEET)
                ? change
                    .apply(new String(bytes, StandardCharsets.UTF_8))
                    .getBytes(StandardCharsets.UTF_8)
                : bytes);
      }
    }
    return out.toByteArray();
  }

  @Test
  void days_are_days_and_numbers_are_what_a_spreadsheet_shows_of_them() throws IOException {
    var read = read(workbook());
    assertThat(read).isInstanceOf(Outcome.Done.class);
    var line = ((Outcome.Done<Table>) read).value().lines().getFirst();
    assertThat(line.number()).isEqualTo(3);
    assertThat(line.cells().get(Of.NAME)).isEqualTo(new Cell(Cell.Kind.TEXT, "岩温"));
    assertThat(line.cells().get(Of.DAY)).isEqualTo(new Cell(Cell.Kind.DAY, "2024-02-29"));
    assertThat(line.cells().get(Of.AMOUNT)).isEqualTo(new Cell(Cell.Kind.NUMBER, "0.3"));
    assertThat(new Line(3, line.cells())).hasToString("Line[3]");
  }

  @Test
  void what_unpacks_to_more_than_is_read_is_refused() throws IOException {
    var bomb =
        with(
            workbook(),
            sheet -> sheet.replace("<sheetData>", " ".repeat(90_000_000) + "<sheetData>"));
    assertThat(bomb.length).isLessThan(1_000_000);
    assertThat(refused(bomb)).containsExactly("K-7.large");
  }

  @Test
  void a_cell_in_a_column_that_no_spreadsheet_has_is_refused() throws IOException {
    var far = with(workbook(), sheet -> sheet.replace("r=\"A3\"", "r=\"ZZZZZZ3\""));
    assertThat(refused(far)).containsExactly("K-7.file");
  }

  @Test
  void nothing_outside_the_file_is_read() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "4711");
    var curious =
        with(
            workbook(),
            sheet ->
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"%s\">]>".formatted(secret.toUri())
                    + sheet.replaceFirst("<\\?xml[^>]*>", "").replace(" 岩温 ", "&x;"));
    assertThat(String.valueOf(read(curious))).doesNotContain("4711");
    if (read(curious) instanceof Outcome.Done<Table>(Table table, var ignored)) {
      assertThat(table.lines().getFirst().cells().toString()).doesNotContain("4711");
    }
  }

  @Test
  void other_files_are_no_workbooks() throws IOException {
    byte[] old = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0, 0, 0};
    byte[] csv = "name,day\n岩温,2024-02-29".getBytes(StandardCharsets.UTF_8);
    var cut = workbook();
    for (byte[] file : List.of(old, csv, java.util.Arrays.copyOf(cut, cut.length / 2))) {
      assertThat(refused(file)).containsExactly("K-7.file");
    }
    assertThat(refused(with(workbook(), sheet -> sheet.substring(0, sheet.length() / 2))))
        .containsExactly("K-7.file");
  }
}
