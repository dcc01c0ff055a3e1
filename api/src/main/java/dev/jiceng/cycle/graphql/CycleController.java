package dev.jiceng.cycle.graphql;

import dev.jiceng.cycle.ElectionCycle;
import dev.jiceng.cycle.PlannedDays;
import dev.jiceng.cycle.RunCycle;
import dev.jiceng.cycle.jooq.ElectionCycleList;
import dev.jiceng.cycle.jooq.ElectionCycleRow;
import dev.jiceng.cycle.jooq.JooqElectionCycles;
import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.graphql.Area;
import dev.jiceng.regulation.ProfileRef;
import dev.jiceng.regulation.Words;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.graphql.Attempt;
import dev.jiceng.shared.graphql.Listed;
import dev.jiceng.shared.graphql.Lists;
import dev.jiceng.shared.graphql.Payloads;
import dev.jiceng.shared.graphql.UserError;
import dev.jiceng.shared.graphql.Work;
import dev.jiceng.shared.jooq.Boards;
import dev.jiceng.shared.jooq.Tx;
import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.List;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** A county's cycles: read by everybody of the area, run by its organization department. */
@Controller
class CycleController {
  private final Work work;
  private final Payloads payloads;
  private final Boards boards;
  private final Lists lists;
  private final Ids ids;

  CycleController(Work work, Payloads payloads, Boards boards, Lists lists, Ids ids) {
    this.work = work;
    this.payloads = payloads;
    this.boards = boards;
    this.lists = lists;
    this.ids = ids;
  }

  record Payload(@Nullable ElectionCycleRow cycle, List<UserError> userErrors) {}

  record Ref(String profile, int version) {}

  record Open(
      DivisionCode county,
      Words name,
      Ref profile,
      LocalDate startsOn,
      LocalDate pollingDay,
      @Nullable LocalDate partyMeetingDay) {}

  record Plan(
      String id,
      int version,
      @Nullable DivisionCode community,
      LocalDate pollingDay,
      @Nullable LocalDate partyMeetingDay,
      @Nullable String reason) {}

  record Close(String id, int version) {}

  @SchemaMapping(typeName = "Area")
  Listed<ElectionCycleRow> electionCycles(Area area, DataFetchingEnvironment field) {
    var counties = CycleCounties.of(area.scope());
    return lists.page(
        field,
        ElectionCycleList.listing(),
        page -> boards.ask(counties, page),
        DSL.noCondition(),
        ElectionCycleList.nest());
  }

  @MutationMapping
  Payload electionCycleOpen(@Argument Open input, DataFetchingEnvironment field) {
    var attempt = Attempt.of(field);
    var days = new PlannedDays(input.pollingDay(), input.partyMeetingDay());
    var ref = new ProfileRef(input.profile().profile(), input.profile().version());
    var command = new RunCycle.Open(input.name(), ref, input.startsOn(), days);
    var outcome =
        work.in(
            attempt,
            input.county(),
            "county",
            CycleConfiguration.KIND,
            tx -> effect(run(tx).open(command), "ElectionCycleOpened"));
    return payloads.of(outcome, attempt.locale(), Payload::new);
  }

  @MutationMapping
  Payload electionCyclePlan(@Argument Plan input, DataFetchingEnvironment field) {
    var attempt = Attempt.of(field);
    var days = new PlannedDays(input.pollingDay(), input.partyMeetingDay());
    var outcome =
        work.at(
            attempt,
            input.id(),
            "id",
            CycleConfiguration.KIND,
            (tx, id) -> {
              var command =
                  new RunCycle.Plan(id, input.version(), input.community(), days, input.reason());
              return effect(run(tx).plan(command), "ElectionCyclePlanned");
            });
    return payloads.of(outcome, attempt.locale(), Payload::new);
  }

  @MutationMapping
  Payload electionCycleClose(@Argument Close input, DataFetchingEnvironment field) {
    var attempt = Attempt.of(field);
    var outcome =
        work.at(
            attempt,
            input.id(),
            "id",
            CycleConfiguration.KIND,
            (tx, id) -> {
              var now = new Moment(tx.at());
              return effect(run(tx).close(id, input.version(), now), "ElectionCycleClosed");
            });
    return payloads.of(outcome, attempt.locale(), Payload::new);
  }

  private RunCycle run(Tx tx) {
    return new RunCycle(new JooqElectionCycles(tx.sql()), tx.scope().area(), ids);
  }

  private static Outcome<Work.Effect> effect(Outcome<ElectionCycle> outcome, String event) {
    return outcome.then(
        cycle -> Outcome.done(Work.Effect.of(cycle.id(), event, cycle)),
        cycle -> Work.Effect.of(cycle.id(), event, cycle));
  }
}
