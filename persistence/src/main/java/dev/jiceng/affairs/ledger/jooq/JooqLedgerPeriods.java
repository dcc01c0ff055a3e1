package dev.jiceng.affairs.ledger.jooq;

import static dev.jiceng.jooq.area.Tables.LEDGER_PERIOD;

import dev.jiceng.affairs.ledger.LedgerPeriod;
import dev.jiceng.affairs.ledger.LedgerPeriods;
import dev.jiceng.tenants.Scope;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/** The closed periods of the township, or of its one community, that the scope names. */
public final class JooqLedgerPeriods implements LedgerPeriods {
  private final DSLContext sql;
  private final Scope scope;

  public JooqLedgerPeriods(DSLContext sql, Scope scope) {
    this.sql = sql;
    this.scope = scope;
  }

  @Override
  public Optional<LedgerPeriod> find(UUID period) {
    var found =
        PeriodList.listing()
            .byId(
                sql,
                PeriodList.within(scope),
                List.of(period),
                PeriodList.nest(),
                LedgerPeriod::id);
    return Optional.ofNullable(found.get(period));
  }

  @Override
  public void add(LedgerPeriod period) {
    var totals = period.totals();
    sql.insertInto(LEDGER_PERIOD)
        .set(LEDGER_PERIOD.ID, period.id())
        .set(LEDGER_PERIOD.LEDGER, period.ledger())
        .set(LEDGER_PERIOD.COMMUNITY, period.community().value())
        .set(LEDGER_PERIOD.STARTS_ON, period.startsOn())
        .set(LEDGER_PERIOD.ENDS_ON, period.endsOn())
        .set(LEDGER_PERIOD.DUE_ON, period.dueOn())
        .set(LEDGER_PERIOD.OPENING, totals.opening())
        .set(LEDGER_PERIOD.INCOME, totals.income())
        .set(LEDGER_PERIOD.EXPENSE, totals.expense())
        .set(LEDGER_PERIOD.CLOSING, totals.closing())
        .set(LEDGER_PERIOD.ENTRIES, totals.entries())
        .set(LEDGER_PERIOD.CLOSED_BY, period.closed().by().subject())
        .set(LEDGER_PERIOD.CLOSED_NAME, period.closed().by().name())
        .set(LEDGER_PERIOD.CLOSED_AT, period.closed().at())
        .execute();
  }

  @Override
  public Optional<LedgerPeriod> save(LedgerPeriod period) {
    int updated =
        sql.update(LEDGER_PERIOD)
            .set(LEDGER_PERIOD.VERSION, period.version() + 1)
            .set(LEDGER_PERIOD.PUBLISHED_ON, period.publishedOn())
            .where(LEDGER_PERIOD.ID.eq(period.id()))
            .and(LEDGER_PERIOD.VERSION.eq(period.version()))
            .execute();
    return updated == 0 ? Optional.empty() : Optional.of(period.withVersion(period.version() + 1));
  }
}
