package dev.jiceng.cycle.graphql;

import dev.jiceng.cycle.RecordStep;
import dev.jiceng.cycle.StepDone;
import dev.jiceng.cycle.jooq.BoardRollUp;
import dev.jiceng.cycle.jooq.BoardRow;
import dev.jiceng.cycle.jooq.BoardStep;
import dev.jiceng.cycle.jooq.ElectionBoard;
import dev.jiceng.cycle.jooq.JooqCycleProgress;
import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.graphql.Area;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.graphql.Attempt;
import dev.jiceng.shared.graphql.Listed;
import dev.jiceng.shared.graphql.Lists;
import dev.jiceng.shared.graphql.Payloads;
import dev.jiceng.shared.graphql.UserError;
import dev.jiceng.shared.graphql.Work;
import dev.jiceng.shared.jooq.Aggregate;
import dev.jiceng.shared.jooq.Asked;
import dev.jiceng.shared.jooq.Question;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.tenants.Scope;
import graphql.schema.DataFetchingEnvironment;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Where the communities stand in the running cycle, and what their townships say of it. */
@Controller
class BoardController {
  private final Work work;
  private final Payloads payloads;
  private final Lists lists;
  private final Reads reads;
  private final BoardRollUp rollUp;
  private final InstantSource clock;
  private final Ids ids;

  BoardController(
      Work work,
      Payloads payloads,
      Lists lists,
      Reads reads,
      BoardRollUp rollUp,
      InstantSource clock,
      Ids ids) {
    this.work = work;
    this.payloads = payloads;
    this.lists = lists;
    this.reads = reads;
    this.rollUp = rollUp;
    this.clock = clock;
    this.ids = ids;
  }

  /** SDL's {@code ElectionBoardAggregate}. */
  record Groups(List<Aggregate> groups, Instant asOf) {}

  record StepInput(
      DivisionCode community, String step, LocalDate doneOn, @Nullable String remark) {}

  record Payload(@Nullable StepDone step, List<UserError> userErrors) {}

  @SchemaMapping(typeName = "Area")
  Listed<BoardRow> electionBoard(Area area, DataFetchingEnvironment field) {
    var scope = area.scope();
    if (scope instanceof Scope.Counties counties) {
      var asOf = rollUp.renewed(counties);
      return lists.page(field, scope, asked -> ElectionBoard.kept(lists.today(), asked)).asOf(asOf);
    }
    return lists.page(field, scope, asked -> board(reads, scope, lists.today(), asked));
  }

  @SchemaMapping(typeName = "Area")
  Groups electionBoardAggregate(Area area, DataFetchingEnvironment field) {
    var scope = area.scope();
    if (scope instanceof Scope.Counties counties) {
      var asOf = rollUp.renewed(counties);
      var within = ElectionBoard.within(scope);
      return new Groups(lists.aggregate(field, scope, ElectionBoard.kept(), within), asOf);
    }
    var listing = ElectionBoard.listing(stepsFor(reads, scope), lists.today());
    var groups = lists.aggregate(field, scope, listing, ElectionBoard.within(scope));
    return new Groups(groups, clock.instant());
  }

  static Question<BoardRow> board(Reads reads, Scope scope, LocalDate today, Asked asked) {
    return ElectionBoard.of(scope, stepsFor(reads, scope), today, asked);
  }

  /** A township's role reaches no table of the county. */
  private static @Nullable List<BoardStep> stepsFor(Reads reads, Scope scope) {
    return scope instanceof Scope.Township ? steps(reads, scope) : null;
  }

  private static List<BoardStep> steps(Reads reads, Scope scope) {
    return BoardStep.all(reads.board(CycleCounties.of(scope).getFirst()));
  }

  @MutationMapping
  Payload electionStepRecord(@Argument StepInput input, DataFetchingEnvironment field) {
    var attempt = Attempt.of(field);
    var command =
        new RecordStep.Command(input.community(), input.step(), input.doneOn(), input.remark());
    var outcome =
        work.in(
            attempt,
            input.community(),
            "community",
            CycleConfiguration.STEP,
            tx -> {
              var progress = new JooqCycleProgress(tx.sql(), tx.scope(), steps(reads, tx.scope()));
              return new RecordStep(progress, ids)
                  .record(command, new Moment(tx.at()))
                  .then(
                      it -> Outcome.done(Work.Effect.of(it.id(), "ElectionStepDone", it)),
                      it -> Work.Effect.of(it.id(), "ElectionStepDone", it));
            });
    return payloads.of(outcome, attempt.locale(), Payload::new);
  }
}
