package dev.jiceng.affairs.ledger.jooq;

import static dev.jiceng.jooq.area.Tables.LEDGER_ENTRY;
import static dev.jiceng.jooq.area.Tables.LEDGER_PERIOD;
import static org.jooq.impl.DSL.inline;

import dev.jiceng.affairs.ledger.EntryKind;
import dev.jiceng.affairs.ledger.LedgerEntry.Status;
import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.jooq.Asked;
import dev.jiceng.shared.jooq.Boards;
import dev.jiceng.shared.jooq.Columns;
import dev.jiceng.shared.jooq.Group;
import dev.jiceng.shared.jooq.Listing;
import dev.jiceng.shared.jooq.Nest;
import dev.jiceng.shared.jooq.Order;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;

/** The public board of accounts (D-4), by the columns that the public role may read. */
public final class PublicPeriodList {
  private static final List<Field<?>> COLUMNS =
      List.of(
          LEDGER_PERIOD.TOWNSHIP,
          LEDGER_PERIOD.ID,
          LEDGER_PERIOD.LEDGER,
          LEDGER_PERIOD.COMMUNITY,
          LEDGER_PERIOD.STARTS_ON,
          LEDGER_PERIOD.ENDS_ON,
          LEDGER_PERIOD.PUBLISHED_ON,
          LEDGER_PERIOD.OPENING,
          LEDGER_PERIOD.INCOME,
          LEDGER_PERIOD.EXPENSE,
          LEDGER_PERIOD.CLOSING,
          LEDGER_PERIOD.ENTRIES);

  private static final List<Field<?>> ENTRY_COLUMNS =
      List.of(
          LEDGER_ENTRY.ID,
          LEDGER_ENTRY.KIND,
          LEDGER_ENTRY.ITEM,
          LEDGER_ENTRY.AMOUNT,
          LEDGER_ENTRY.ACTUAL_ON,
          LEDGER_ENTRY.REVERSES);

  private PublicPeriodList() {}

  public static Listing listing() {
    var columns =
        new Columns()
            .filter("community", LEDGER_PERIOD.COMMUNITY)
            .filter("startsOn", LEDGER_PERIOD.STARTS_ON)
            .order("STARTS_ON", LEDGER_PERIOD.STARTS_ON);
    return new Listing(
        LEDGER_PERIOD,
        columns,
        List.of(new Order("STARTS_ON", true)),
        LEDGER_PERIOD.ID,
        LEDGER_PERIOD.PUBLISHED_ON.isNotNull());
  }

  /** What of a county's board lies in the area. */
  public static Condition within(DivisionCode area) {
    return Boards.within(area, LEDGER_PERIOD.TOWNSHIP, LEDGER_PERIOD.COMMUNITY);
  }

  public static Nest<PublicPeriod> nest(Asked asked) {
    return new Nest<>(
        COLUMNS, asked.has("entries") ? List.of(entries()) : List.of(), PublicPeriodList::row);
  }

  private static Nest.Child entries() {
    return new Nest.Child(
        LEDGER_ENTRY,
        page ->
            LEDGER_ENTRY
                .TOWNSHIP
                .eq(page.of(LEDGER_PERIOD.TOWNSHIP))
                .and(LEDGER_ENTRY.LEDGER.eq(page.of(LEDGER_PERIOD.LEDGER)))
                .and(LEDGER_ENTRY.STATE.eq(inline(Status.POSTED.name())))
                .and(
                    LEDGER_ENTRY.ACTUAL_ON.between(
                        page.of(LEDGER_PERIOD.STARTS_ON), page.of(LEDGER_PERIOD.ENDS_ON))),
        ENTRY_COLUMNS,
        List.of(LEDGER_ENTRY.ACTUAL_ON, LEDGER_ENTRY.ID));
  }

  private static PublicPeriod row(Group row) {
    return new PublicPeriod(
        row.get(LEDGER_PERIOD.ID),
        DivisionCode.of(row.get(LEDGER_PERIOD.COMMUNITY)),
        row.get(LEDGER_PERIOD.STARTS_ON),
        row.get(LEDGER_PERIOD.ENDS_ON),
        row.get(LEDGER_PERIOD.PUBLISHED_ON),
        PeriodList.totals(row),
        row.has(LEDGER_ENTRY.ID)
            ? row.children(LEDGER_ENTRY.ID, PublicPeriodList::entry)
            : List.of());
  }

  private static PublicPeriod.Entry entry(Group row) {
    return new PublicPeriod.Entry(
        EntryKind.valueOf(row.get(LEDGER_ENTRY.KIND)),
        row.get(LEDGER_ENTRY.ITEM),
        row.get(LEDGER_ENTRY.AMOUNT),
        row.get(LEDGER_ENTRY.ACTUAL_ON),
        row.find(LEDGER_ENTRY.REVERSES) != null);
  }
}
