package dev.jiceng.duty.allowance.jooq;

import static dev.jiceng.jooq.area.Tables.ALLOWANCE;

import dev.jiceng.duty.allowance.Allowance;
import dev.jiceng.duty.allowance.Allowances;
import dev.jiceng.roster.Tenure;
import dev.jiceng.roster.jooq.JooqMemberships;
import dev.jiceng.tenants.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/** What holders of the township's posts got, or of its one community, that the scope names. */
public final class JooqAllowances implements Allowances {
  private final DSLContext sql;
  private final Scope scope;
  private final JooqMemberships memberships;

  public JooqAllowances(DSLContext sql, Scope scope) {
    this.sql = sql;
    this.scope = scope;
    this.memberships = new JooqMemberships(sql, scope);
  }

  @Override
  public Optional<Tenure> hold(UUID membership) {
    return memberships.hold(membership);
  }

  @Override
  public Optional<Allowance> find(UUID allowance) {
    var found =
        AllowanceList.listing()
            .byId(
                sql,
                AllowanceList.within(scope),
                List.of(allowance),
                AllowanceList.nest(),
                AllowanceRow::uuid);
    return Optional.ofNullable(found.get(allowance)).map(AllowanceRow::allowance);
  }

  @Override
  public Optional<Allowance> of(UUID membership, LocalDate month) {
    return sql.select(ALLOWANCE.ID)
        .from(ALLOWANCE)
        .where(ALLOWANCE.MEMBERSHIP.eq(membership))
        .and(ALLOWANCE.MONTH.eq(month))
        .fetchOptional(ALLOWANCE.ID)
        .flatMap(this::find);
  }

  @Override
  public void add(Allowance allowance) {
    var holder = allowance.holder();
    var pay = allowance.pay();
    sql.insertInto(ALLOWANCE)
        .set(ALLOWANCE.ID, allowance.id())
        .set(ALLOWANCE.COMMUNITY, holder.community().value())
        .set(ALLOWANCE.MEMBERSHIP, holder.membership())
        .set(ALLOWANCE.PERSON, holder.person())
        .set(ALLOWANCE.MONTH, allowance.month())
        .set(ALLOWANCE.AMOUNT, pay.amount())
        .set(ALLOWANCE.PENSION, pay.pension())
        .set(ALLOWANCE.MEDICAL, pay.medical())
        .set(ALLOWANCE.INJURY, pay.injury())
        .set(ALLOWANCE.RECORDED_BY, allowance.recorded().by().subject())
        .set(ALLOWANCE.RECORDED_NAME, allowance.recorded().by().name())
        .set(ALLOWANCE.RECORDED_AT, allowance.recorded().at())
        .execute();
  }

  @Override
  public Optional<Allowance> save(Allowance allowance) {
    var pay = allowance.pay();
    int updated =
        sql.update(ALLOWANCE)
            .set(ALLOWANCE.VERSION, allowance.version() + 1)
            .set(ALLOWANCE.AMOUNT, pay.amount())
            .set(ALLOWANCE.PENSION, pay.pension())
            .set(ALLOWANCE.MEDICAL, pay.medical())
            .set(ALLOWANCE.INJURY, pay.injury())
            .set(ALLOWANCE.RECORDED_BY, allowance.recorded().by().subject())
            .set(ALLOWANCE.RECORDED_NAME, allowance.recorded().by().name())
            .set(ALLOWANCE.RECORDED_AT, allowance.recorded().at())
            .where(ALLOWANCE.ID.eq(allowance.id()))
            .and(ALLOWANCE.VERSION.eq(allowance.version()))
            .execute();
    return updated == 0
        ? Optional.empty()
        : Optional.of(allowance.withVersion(allowance.version() + 1));
  }
}
