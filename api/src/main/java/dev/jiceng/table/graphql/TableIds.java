package dev.jiceng.table.graphql;

import dev.jiceng.shared.graphql.GlobalId;
import dev.jiceng.table.TableExport;
import dev.jiceng.table.TableImport;

/** Global ids of imports and exports, and the addresses below which tables are. */
public final class TableIds {
  public static final String IMPORT = "TableImport";
  public static final String EXPORT = "TableExport";
  public static final String PATH = "/tables/";

  private TableIds() {}

  static GlobalId of(TableImport one) {
    return GlobalId.of(IMPORT, one.area(), one.id());
  }

  static String url(TableExport one) {
    return PATH + GlobalId.of(EXPORT, one.area(), one.id());
  }
}
