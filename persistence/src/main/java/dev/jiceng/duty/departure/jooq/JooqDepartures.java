package dev.jiceng.duty.departure.jooq;

import static dev.jiceng.jooq.area.Tables.DEPARTURE_STEP;

import dev.jiceng.affairs.Mark;
import dev.jiceng.division.DivisionCode;
import dev.jiceng.duty.departure.DepartureStep;
import dev.jiceng.duty.departure.Departures;
import dev.jiceng.roster.Tenure;
import dev.jiceng.roster.jooq.JooqMemberships;
import dev.jiceng.shared.Actor;
import dev.jiceng.tenants.Scope;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/** Those who left posts of the township, or of its one community, that the scope names. */
public final class JooqDepartures implements Departures {
  private final DSLContext sql;
  private final JooqMemberships memberships;

  public JooqDepartures(DSLContext sql, Scope scope) {
    this.sql = sql;
    this.memberships = new JooqMemberships(sql, scope);
  }

  @Override
  public Optional<Tenure> hold(UUID membership) {
    return memberships.hold(membership);
  }

  @Override
  public List<DepartureStep> of(UUID membership) {
    return sql.selectFrom(DEPARTURE_STEP)
        .where(DEPARTURE_STEP.MEMBERSHIP.eq(membership))
        .orderBy(DEPARTURE_STEP.ID)
        .fetch(row ->
            new DepartureStep(
                row.getId(),
                DivisionCode.of(row.getCommunity()),
                row.getMembership(),
                DepartureStep.Kind.valueOf(row.getKind()),
                row.getHeldOn(),
                row.getNote(),
                new Mark(
                    new Actor(row.getRecordedBy(), row.getRecordedName()), row.getRecordedAt())));
  }

  @Override
  public void add(DepartureStep step) {
    sql.insertInto(DEPARTURE_STEP)
        .set(DEPARTURE_STEP.ID, step.id())
        .set(DEPARTURE_STEP.COMMUNITY, step.community().value())
        .set(DEPARTURE_STEP.MEMBERSHIP, step.membership())
        .set(DEPARTURE_STEP.KIND, step.kind().name())
        .set(DEPARTURE_STEP.HELD_ON, step.heldOn())
        .set(DEPARTURE_STEP.NOTE, step.note())
        .set(DEPARTURE_STEP.RECORDED_BY, step.recorded().by().subject())
        .set(DEPARTURE_STEP.RECORDED_NAME, step.recorded().by().name())
        .set(DEPARTURE_STEP.RECORDED_AT, step.recorded().at())
        .execute();
  }
}
