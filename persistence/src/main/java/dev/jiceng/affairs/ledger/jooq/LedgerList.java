package dev.jiceng.affairs.ledger.jooq;

import static dev.jiceng.jooq.area.Tables.VILLAGE_LEDGER;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.when;

import dev.jiceng.affairs.ledger.Ledger;
import dev.jiceng.affairs.ledger.LedgerKeeper;
import dev.jiceng.affairs.ledger.Publishing;
import dev.jiceng.affairs.ledger.Rhythm;
import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.jooq.Columns;
import dev.jiceng.shared.jooq.Group;
import dev.jiceng.shared.jooq.Listing;
import dev.jiceng.shared.jooq.Nest;
import dev.jiceng.shared.jooq.Order;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.tenants.Scope;
import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;

/** The list of ledgers, those that are to be published first first (D-1, D-4, D-5). */
public final class LedgerList {
  private LedgerList() {}

  public static Listing listing(LocalDate today) {
    var overdue = field(VILLAGE_LEDGER.PUBLISH_BY.lt(inline(today)));
    var keeper =
        when(VILLAGE_LEDGER.AGENCY_SINCE.isNull(), inline(LedgerKeeper.COMMUNITY.name()))
            .otherwise(inline(LedgerKeeper.TOWNSHIP.name()));
    var columns =
        new Columns()
            .filter("id", VILLAGE_LEDGER.ID)
            .filter("community", VILLAGE_LEDGER.COMMUNITY)
            .filter("keeper", keeper)
            .filter("publishBy", VILLAGE_LEDGER.PUBLISH_BY)
            .filter("overdue", overdue)
            .filter("balance", VILLAGE_LEDGER.BALANCE)
            .order("COMMUNITY", VILLAGE_LEDGER.COMMUNITY)
            .order("PUBLISH_BY", VILLAGE_LEDGER.PUBLISH_BY)
            .order("BALANCE", VILLAGE_LEDGER.BALANCE)
            .group("township", VILLAGE_LEDGER.TOWNSHIP)
            .group("community", VILLAGE_LEDGER.COMMUNITY)
            .group("keeper", keeper)
            .group("overdue", overdue)
            .sum("balance", VILLAGE_LEDGER.BALANCE)
            .sum("overduePeriods", overduePeriods(today));
    return new Listing(
        VILLAGE_LEDGER,
        columns,
        List.of(new Order("PUBLISH_BY", false)),
        VILLAGE_LEDGER.ID,
        noCondition());
  }

  /** What {@link Ledger#overduePeriods} says. */
  private static Field<Integer> overduePeriods(LocalDate today) {
    return field(
        """
        greatest(0,
          (date_part('year', {0} - {1}) * 12 + date_part('month', {0} - {1}) - 1)::int / {3}
          - (date_part('year', {2}) * 12 + date_part('month', {2}) - 1)::int / {3})\
        """,
        Integer.class,
        inline(today),
        VILLAGE_LEDGER.PUBLISH_WITHIN,
        VILLAGE_LEDGER.UNPUBLISHED_FROM,
        when(VILLAGE_LEDGER.RHYTHM.eq(inline(Rhythm.MONTH.name())), inline(Rhythm.MONTH.months()))
            .otherwise(inline(Rhythm.QUARTER.months())));
  }

  public static Condition within(Scope scope) {
    return Reads.within(scope, VILLAGE_LEDGER.COMMUNITY);
  }

  public static Nest<Ledger> nest() {
    return new Nest<>(List.of(VILLAGE_LEDGER.fields()), List.of(), LedgerList::row);
  }

  private static Ledger row(Group row) {
    var since = row.find(VILLAGE_LEDGER.AGENCY_SINCE);
    return new Ledger(
        row.get(VILLAGE_LEDGER.ID),
        DivisionCode.of(row.get(VILLAGE_LEDGER.COMMUNITY)),
        row.get(VILLAGE_LEDGER.OPENED_ON),
        row.get(VILLAGE_LEDGER.OPENING),
        row.get(VILLAGE_LEDGER.BALANCE),
        new Publishing(
            Rhythm.valueOf(row.get(VILLAGE_LEDGER.RHYTHM)), row.get(VILLAGE_LEDGER.PUBLISH_WITHIN)),
        row.get(VILLAGE_LEDGER.OPEN_FROM),
        row.get(VILLAGE_LEDGER.UNPUBLISHED_FROM),
        since == null ? null : new Ledger.Agency(since, row.get(VILLAGE_LEDGER.AGENCY_AGREEMENT)),
        row.get(VILLAGE_LEDGER.VERSION));
  }
}
