package dev.jiceng.affairs.ledger.table;

import dev.jiceng.affairs.Mark;
import dev.jiceng.affairs.ledger.LedgerEntry;
import dev.jiceng.table.Labels;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a ledger's line is written. */
public record LedgerCells(Labels labels) {
  public Map<LedgerColumn, String> of(LedgerEntry entry, LocalDate today) {
    var cells = said(entry);
    var reversal = entry.reversal();
    cells.put(LedgerColumn.STATUS, labels.of(entry.status(today)));
    cells.put(
        LedgerColumn.ACTUAL_ON,
        entry.ending() instanceof LedgerEntry.Posted(LocalDate on, Mark _) ? on.toString() : "");
    cells.put(LedgerColumn.APPROVED_BY, name(entry.approved()));
    cells.put(LedgerColumn.CHECKED_BY, name(entry.checked()));
    cells.put(LedgerColumn.REVERSES, reversal == null ? "" : reversal.of().toString());
    return cells;
  }

  /** What whoever writes an entry down says of it. */
  Map<LedgerColumn, String> said(LedgerEntry entry) {
    var content = entry.content();
    var cells = new EnumMap<LedgerColumn, String>(LedgerColumn.class);
    cells.put(LedgerColumn.ENTRY, entry.id().toString());
    cells.put(LedgerColumn.KIND, labels.of(content.kind()));
    cells.put(LedgerColumn.ITEM, content.item());
    cells.put(LedgerColumn.NOTE, Objects.toString(content.note(), ""));
    cells.put(LedgerColumn.AMOUNT, content.amount().toPlainString());
    cells.put(LedgerColumn.EXPECTED_ON, content.expectedOn().toString());
    cells.put(LedgerColumn.RESOLUTION, Objects.toString(content.resolution(), ""));
    return cells;
  }

  private static String name(@Nullable Mark mark) {
    return mark == null ? "" : mark.by().name();
  }
}
