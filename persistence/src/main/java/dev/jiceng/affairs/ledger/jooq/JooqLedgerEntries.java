package dev.jiceng.affairs.ledger.jooq;

import static dev.jiceng.jooq.area.Tables.LEDGER_ENTRY;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.sum;

import dev.jiceng.affairs.Mark;
import dev.jiceng.affairs.ledger.EntryKind;
import dev.jiceng.affairs.ledger.Ledger;
import dev.jiceng.affairs.ledger.LedgerEntries;
import dev.jiceng.affairs.ledger.LedgerEntry;
import dev.jiceng.affairs.ledger.LedgerPeriod.Totals;
import dev.jiceng.tenants.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** What stands in the ledgers of the township, or of its one community, that the scope names. */
public final class JooqLedgerEntries implements LedgerEntries {
  private final DSLContext sql;
  private final Scope scope;

  public JooqLedgerEntries(DSLContext sql, Scope scope) {
    this.sql = sql;
    this.scope = scope;
  }

  @Override
  public Optional<LedgerEntry> find(UUID entry) {
    var found =
        EntryList.listing(LocalDate.EPOCH)
            .byId(sql, EntryList.within(scope), List.of(entry), EntryList.nest(), LedgerEntry::id);
    return Optional.ofNullable(found.get(entry));
  }

  @Override
  public void add(LedgerEntry entry) {
    var content = entry.content();
    var reversal = entry.reversal();
    sql.insertInto(LEDGER_ENTRY)
        .set(LEDGER_ENTRY.ID, entry.id())
        .set(LEDGER_ENTRY.LEDGER, entry.ledger())
        .set(LEDGER_ENTRY.COMMUNITY, entry.community().value())
        .set(LEDGER_ENTRY.KIND, content.kind().name())
        .set(LEDGER_ENTRY.ITEM, content.item())
        .set(LEDGER_ENTRY.NOTE, content.note())
        .set(LEDGER_ENTRY.AMOUNT, content.amount())
        .set(LEDGER_ENTRY.EXPECTED_ON, content.expectedOn())
        .set(LEDGER_ENTRY.RESOLUTION, content.resolution())
        .set(LEDGER_ENTRY.REVERSES, reversal == null ? null : reversal.of())
        .set(LEDGER_ENTRY.REASON, reversal == null ? null : reversal.reason())
        .set(LEDGER_ENTRY.KEPT_BY, entry.keptBy().name())
        .set(LEDGER_ENTRY.RECORDED_BY, entry.recorded().by().subject())
        .set(LEDGER_ENTRY.RECORDED_NAME, entry.recorded().by().name())
        .set(LEDGER_ENTRY.RECORDED_AT, entry.recorded().at())
        .execute();
  }

  @Override
  public Optional<LedgerEntry> save(LedgerEntry entry) {
    var values = new HashMap<Field<?>, @Nullable Object>();
    values.put(LEDGER_ENTRY.VERSION, entry.version() + 1);
    put(
        values,
        entry.approved(),
        LEDGER_ENTRY.APPROVED_BY,
        LEDGER_ENTRY.APPROVED_NAME,
        LEDGER_ENTRY.APPROVED_AT);
    put(
        values,
        entry.checked(),
        LEDGER_ENTRY.CHECKED_BY,
        LEDGER_ENTRY.CHECKED_NAME,
        LEDGER_ENTRY.CHECKED_AT);
    switch (entry.ending()) {
      case null -> {}
      case LedgerEntry.Posted(LocalDate actualOn, Mark mark) -> {
        values.put(LEDGER_ENTRY.ACTUAL_ON, actualOn);
        put(values, mark, LEDGER_ENTRY.POSTED_BY, LEDGER_ENTRY.POSTED_NAME, LEDGER_ENTRY.POSTED_AT);
      }
      case LedgerEntry.Withdrawn withdrawn -> {
        values.put(LEDGER_ENTRY.WITHDRAWN_AT, withdrawn.at());
        values.put(LEDGER_ENTRY.WITHDRAWN_REASON, withdrawn.reason());
      }
    }
    int updated =
        sql.update(LEDGER_ENTRY)
            .set(values)
            .where(LEDGER_ENTRY.ID.eq(entry.id()))
            .and(LEDGER_ENTRY.VERSION.eq(entry.version()))
            .execute();
    return updated == 0 ? Optional.empty() : Optional.of(entry.withVersion(entry.version() + 1));
  }

  private static void put(
      Map<Field<?>, @Nullable Object> values,
      @Nullable Mark mark,
      Field<String> by,
      Field<String> name,
      Field<java.time.Instant> at) {
    if (mark != null) {
      values.put(by, mark.by().subject());
      values.put(name, mark.by().name());
      values.put(at, mark.at());
    }
  }

  @Override
  public boolean isReversed(UUID entry) {
    return sql.fetchExists(
        LEDGER_ENTRY, LEDGER_ENTRY.REVERSES.eq(entry).and(LEDGER_ENTRY.WITHDRAWN_AT.isNull()));
  }

  @Override
  public Totals totals(Ledger ledger, LocalDate from, LocalDate until) {
    Condition inside = LEDGER_ENTRY.ACTUAL_ON.between(from, until);
    return sql.select(
            effect(LEDGER_ENTRY.ACTUAL_ON.lt(from)),
            effect(inside.and(LEDGER_ENTRY.KIND.eq(EntryKind.INCOME.name()))),
            effect(inside.and(LEDGER_ENTRY.KIND.eq(EntryKind.EXPENSE.name()))),
            count().filterWhere(inside))
        .from(LEDGER_ENTRY)
        .where(LEDGER_ENTRY.LEDGER.eq(ledger.id()))
        .and(LEDGER_ENTRY.POSTED_AT.isNotNull())
        .fetchSingle(row ->
            new Totals(
                ledger.opening().add(row.value1()),
                row.value2(),
                row.value3().negate(),
                row.value4()));
  }

  private static Field<BigDecimal> effect(Condition which) {
    return coalesce(sum(LEDGER_ENTRY.EFFECT).filterWhere(which), BigDecimal.ZERO);
  }
}
