package dev.jiceng.preparation.jooq;

import static dev.jiceng.jooq.area.Tables.MEMBERSHIP;
import static dev.jiceng.jooq.area.Tables.ORGANIZATION;
import static dev.jiceng.jooq.area.Tables.POST;
import static dev.jiceng.jooq.area.Tables.PREPARATION;
import static dev.jiceng.jooq.area.Tables.RESIDENT_GROUP;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.preparation.Preparations;
import dev.jiceng.preparation.Prepared;
import dev.jiceng.shared.jooq.Communities;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.tenants.Scope;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** What the township, or its one community, that the scope names has prepared. */
public final class JooqPreparations implements Preparations {
  private final DSLContext sql;
  private final Scope scope;

  public JooqPreparations(DSLContext sql, Scope scope) {
    this.sql = sql;
    this.scope = scope;
  }

  @Override
  public boolean hold(DivisionCode community) {
    return Communities.hold(sql, scope, community);
  }

  @Override
  public Optional<Prepared> find(UUID prepared) {
    return sql.select(PREPARATION.fields())
        .from(PREPARATION)
        .where(PREPARATION.ID.eq(prepared))
        .and(Reads.within(scope, PREPARATION.COMMUNITY))
        .fetchOptional(PreparationFields::read);
  }

  @Override
  public boolean isCadre(UUID person, DivisionCode community) {
    return sql.fetchExists(
        MEMBERSHIP
            .join(POST)
            .on(POST.ID.eq(MEMBERSHIP.POST))
            .join(ORGANIZATION)
            .on(ORGANIZATION.ID.eq(POST.ORGANIZATION)),
        MEMBERSHIP.PERSON.eq(person).and(ORGANIZATION.COMMUNITY.eq(community.value())));
  }

  @Override
  public boolean hasGroup(String group, DivisionCode community) {
    return sql.fetchExists(
        RESIDENT_GROUP,
        RESIDENT_GROUP.NAME.eq(group).and(RESIDENT_GROUP.COMMUNITY.eq(community.value())));
  }

  @Override
  public boolean hasReporter(String group, DivisionCode community) {
    return sql.fetchExists(
        PREPARATION,
        PREPARATION
            .COMMUNITY
            .eq(community.value())
            .and(PREPARATION.KIND.eq("REPORTER"))
            .and(PREPARATION.CODE.eq(group)));
  }

  @Override
  public boolean isTrained(String staff, DivisionCode community, LocalDate day) {
    return has("TRAINING", staff, community, PREPARATION.DONE_ON.le(day));
  }

  @Override
  public boolean isLeader(String name, DivisionCode community) {
    return has("LEADER", name, community, org.jooq.impl.DSL.noCondition());
  }

  private boolean has(String kind, String name, DivisionCode community, Condition when) {
    return sql.fetchExists(
        PREPARATION,
        PREPARATION
            .COMMUNITY
            .eq(community.value())
            .and(PREPARATION.KIND.eq(kind))
            .and(PREPARATION.NAME.eq(name))
            .and(when));
  }

  @Override
  public void add(Prepared prepared) {
    sql.insertInto(PREPARATION)
        .set(PREPARATION.ID, prepared.id())
        .set(PREPARATION.COMMUNITY, prepared.community().value())
        .set(PREPARATION.DONE_ON, prepared.on())
        .set(PreparationFields.values(prepared.what()))
        .execute();
  }

  @Override
  public Optional<Prepared> save(Prepared prepared) {
    int updated =
        sql.update(PREPARATION)
            .set(PREPARATION.VERSION, prepared.version() + 1)
            .set(PREPARATION.SETTLED_ON, prepared.settledOn())
            .where(PREPARATION.ID.eq(prepared.id()))
            .and(PREPARATION.VERSION.eq(prepared.version()))
            .execute();
    return updated == 0
        ? Optional.empty()
        : Optional.of(prepared.withVersion(prepared.version() + 1));
  }
}
