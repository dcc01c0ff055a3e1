package dev.jiceng.table.web;

import dev.jiceng.shared.graphql.Messages;
import dev.jiceng.table.Labels;
import dev.jiceng.table.TableFormat;
import dev.jiceng.table.TableKind;
import dev.jiceng.table.excel.CsvWriter;
import dev.jiceng.table.excel.TableWriter;
import dev.jiceng.table.excel.WorkbookWriter;
import dev.jiceng.table.graphql.TableSource;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ContentDisposition;

/** Tables as files: as they are now, or empty with the values that may be chosen. */
record TableFiles(Messages messages) {
  /** Few lines are in memory at a time. */
  void write(Exports.Found found, Labels labels, OutputStream out) throws IOException {
    var source = found.source();
    var columns = source.columns();
    try (TableWriter writer = writer(found.export().format(), out)) {
      writer.line(head(source));
      source.write(
          found.scope(),
          found.export(),
          labels,
          cells ->
              writer.line(columns.stream().map(column -> cells.getOrDefault(column, "")).toList()));
    }
  }

  private static TableWriter writer(TableFormat format, OutputStream out) throws IOException {
    return switch (format) {
      case XLSX -> new WorkbookWriter(out, "Jiceng");
      case CSV -> new CsvWriter(out);
    };
  }

  private static List<String> head(TableSource source) {
    return source.columns().stream().map(source.headings()::text).toList();
  }

  void template(TableSource source, Labels labels, OutputStream out) throws IOException {
    try (var writer = new WorkbookWriter(out, "Jiceng")) {
      writer.line(head(source));
      source
          .lists()
          .forEach((column, list) ->
              writer.choices(
                  source.columns().indexOf(column),
                  Arrays.stream(list.getEnumConstants()).map(labels::of).toList()));
    }
  }

  String name(TableKind kind, Locale locale, String area, TableFormat format) {
    String name = messages.text(locale, "enum.TableKind." + kind, Map.of());
    return (area.isEmpty() ? name : name + "-" + area) + "." + format.extension();
  }

  static String attachment(String name) {
    return ContentDisposition.attachment()
        .filename(name, StandardCharsets.UTF_8)
        .build()
        .toString();
  }
}
