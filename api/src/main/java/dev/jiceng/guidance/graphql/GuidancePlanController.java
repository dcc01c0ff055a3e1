package dev.jiceng.guidance.graphql;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.graphql.Area;
import dev.jiceng.guidance.SubjectArea;
import dev.jiceng.guidance.jooq.InstructorList;
import dev.jiceng.guidance.jooq.JooqDiary;
import dev.jiceng.guidance.jooq.JooqInstructors;
import dev.jiceng.guidance.jooq.JooqPlans;
import dev.jiceng.guidance.jooq.PlanList;
import dev.jiceng.guidance.jooq.PlanRow;
import dev.jiceng.guidance.jooq.VisitList;
import dev.jiceng.guidance.jooq.VisitRow;
import dev.jiceng.guidance.plan.HalfDay;
import dev.jiceng.guidance.plan.KeepHomeDuties;
import dev.jiceng.guidance.plan.MakePlans;
import dev.jiceng.guidance.plan.Slot;
import dev.jiceng.guidance.plan.SupervisionPlan;
import dev.jiceng.guidance.plan.VisitDraft;
import dev.jiceng.guidance.team.Instructor;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.graphql.Attempt;
import dev.jiceng.shared.graphql.Callers;
import dev.jiceng.shared.graphql.Listed;
import dev.jiceng.shared.graphql.Lists;
import dev.jiceng.shared.graphql.Payloads;
import dev.jiceng.shared.graphql.UserError;
import dev.jiceng.shared.graphql.Work;
import dev.jiceng.shared.jooq.Tx;
import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** When and where teams guide (G-4). */
@Controller
class GuidancePlanController {
  private final Work work;
  private final Payloads payloads;
  private final Lists lists;
  private final Ids ids;

  GuidancePlanController(Work work, Payloads payloads, Lists lists, Ids ids) {
    this.work = work;
    this.payloads = payloads;
    this.lists = lists;
    this.ids = ids;
  }

  record Payload(@Nullable PlanRow plan, List<UserError> userErrors) {}

  record DutyPayload(InstructorList.@Nullable Row instructor, List<UserError> userErrors) {}

  record Draft(
      @Nullable UUID visit,
      LocalDate day,
      HalfDay halfDay,
      DivisionCode community,
      String place,
      Set<SubjectArea> subjectAreas,
      Set<UUID> instructors) {
    VisitDraft draft() {
      return new VisitDraft(
          visit, new Slot(day, halfDay), community, place, subjectAreas, instructors);
    }
  }

  record Make(String team, LocalDate start, LocalDate end, List<Draft> visits) {
    MakePlans.Make command(UUID id) {
      return new MakePlans.Make(id, start, end, drafts(visits));
    }
  }

  record Revise(String id, int version, String reason, List<Draft> visits) {
    MakePlans.Revise command(UUID plan) {
      return new MakePlans.Revise(plan, version, reason, drafts(visits));
    }
  }

  record Duty(String instructor, LocalDate day, HalfDay halfDay, String duty) {}

  record Cancel(String instructor, LocalDate day, HalfDay halfDay) {}

  private static List<VisitDraft> drafts(List<Draft> visits) {
    return visits.stream().map(Draft::draft).toList();
  }

  @SchemaMapping(typeName = "Area")
  Listed<PlanRow> supervisionPlans(Area area, DataFetchingEnvironment field) {
    return lists.board(field, area.scope(), PlanList.listing(), DSL.noCondition(), PlanList::nest);
  }

  @SchemaMapping(typeName = "Area")
  Listed<VisitRow> plannedVisits(Area area, @Argument boolean mine, DataFetchingEnvironment field) {
    var within = VisitList.within(area.scope());
    var caller = Callers.of(field.getGraphQlContext()).actor();
    return lists.board(
        field,
        area.scope(),
        VisitList.listing(),
        mine ? within.and(VisitList.of(caller.subject())) : within,
        VisitList::nest);
  }

  @MutationMapping
  Payload supervisionPlanMake(@Argument Make input, DataFetchingEnvironment field) {
    var attempt = Attempt.of(field);
    var outcome =
        work.beside(
            attempt,
            input.team(),
            "team",
            GuidanceKinds.TEAM,
            GuidancePlanConfiguration.PLAN,
            (tx, team) ->
                effect(
                    plans(tx).make(input.command(team), tx.act().actor(), new Moment(tx.at())),
                    "SupervisionPlanMade"));
    return payloads.of(outcome, attempt.locale(), Payload::new);
  }

  @MutationMapping
  Payload supervisionPlanRevise(@Argument Revise input, DataFetchingEnvironment field) {
    var attempt = Attempt.of(field);
    var outcome =
        work.at(
            attempt,
            input.id(),
            "id",
            GuidancePlanConfiguration.PLAN,
            (tx, id) ->
                effect(
                    plans(tx).revise(input.command(id), tx.act().actor(), new Moment(tx.at())),
                    "SupervisionPlanRevised"));
    return payloads.of(outcome, attempt.locale(), Payload::new);
  }

  @MutationMapping
  DutyPayload homeDutyRecord(@Argument Duty input, DataFetchingEnvironment field) {
    var attempt = Attempt.of(field);
    var slot = new Slot(input.day(), input.halfDay());
    var outcome =
        work.at(
            attempt,
            input.instructor(),
            "instructor",
            GuidanceConfiguration.INSTRUCTOR,
            (tx, id) ->
                told(
                    duties(tx)
                        .record(
                            new KeepHomeDuties.Record(id, slot, input.duty()), new Moment(tx.at())),
                    "HomeDutyRecorded",
                    input.toString()));
    return payloads.of(outcome, attempt.locale(), DutyPayload::new);
  }

  @MutationMapping
  DutyPayload homeDutyCancel(@Argument Cancel input, DataFetchingEnvironment field) {
    var attempt = Attempt.of(field);
    var slot = new Slot(input.day(), input.halfDay());
    var outcome =
        work.at(
            attempt,
            input.instructor(),
            "instructor",
            GuidanceConfiguration.INSTRUCTOR,
            (tx, id) -> told(duties(tx).cancel(id, slot), "HomeDutyCancelled", input.toString()));
    return payloads.of(outcome, attempt.locale(), DutyPayload::new);
  }

  private MakePlans plans(Tx tx) {
    return new MakePlans(new JooqPlans(tx.sql(), ids), new JooqDiary(tx.sql()), ids);
  }

  private KeepHomeDuties duties(Tx tx) {
    return new KeepHomeDuties(new JooqInstructors(tx.sql()), new JooqDiary(tx.sql()), ids);
  }

  private static Outcome<Work.Effect> effect(Outcome<SupervisionPlan> outcome, String event) {
    return outcome.then(
        it -> Outcome.done(new Work.Effect(it.id(), event, it.reason(), it.toString())),
        it -> Work.Effect.of(it.id(), event, it));
  }

  private static Outcome<Work.Effect> told(Outcome<Instructor> outcome, String event, String what) {
    return outcome.then(
        it -> Outcome.done(new Work.Effect(it.id(), event, null, what)),
        it -> Work.Effect.of(it.id(), event, it));
  }
}
