package dev.jiceng.affairs.ledger.jooq;

import static dev.jiceng.jooq.area.Tables.LEDGER_ENTRY;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.trunc;
import static org.jooq.impl.DSL.when;

import dev.jiceng.affairs.Mark;
import dev.jiceng.affairs.ledger.EntryKind;
import dev.jiceng.affairs.ledger.LedgerEntry;
import dev.jiceng.affairs.ledger.LedgerEntry.Status;
import dev.jiceng.affairs.ledger.LedgerKeeper;
import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.Actor;
import dev.jiceng.shared.jooq.Columns;
import dev.jiceng.shared.jooq.Group;
import dev.jiceng.shared.jooq.Listing;
import dev.jiceng.shared.jooq.Nest;
import dev.jiceng.shared.jooq.Order;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.tenants.Scope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DatePart;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** The list of incomes and expenses, by the day they are expected (D-1 to D-3). */
public final class EntryList {
  private EntryList() {}

  public static Listing listing(LocalDate today) {
    var status =
        when(
                LEDGER_ENTRY
                    .STATE
                    .eq(inline(Status.OPEN.name()))
                    .and(LEDGER_ENTRY.EXPECTED_ON.lt(inline(today))),
                inline(Status.OVERDUE.name()))
            .otherwise(LEDGER_ENTRY.STATE);
    var columns =
        new Columns()
            .filter("id", LEDGER_ENTRY.ID)
            .filter("community", LEDGER_ENTRY.COMMUNITY)
            .filter("kind", LEDGER_ENTRY.KIND)
            .filter("status", status)
            .filter("item", LEDGER_ENTRY.ITEM)
            .filter("amount", LEDGER_ENTRY.AMOUNT)
            .filter("expectedOn", LEDGER_ENTRY.EXPECTED_ON)
            .filter("actualOn", LEDGER_ENTRY.ACTUAL_ON)
            .filter("keptBy", LEDGER_ENTRY.KEPT_BY)
            .filter("resolution", LEDGER_ENTRY.RESOLUTION)
            .filter("reverses", LEDGER_ENTRY.REVERSES)
            .order("EXPECTED_ON", LEDGER_ENTRY.EXPECTED_ON)
            .order("COMMUNITY", LEDGER_ENTRY.COMMUNITY)
            .order("AMOUNT", LEDGER_ENTRY.AMOUNT)
            .group("township", LEDGER_ENTRY.TOWNSHIP)
            .group("community", LEDGER_ENTRY.COMMUNITY)
            .group("kind", LEDGER_ENTRY.KIND)
            .group("status", status)
            .group("expectedMonth", trunc(LEDGER_ENTRY.EXPECTED_ON, DatePart.MONTH))
            .group("actualMonth", trunc(LEDGER_ENTRY.ACTUAL_ON, DatePart.MONTH))
            .sum("amount", LEDGER_ENTRY.AMOUNT)
            .sum("effect", LEDGER_ENTRY.EFFECT);
    return new Listing(
        LEDGER_ENTRY,
        columns,
        List.of(new Order("EXPECTED_ON", true)),
        LEDGER_ENTRY.ID,
        noCondition());
  }

  public static Condition within(Scope scope) {
    return Reads.within(scope, LEDGER_ENTRY.COMMUNITY);
  }

  public static Nest<LedgerEntry> nest() {
    return new Nest<>(List.of(LEDGER_ENTRY.fields()), List.of(), EntryList::row);
  }

  private static LedgerEntry row(Group row) {
    var reverses = row.find(LEDGER_ENTRY.REVERSES);
    return new LedgerEntry(
        row.get(LEDGER_ENTRY.ID),
        row.get(LEDGER_ENTRY.LEDGER),
        DivisionCode.of(row.get(LEDGER_ENTRY.COMMUNITY)),
        content(row),
        reverses == null ? null : new LedgerEntry.Reversal(reverses, row.get(LEDGER_ENTRY.REASON)),
        LedgerKeeper.valueOf(row.get(LEDGER_ENTRY.KEPT_BY)),
        Objects.requireNonNull(
            mark(
                row,
                LEDGER_ENTRY.RECORDED_BY,
                LEDGER_ENTRY.RECORDED_NAME,
                LEDGER_ENTRY.RECORDED_AT)),
        mark(row, LEDGER_ENTRY.APPROVED_BY, LEDGER_ENTRY.APPROVED_NAME, LEDGER_ENTRY.APPROVED_AT),
        mark(row, LEDGER_ENTRY.CHECKED_BY, LEDGER_ENTRY.CHECKED_NAME, LEDGER_ENTRY.CHECKED_AT),
        ending(row),
        row.get(LEDGER_ENTRY.VERSION));
  }

  private static LedgerEntry.Content content(Group row) {
    return new LedgerEntry.Content(
        EntryKind.valueOf(row.get(LEDGER_ENTRY.KIND)),
        row.get(LEDGER_ENTRY.ITEM),
        row.find(LEDGER_ENTRY.NOTE),
        row.get(LEDGER_ENTRY.AMOUNT),
        row.get(LEDGER_ENTRY.EXPECTED_ON),
        row.find(LEDGER_ENTRY.RESOLUTION));
  }

  private static LedgerEntry.@Nullable Ending ending(Group row) {
    var posted =
        mark(row, LEDGER_ENTRY.POSTED_BY, LEDGER_ENTRY.POSTED_NAME, LEDGER_ENTRY.POSTED_AT);
    if (posted != null) {
      return new LedgerEntry.Posted(row.get(LEDGER_ENTRY.ACTUAL_ON), posted);
    }
    var withdrawn = row.find(LEDGER_ENTRY.WITHDRAWN_AT);
    return withdrawn == null
        ? null
        : new LedgerEntry.Withdrawn(withdrawn, row.get(LEDGER_ENTRY.WITHDRAWN_REASON));
  }

  private static @Nullable Mark mark(
      Group row, Field<String> by, Field<String> name, Field<Instant> at) {
    var subject = row.find(by);
    return subject == null ? null : new Mark(new Actor(subject, row.get(name)), row.get(at));
  }
}
