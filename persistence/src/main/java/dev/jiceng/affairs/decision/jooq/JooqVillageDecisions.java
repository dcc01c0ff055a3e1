package dev.jiceng.affairs.decision.jooq;

import static dev.jiceng.jooq.area.Tables.COMMUNITY;
import static dev.jiceng.jooq.area.Tables.DECISION_STEP;
import static dev.jiceng.jooq.area.Tables.VILLAGE_DECISION;

import dev.jiceng.affairs.decision.Meeting;
import dev.jiceng.affairs.decision.Resolutions;
import dev.jiceng.affairs.decision.StepTaken;
import dev.jiceng.affairs.decision.VillageDecision;
import dev.jiceng.affairs.decision.VillageDecisions;
import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.tenants.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The decisions of the township, or of its one community, that the scope names. */
public final class JooqVillageDecisions implements VillageDecisions, Resolutions {
  private final DSLContext sql;
  private final Scope scope;
  private final Ids ids;

  public JooqVillageDecisions(DSLContext sql, Scope scope, Ids ids) {
    this.sql = sql;
    this.scope = scope;
    this.ids = ids;
  }

  @Override
  public boolean isCommunity(DivisionCode community) {
    return sql.fetchExists(
        COMMUNITY, COMMUNITY.CODE.eq(community.value()).and(Reads.within(scope, COMMUNITY.CODE)));
  }

  @Override
  public Optional<LocalDate> passedOn(UUID decision, DivisionCode community) {
    return find(decision)
        .filter(it -> it.community().equals(community))
        .flatMap(VillageDecision::passedOn);
  }

  @Override
  public Optional<VillageDecision> find(UUID decision) {
    var found =
        DecisionList.listing()
            .byId(
                sql,
                DecisionList.within(scope),
                List.of(decision),
                DecisionList.nest(),
                VillageDecision::id);
    return Optional.ofNullable(found.get(decision));
  }

  @Override
  public void add(VillageDecision decision) {
    sql.insertInto(VILLAGE_DECISION)
        .set(VILLAGE_DECISION.ID, decision.id())
        .set(VILLAGE_DECISION.COMMUNITY, decision.community().value())
        .set(VILLAGE_DECISION.TITLE, decision.title())
        .set(VILLAGE_DECISION.MATTER, decision.matter())
        .set(VILLAGE_DECISION.STATE, decision.state().name())
        .set(VILLAGE_DECISION.REACHED_ON, decision.reachedOn())
        .execute();
    addLastStep(decision);
  }

  @Override
  public Optional<VillageDecision> save(VillageDecision decision) {
    int updated =
        sql.update(VILLAGE_DECISION)
            .set(VILLAGE_DECISION.VERSION, decision.version() + 1)
            .set(VILLAGE_DECISION.STATE, decision.state().name())
            .set(VILLAGE_DECISION.REACHED_ON, decision.reachedOn())
            .set(VILLAGE_DECISION.RESOLUTION, decision.resolution())
            .set(VILLAGE_DECISION.OUTCOME, decision.outcome())
            .where(VILLAGE_DECISION.ID.eq(decision.id()))
            .and(VILLAGE_DECISION.VERSION.eq(decision.version()))
            .execute();
    if (updated == 0) {
      return Optional.empty();
    }
    addLastStep(decision);
    return Optional.of(decision.withVersion(decision.version() + 1));
  }

  private void addLastStep(VillageDecision decision) {
    StepTaken taken = decision.steps().getLast();
    @Nullable Meeting meeting = taken.meeting();
    var insert =
        sql.insertInto(DECISION_STEP)
            .set(DECISION_STEP.ID, ids.next())
            .set(DECISION_STEP.DECISION, decision.id())
            .set(DECISION_STEP.POSITION, taken.step().ordinal() + 1)
            .set(DECISION_STEP.HELD_ON, taken.on())
            .set(DECISION_STEP.SUBJECT, taken.recorded().by().subject())
            .set(DECISION_STEP.NAME, taken.recorded().by().name())
            .set(DECISION_STEP.AT, taken.recorded().at());
    if (meeting != null) {
      var kind = meeting.kind();
      insert =
          insert
              .set(DECISION_STEP.ENTITLED, meeting.entitled())
              .set(DECISION_STEP.PRESENT, meeting.present())
              .set(DECISION_STEP.IN_FAVOUR, meeting.inFavour())
              .set(DECISION_STEP.AGAINST, meeting.against())
              .set(DECISION_STEP.ABSTAINED, meeting.abstained())
              .set(DECISION_STEP.MEETING, kind == null ? null : kind.name());
    }
    insert.execute();
  }
}
