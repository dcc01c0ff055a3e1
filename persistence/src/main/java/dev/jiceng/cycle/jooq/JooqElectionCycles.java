package dev.jiceng.cycle.jooq;

import static dev.jiceng.jooq.area.Tables.COMMUNITY;
import static dev.jiceng.jooq.area.Tables.ELECTION_CYCLE;
import static dev.jiceng.jooq.area.Tables.ELECTION_CYCLE_PLAN;
import static dev.jiceng.jooq.area.Tables.ELECTION_CYCLE_STEP;

import dev.jiceng.cycle.ConflictKind;
import dev.jiceng.cycle.CyclePlan;
import dev.jiceng.cycle.CycleRegulation;
import dev.jiceng.cycle.CycleStep;
import dev.jiceng.cycle.ElectionCycle;
import dev.jiceng.cycle.ElectionCycles;
import dev.jiceng.division.DivisionCode;
import dev.jiceng.regulation.ProfileRef;
import dev.jiceng.regulation.Words;
import dev.jiceng.regulation.jooq.TimetableBasis;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

/** The cycles of the county that {@code sql} is bound to. */
public final class JooqElectionCycles implements ElectionCycles {
  /** How a plan for all communities names its community. */
  static final String ALL = "";

  private final DSLContext sql;

  public JooqElectionCycles(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public Optional<ElectionCycle> find(UUID cycle) {
    return one(ELECTION_CYCLE.ID.eq(cycle));
  }

  @Override
  public Optional<ElectionCycle> open() {
    return one(ELECTION_CYCLE.CLOSED_ON.isNull());
  }

  private Optional<ElectionCycle> one(Condition condition) {
    return sql.select(ELECTION_CYCLE.fields())
        .from(ELECTION_CYCLE)
        .where(condition)
        .fetchOptional(JooqElectionCycles::cycle);
  }

  private static ElectionCycle cycle(Record row) {
    return new ElectionCycle(
        row.get(ELECTION_CYCLE.ID),
        DivisionCode.of(row.get(ELECTION_CYCLE.COUNTY)),
        new Words(row.get(ELECTION_CYCLE.NAME_ZH), row.get(ELECTION_CYCLE.NAME_EN)),
        new ProfileRef(row.get(ELECTION_CYCLE.PROFILE), row.get(ELECTION_CYCLE.PROFILE_VERSION)),
        row.get(ELECTION_CYCLE.STARTS_ON),
        row.get(ELECTION_CYCLE.CLOSED_ON),
        row.get(ELECTION_CYCLE.VERSION));
  }

  @Override
  public boolean hasCommunity(DivisionCode community) {
    return sql.fetchExists(COMMUNITY, COMMUNITY.CODE.eq(community.value()));
  }

  @Override
  public Optional<CycleRegulation> regulation(ProfileRef profile) {
    return TimetableBasis.find(sql, profile)
        .map(basis ->
            new CycleRegulation(
                basis.pedigree().profile(), basis.pedigree().effective(), basis.calendar()));
  }

  @Override
  public boolean add(ElectionCycle cycle) {
    int added =
        sql.insertInto(ELECTION_CYCLE)
            .set(ELECTION_CYCLE.ID, cycle.id())
            .set(ELECTION_CYCLE.NAME_ZH, cycle.name().zh())
            .set(ELECTION_CYCLE.NAME_EN, cycle.name().en())
            .set(ELECTION_CYCLE.PROFILE, cycle.profile().id())
            .set(ELECTION_CYCLE.PROFILE_VERSION, cycle.profile().version())
            .set(ELECTION_CYCLE.STARTS_ON, cycle.startsOn())
            .onConflictDoNothing()
            .execute();
    return added == 1;
  }

  @Override
  public Optional<ElectionCycle> save(ElectionCycle cycle) {
    int updated =
        sql.update(ELECTION_CYCLE)
            .set(ELECTION_CYCLE.VERSION, cycle.version() + 1)
            .set(ELECTION_CYCLE.CLOSED_ON, cycle.closedOn())
            .where(ELECTION_CYCLE.ID.eq(cycle.id()))
            .and(ELECTION_CYCLE.VERSION.eq(cycle.version()))
            .execute();
    return updated == 0 ? Optional.empty() : Optional.of(cycle.withVersion(cycle.version() + 1));
  }

  @Override
  public void plan(UUID cycle, CyclePlan plan) {
    var code = plan.community();
    String community = code == null ? ALL : code.value();
    sql.deleteFrom(ELECTION_CYCLE_STEP)
        .where(ELECTION_CYCLE_STEP.CYCLE.eq(cycle))
        .and(ELECTION_CYCLE_STEP.COMMUNITY.eq(community))
        .execute();
    sql.insertInto(ELECTION_CYCLE_PLAN)
        .set(ELECTION_CYCLE_PLAN.CYCLE, cycle)
        .set(ELECTION_CYCLE_PLAN.COMMUNITY, community)
        .set(ELECTION_CYCLE_PLAN.POLLING_DAY, plan.days().polling())
        .set(ELECTION_CYCLE_PLAN.PARTY_MEETING_DAY, plan.days().partyMeeting())
        .set(ELECTION_CYCLE_PLAN.REASON, plan.reason())
        .onConflict(ELECTION_CYCLE_PLAN.CYCLE, ELECTION_CYCLE_PLAN.COMMUNITY)
        .doUpdate()
        .set(ELECTION_CYCLE_PLAN.POLLING_DAY, plan.days().polling())
        .set(ELECTION_CYCLE_PLAN.PARTY_MEETING_DAY, plan.days().partyMeeting())
        .set(ELECTION_CYCLE_PLAN.REASON, plan.reason())
        .execute();
    for (int i = 0; i < plan.steps().size(); i++) {
      add(cycle, community, i, plan.steps().get(i));
    }
  }

  private void add(UUID cycle, String community, int position, CycleStep step) {
    sql.insertInto(ELECTION_CYCLE_STEP)
        .set(ELECTION_CYCLE_STEP.CYCLE, cycle)
        .set(ELECTION_CYCLE_STEP.COMMUNITY, community)
        .set(ELECTION_CYCLE_STEP.POSITION, position)
        .set(ELECTION_CYCLE_STEP.CODE, step.code())
        .set(ELECTION_CYCLE_STEP.NAME_ZH, step.name().zh())
        .set(ELECTION_CYCLE_STEP.NAME_EN, step.name().en())
        .set(ELECTION_CYCLE_STEP.EARLIEST, step.earliest())
        .set(ELECTION_CYCLE_STEP.LATEST, step.latest())
        .set(
            ELECTION_CYCLE_STEP.CONFLICTS,
            step.conflicts().stream().map(ConflictKind::name).toArray(String[]::new))
        .execute();
  }
}
