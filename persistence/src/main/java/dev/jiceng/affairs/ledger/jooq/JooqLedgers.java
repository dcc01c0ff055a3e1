package dev.jiceng.affairs.ledger.jooq;

import static dev.jiceng.jooq.area.Tables.COMMUNITY;
import static dev.jiceng.jooq.area.Tables.LEDGER_SETTING;
import static dev.jiceng.jooq.area.Tables.VILLAGE_LEDGER;

import dev.jiceng.affairs.ledger.Ledger;
import dev.jiceng.affairs.ledger.LedgerSetting;
import dev.jiceng.affairs.ledger.Ledgers;
import dev.jiceng.affairs.ledger.Publishing;
import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.jooq.PageQuery;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.tenants.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The ledgers of the township, or of its one community, that the scope names. */
public final class JooqLedgers implements Ledgers {
  private final DSLContext sql;
  private final Scope scope;

  public JooqLedgers(DSLContext sql, Scope scope) {
    this.sql = sql;
    this.scope = scope;
  }

  @Override
  public boolean hold(DivisionCode community) {
    return sql.select(COMMUNITY.ID)
        .from(COMMUNITY)
        .where(COMMUNITY.CODE.eq(community.value()))
        .and(Reads.within(scope, COMMUNITY.CODE))
        .forUpdate()
        .fetchOptional()
        .isPresent();
  }

  @Override
  public Optional<Ledger> lock(UUID ledger) {
    return lock(VILLAGE_LEDGER.ID.eq(ledger));
  }

  @Override
  public Optional<Ledger> lock(DivisionCode community) {
    return lock(VILLAGE_LEDGER.COMMUNITY.eq(community.value()));
  }

  /** Read by a statement of its own, so that it is what the last holder left. */
  private Optional<Ledger> lock(Condition which) {
    return sql.select(VILLAGE_LEDGER.ID)
        .from(VILLAGE_LEDGER)
        .where(which)
        .and(LedgerList.within(scope))
        .forUpdate()
        .fetchOptional(VILLAGE_LEDGER.ID)
        .flatMap(this::find);
  }

  private Optional<Ledger> find(UUID id) {
    var found =
        LedgerList.listing(LocalDate.EPOCH)
            .byId(sql, LedgerList.within(scope), List.of(id), LedgerList.nest(), Ledger::id);
    return Optional.ofNullable(found.get(id));
  }

  @Override
  public void add(Ledger ledger) {
    sql.insertInto(VILLAGE_LEDGER)
        .set(VILLAGE_LEDGER.ID, ledger.id())
        .set(VILLAGE_LEDGER.COMMUNITY, ledger.community().value())
        .set(VILLAGE_LEDGER.OPENED_ON, ledger.openedOn())
        .set(VILLAGE_LEDGER.OPENING, ledger.opening())
        .set(VILLAGE_LEDGER.BALANCE, ledger.balance())
        .set(VILLAGE_LEDGER.RHYTHM, ledger.publishing().rhythm().name())
        .set(VILLAGE_LEDGER.PUBLISH_WITHIN, ledger.publishing().within())
        .set(VILLAGE_LEDGER.OPEN_FROM, ledger.openFrom())
        .set(VILLAGE_LEDGER.UNPUBLISHED_FROM, ledger.unpublishedFrom())
        .set(VILLAGE_LEDGER.PUBLISH_BY, ledger.publishBy())
        .execute();
  }

  @Override
  public Ledger save(Ledger ledger) {
    Ledger.@Nullable Agency agency = ledger.agency();
    sql.update(VILLAGE_LEDGER)
        .set(VILLAGE_LEDGER.VERSION, ledger.version() + 1)
        .set(VILLAGE_LEDGER.BALANCE, ledger.balance())
        .set(VILLAGE_LEDGER.OPEN_FROM, ledger.openFrom())
        .set(VILLAGE_LEDGER.UNPUBLISHED_FROM, ledger.unpublishedFrom())
        .set(VILLAGE_LEDGER.PUBLISH_BY, ledger.publishBy())
        .set(VILLAGE_LEDGER.AGENCY_SINCE, agency == null ? null : agency.since())
        .set(VILLAGE_LEDGER.AGENCY_AGREEMENT, agency == null ? null : agency.agreement())
        .where(VILLAGE_LEDGER.ID.eq(ledger.id()))
        .execute();
    return ledger.withVersion(ledger.version() + 1);
  }

  @Override
  public LedgerSetting setting() {
    return SettingList.listing()
        .page(
            sql,
            org.jooq.impl.DSL.noCondition(),
            PageQuery.first(1),
            LocalDate.EPOCH,
            SettingList.nest())
        .rows()
        .getFirst()
        .row();
  }

  @Override
  public Optional<LedgerSetting> save(LedgerSetting setting) {
    var publishing = setting.publishing();
    int updated =
        sql.update(LEDGER_SETTING)
            .set(LEDGER_SETTING.VERSION, setting.version() + 1)
            .set(LEDGER_SETTING.RHYTHM, publishing.rhythm().name())
            .set(LEDGER_SETTING.PUBLISH_WITHIN, publishing.within())
            .set(LEDGER_SETTING.RESOLUTION_FROM, setting.resolutionFrom())
            .where(LEDGER_SETTING.ID.eq(setting.id()))
            .and(LEDGER_SETTING.VERSION.eq(setting.version()))
            .execute();
    if (updated == 0) {
      return Optional.empty();
    }
    sql.select(VILLAGE_LEDGER.ID, VILLAGE_LEDGER.UNPUBLISHED_FROM)
        .from(VILLAGE_LEDGER)
        .orderBy(VILLAGE_LEDGER.ID)
        .forUpdate()
        .forEach(row -> publish(row.value1(), row.value2(), publishing));
    return Optional.of(
        new LedgerSetting(
            setting.id(),
            setting.township(),
            publishing,
            setting.resolutionFrom(),
            setting.version() + 1));
  }

  private void publish(UUID ledger, LocalDate unpublishedFrom, Publishing publishing) {
    sql.update(VILLAGE_LEDGER)
        .set(VILLAGE_LEDGER.VERSION, VILLAGE_LEDGER.VERSION.plus(1))
        .set(VILLAGE_LEDGER.RHYTHM, publishing.rhythm().name())
        .set(VILLAGE_LEDGER.PUBLISH_WITHIN, publishing.within())
        .set(VILLAGE_LEDGER.PUBLISH_BY, publishing.due(unpublishedFrom))
        .where(VILLAGE_LEDGER.ID.eq(ledger))
        .execute();
  }
}
