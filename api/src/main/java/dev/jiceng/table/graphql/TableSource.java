package dev.jiceng.table.graphql;

import dev.jiceng.table.Column;
import dev.jiceng.table.Labels;
import dev.jiceng.table.TableExport;
import dev.jiceng.table.TableKind;
import dev.jiceng.tenants.Caller;
import dev.jiceng.tenants.Scope;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A kind of table that can be taken away: its columns, and its lines as they are now. */
public interface TableSource {
  TableKind kind();

  Headings headings();

  List<? extends Column> columns();

  Labels labels(Locale locale);

  /** Columns whose cells are values of a list, for templates. */
  Map<Column, Class<? extends Enum<?>>> lists();

  /** Whether the caller still may have what they asked for. */
  boolean mayRead(Caller caller, TableExport export);

  void write(Scope.Township scope, TableExport export, Labels labels, Lines lines)
      throws IOException;

  /** Where lines go, one at a time. */
  interface Lines {
    void add(Map<? extends Column, String> cells) throws IOException;
  }
}
