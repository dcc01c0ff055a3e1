package dev.jiceng.affairs.ledger.jooq;

import static dev.jiceng.jooq.area.Tables.LEDGER_PERIOD;
import static org.jooq.impl.DSL.noCondition;

import dev.jiceng.affairs.Mark;
import dev.jiceng.affairs.ledger.LedgerPeriod;
import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.Actor;
import dev.jiceng.shared.jooq.Columns;
import dev.jiceng.shared.jooq.Group;
import dev.jiceng.shared.jooq.Listing;
import dev.jiceng.shared.jooq.Nest;
import dev.jiceng.shared.jooq.Order;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.tenants.Scope;
import java.util.List;
import org.jooq.Condition;

/** The list of closed periods, the newest first (D-4). */
public final class PeriodList {
  private PeriodList() {}

  public static Listing listing() {
    var columns =
        new Columns()
            .filter("id", LEDGER_PERIOD.ID)
            .filter("community", LEDGER_PERIOD.COMMUNITY)
            .filter("startsOn", LEDGER_PERIOD.STARTS_ON)
            .filter("endsOn", LEDGER_PERIOD.ENDS_ON)
            .filter("dueOn", LEDGER_PERIOD.DUE_ON)
            .filter("publishedOn", LEDGER_PERIOD.PUBLISHED_ON)
            .order("STARTS_ON", LEDGER_PERIOD.STARTS_ON)
            .order("COMMUNITY", LEDGER_PERIOD.COMMUNITY)
            .group("township", LEDGER_PERIOD.TOWNSHIP)
            .group("community", LEDGER_PERIOD.COMMUNITY)
            .group("startsOn", LEDGER_PERIOD.STARTS_ON)
            .sum("income", LEDGER_PERIOD.INCOME)
            .sum("expense", LEDGER_PERIOD.EXPENSE);
    return new Listing(
        LEDGER_PERIOD,
        columns,
        List.of(new Order("STARTS_ON", true)),
        LEDGER_PERIOD.ID,
        noCondition());
  }

  public static Condition within(Scope scope) {
    return Reads.within(scope, LEDGER_PERIOD.COMMUNITY);
  }

  public static Nest<LedgerPeriod> nest() {
    return new Nest<>(List.of(LEDGER_PERIOD.fields()), List.of(), PeriodList::row);
  }

  static LedgerPeriod.Totals totals(Group row) {
    return new LedgerPeriod.Totals(
        row.get(LEDGER_PERIOD.OPENING),
        row.get(LEDGER_PERIOD.INCOME),
        row.get(LEDGER_PERIOD.EXPENSE),
        row.get(LEDGER_PERIOD.ENTRIES));
  }

  private static LedgerPeriod row(Group row) {
    return new LedgerPeriod(
        row.get(LEDGER_PERIOD.ID),
        row.get(LEDGER_PERIOD.LEDGER),
        DivisionCode.of(row.get(LEDGER_PERIOD.COMMUNITY)),
        row.get(LEDGER_PERIOD.STARTS_ON),
        row.get(LEDGER_PERIOD.ENDS_ON),
        row.get(LEDGER_PERIOD.DUE_ON),
        totals(row),
        new Mark(
            new Actor(row.get(LEDGER_PERIOD.CLOSED_BY), row.get(LEDGER_PERIOD.CLOSED_NAME)),
            row.get(LEDGER_PERIOD.CLOSED_AT)),
        row.find(LEDGER_PERIOD.PUBLISHED_ON),
        row.get(LEDGER_PERIOD.VERSION));
  }
}
