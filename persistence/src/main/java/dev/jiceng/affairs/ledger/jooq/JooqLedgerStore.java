package dev.jiceng.affairs.ledger.jooq;

import static dev.jiceng.jooq.area.Tables.LEDGER_ENTRY;
import static org.jooq.impl.DSL.noCondition;

import dev.jiceng.affairs.ledger.LedgerEntry;
import dev.jiceng.affairs.ledger.table.LedgerStore;
import dev.jiceng.division.DivisionCode;
import dev.jiceng.jooq.area.tables.records.LedgerEntryRecord;
import dev.jiceng.shared.jooq.ManyRows;
import dev.jiceng.table.TableExport;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The entries of whole ledgers of the township that {@code sql} is bound to. */
public record JooqLedgerStore(DSLContext sql) implements LedgerStore {
  private static final int PAGE = 1_000;

  @Override
  public List<LedgerEntry> entries(UUID ledger) {
    var all = new ArrayList<LedgerEntry>();
    var page = after(null, LEDGER_ENTRY.LEDGER.eq(ledger));
    while (!page.isEmpty()) {
      all.addAll(page);
      page = after(page.getLast().id(), LEDGER_ENTRY.LEDGER.eq(ledger));
    }
    return all;
  }

  /**
   * A thousand behind the last that was seen, in the order in which they were written down: those
   * expected or posted in the period.
   */
  public List<LedgerEntry> after(
      @Nullable UUID last, DivisionCode community, TableExport.@Nullable Period period) {
    var which = LEDGER_ENTRY.COMMUNITY.eq(community.value());
    return after(last, period == null ? which : which.and(within(period)));
  }

  private static Condition within(TableExport.Period period) {
    return LEDGER_ENTRY
        .EXPECTED_ON
        .between(period.from(), period.until())
        .or(LEDGER_ENTRY.ACTUAL_ON.between(period.from(), period.until()));
  }

  private List<LedgerEntry> after(@Nullable UUID last, Condition which) {
    var ids =
        sql.select(LEDGER_ENTRY.ID)
            .from(LEDGER_ENTRY)
            .where(which)
            .and(last == null ? noCondition() : LEDGER_ENTRY.ID.gt(last))
            .orderBy(LEDGER_ENTRY.ID)
            .limit(PAGE)
            .fetch(LEDGER_ENTRY.ID);
    if (ids.isEmpty()) {
      return List.of();
    }
    var found =
        EntryList.listing(LocalDate.EPOCH)
            .byId(sql, noCondition(), ids, EntryList.nest(), LedgerEntry::id);
    return ids.stream().map(id -> Objects.requireNonNull(found.get(id))).toList();
  }

  @Override
  public void add(List<LedgerEntry> entries) {
    ManyRows.insert(
        sql,
        entries.stream().map(JooqLedgerStore::row).toList(),
        List.of(
            LEDGER_ENTRY.ID,
            LEDGER_ENTRY.LEDGER,
            LEDGER_ENTRY.COMMUNITY,
            LEDGER_ENTRY.KIND,
            LEDGER_ENTRY.ITEM,
            LEDGER_ENTRY.NOTE,
            LEDGER_ENTRY.AMOUNT,
            LEDGER_ENTRY.EXPECTED_ON,
            LEDGER_ENTRY.RESOLUTION,
            LEDGER_ENTRY.KEPT_BY,
            LEDGER_ENTRY.RECORDED_BY,
            LEDGER_ENTRY.RECORDED_NAME,
            LEDGER_ENTRY.RECORDED_AT));
  }

  private static LedgerEntryRecord row(LedgerEntry entry) {
    var content = entry.content();
    var row = new LedgerEntryRecord();
    row.setId(entry.id());
    row.setLedger(entry.ledger());
    row.setCommunity(entry.community().value());
    row.setKind(content.kind().name());
    row.setItem(content.item());
    row.setNote(content.note());
    row.setAmount(content.amount());
    row.setExpectedOn(content.expectedOn());
    row.setResolution(content.resolution());
    row.setKeptBy(entry.keptBy().name());
    row.setRecordedBy(entry.recorded().by().subject());
    row.setRecordedName(entry.recorded().by().name());
    row.setRecordedAt(entry.recorded().at());
    return row;
  }
}
