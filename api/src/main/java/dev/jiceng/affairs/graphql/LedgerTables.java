package dev.jiceng.affairs.graphql;

import dev.jiceng.affairs.ledger.EntryKind;
import dev.jiceng.affairs.ledger.LedgerEntry;
import dev.jiceng.affairs.ledger.jooq.JooqLedgerStore;
import dev.jiceng.affairs.ledger.table.LedgerCells;
import dev.jiceng.affairs.ledger.table.LedgerColumn;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.graphql.Messages;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.table.Column;
import dev.jiceng.table.Labels;
import dev.jiceng.table.TableExport;
import dev.jiceng.table.TableKind;
import dev.jiceng.table.graphql.Headings;
import dev.jiceng.table.graphql.TableSource;
import dev.jiceng.table.graphql.WrittenLabels;
import dev.jiceng.tenants.Caller;
import dev.jiceng.tenants.Role;
import dev.jiceng.tenants.Scope;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Ledgers to take away (K-7). */
final class LedgerTables implements TableSource {
  private static final Set<Role> READERS =
      EnumSet.of(
          Role.TOWNSHIP_ADMIN, Role.TOWNSHIP_OFFICER, Role.VILLAGE_CLERK, Role.FINANCE_GROUP);

  private final Messages messages;
  private final Headings headings;
  private final Reads reads;

  LedgerTables(Messages messages, Reads reads) {
    this.messages = messages;
    this.headings = Headings.of(messages, LedgerColumn.class);
    this.reads = reads;
  }

  @Override
  public TableKind kind() {
    return TableKind.LEDGER;
  }

  @Override
  public Headings headings() {
    return headings;
  }

  @Override
  public List<? extends Column> columns() {
    return List.of(LedgerColumn.values());
  }

  @Override
  public Labels labels(Locale locale) {
    return new WrittenLabels(
        messages,
        locale,
        Map.of(EntryKind.class, "LedgerEntryKind", LedgerEntry.Status.class, "LedgerEntryStatus"));
  }

  @Override
  public Map<Column, Class<? extends Enum<?>>> lists() {
    return Map.of(LedgerColumn.KIND, EntryKind.class);
  }

  @Override
  public boolean mayRead(Caller caller, TableExport export) {
    return caller.hasAny(READERS);
  }

  @Override
  public void write(Scope.Township scope, TableExport export, Labels labels, Lines lines)
      throws IOException {
    var store = new JooqLedgerStore(reads.in(scope));
    var cells = new LedgerCells(labels);
    var today = new Moment(export.at()).day();
    var page = store.after(null, export.area(), export.period());
    while (!page.isEmpty()) {
      for (LedgerEntry entry : page) {
        lines.add(cells.of(entry, today));
      }
      page = store.after(page.getLast().id(), export.area(), export.period());
    }
  }
}
