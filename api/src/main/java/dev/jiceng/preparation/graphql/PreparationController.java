package dev.jiceng.preparation.graphql;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.graphql.Area;
import dev.jiceng.preparation.Audience;
import dev.jiceng.preparation.LeaderLevel;
import dev.jiceng.preparation.Preparation;
import dev.jiceng.preparation.Prepare;
import dev.jiceng.preparation.Prepared;
import dev.jiceng.preparation.RiskLevel;
import dev.jiceng.preparation.jooq.JooqPreparations;
import dev.jiceng.preparation.jooq.PreparationBoard;
import dev.jiceng.preparation.jooq.PreparationList;
import dev.jiceng.preparation.jooq.PreparationRow;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.graphql.Attempt;
import dev.jiceng.shared.graphql.GlobalId;
import dev.jiceng.shared.graphql.Listed;
import dev.jiceng.shared.graphql.Lists;
import dev.jiceng.shared.graphql.Payloads;
import dev.jiceng.shared.graphql.UserError;
import dev.jiceng.shared.graphql.Work;
import dev.jiceng.shared.jooq.Tx;
import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What prepares an election, community by community. */
@Controller
class PreparationController {
  private final Work work;
  private final Payloads payloads;
  private final Lists lists;
  private final Ids ids;

  PreparationController(Work work, Payloads payloads, Lists lists, Ids ids) {
    this.work = work;
    this.payloads = payloads;
    this.lists = lists;
    this.ids = ids;
  }

  record Payload(@Nullable PreparationRow preparation, List<UserError> userErrors) {}

  record AuditInput(String person, boolean cleared, String result) {
    Preparation audit() {
      return new Preparation.Audit(GlobalId.uuid("Person", person), cleared, result);
    }
  }

  record TalkInput(Audience audience, String with, String gist) {}

  record TrainingInput(String staff, int hours) {}

  record ServiceInput(String staff, String duty) {}

  record RiskInput(RiskLevel level, String text, String owner) {}

  record ReporterInput(String group, String name) {}

  record LeaderInput(LeaderLevel level, String name) {}

  record VisitInput(String leader, int found, int solved) {}

  /** SDL's {@code PreparationInput}: exactly one is given. */
  record What(
      @Nullable AuditInput audit,
      @Nullable TalkInput talk,
      @Nullable TrainingInput training,
      @Nullable ServiceInput service,
      @Nullable RiskInput risk,
      @Nullable ReporterInput reporter,
      @Nullable LeaderInput leader,
      @Nullable VisitInput visit) {
    Preparation preparation() {
      return Stream.of(
              audit == null ? null : audit.audit(),
              talk == null ? null : new Preparation.Talk(talk.audience(), talk.with(), talk.gist()),
              training == null
                  ? null
                  : new Preparation.Training(training.staff(), training.hours()),
              service == null ? null : new Preparation.Service(service.staff(), service.duty()),
              risk == null ? null : new Preparation.Risk(risk.level(), risk.text(), risk.owner()),
              reporter == null ? null : new Preparation.Reporter(reporter.group(), reporter.name()),
              leader == null ? null : new Preparation.Leader(leader.level(), leader.name()),
              visit == null
                  ? null
                  : new Preparation.Visit(visit.leader(), visit.found(), visit.solved()))
          .filter(Objects::nonNull)
          .map(Preparation.class::cast)
          .findFirst()
          .orElseThrow();
    }
  }

  record RecordInput(DivisionCode community, LocalDate on, What what) {}

  record SettleInput(String id, int version, LocalDate on) {}

  @SchemaMapping(typeName = "Area")
  Listed<PreparationRow> preparations(Area area, DataFetchingEnvironment field) {
    var scope = area.scope();
    return lists.page(
        field,
        scope,
        PreparationList.listing(),
        PreparationList.within(scope),
        PreparationList.nest());
  }

  @SchemaMapping(typeName = "Area")
  Listed<PreparationBoard.Row> preparationBoard(Area area, DataFetchingEnvironment field) {
    var scope = area.scope();
    return lists.page(
        field,
        scope,
        PreparationBoard.listing(lists.today()),
        PreparationBoard.within(scope),
        PreparationBoard.nest());
  }

  @MutationMapping
  Payload preparationRecord(@Argument RecordInput input, DataFetchingEnvironment field) {
    var attempt = Attempt.of(field);
    var what = input.what().preparation();
    var outcome =
        work.in(
            attempt,
            input.community(),
            "community",
            PreparationConfiguration.PREPARATION,
            tx ->
                effect(
                    desk(tx).record(input.community(), input.on(), what, new Moment(tx.at())),
                    "ElectionPrepared"));
    return payloads.of(outcome, attempt.locale(), Payload::new);
  }

  @MutationMapping
  Payload preparationSettle(@Argument SettleInput input, DataFetchingEnvironment field) {
    var attempt = Attempt.of(field);
    var outcome =
        work.at(
            attempt,
            input.id(),
            "id",
            PreparationConfiguration.PREPARATION,
            (tx, id) ->
                effect(
                    desk(tx).settle(id, input.version(), input.on(), new Moment(tx.at())),
                    "PreparationSettled"));
    return payloads.of(outcome, attempt.locale(), Payload::new);
  }

  private Prepare desk(Tx tx) {
    return new Prepare(new JooqPreparations(tx.sql(), tx.scope()), ids);
  }

  private static Outcome<Work.Effect> effect(Outcome<Prepared> outcome, String event) {
    return outcome.then(
        it -> Outcome.done(Work.Effect.of(it.id(), event, it)),
        it -> Work.Effect.of(it.id(), event, it));
  }
}
