package dev.jiceng.training.graphql;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.graphql.Area;
import dev.jiceng.roster.Post;
import dev.jiceng.roster.jooq.JooqMemberships;
import dev.jiceng.roster.jooq.JooqPeople;
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
import dev.jiceng.training.KeepReserve;
import dev.jiceng.training.Reserve;
import dev.jiceng.training.ReserveParameters;
import dev.jiceng.training.jooq.JooqReserves;
import dev.jiceng.training.jooq.ReserveList;
import dev.jiceng.training.jooq.ReserveRow;
import dev.jiceng.training.jooq.SuccessionBoard;
import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Reserves of communities, and which communities lack them (TR-8). */
@Controller
class ReserveController {
  /** Stands for ids that nobody has. */
  private static final UUID NOBODY = new UUID(0, 0);

  private final Work work;
  private final Payloads payloads;
  private final Lists lists;
  private final ReserveParameters parameters;
  private final Ids ids;

  ReserveController(
      Work work, Payloads payloads, Lists lists, ReserveParameters parameters, Ids ids) {
    this.work = work;
    this.payloads = payloads;
    this.lists = lists;
    this.parameters = parameters;
    this.ids = ids;
  }

  /** SDL's {@code ReserveEarmarkInput}. */
  record EarmarkInput(
      DivisionCode community,
      String person,
      Post.Kind post,
      @Nullable String mentor,
      String plan,
      LocalDate since) {
    Reserve.Earmark earmark() {
      var leader = mentor == null ? null : uuid(mentor);
      return new Reserve.Earmark(community, uuid(person), post, leader, plan.strip(), since);
    }

    private static UUID uuid(String person) {
      return GlobalId.decode(person)
          .filter(it -> it.kind().equals("Person"))
          .map(GlobalId::uuid)
          .orElse(NOBODY);
    }
  }

  record ReleaseInput(String id, int version, LocalDate on) {}

  record Payload(@Nullable ReserveRow reserve, List<UserError> userErrors) {}

  @SchemaMapping(typeName = "Area")
  Listed<ReserveRow> reserves(Area area, DataFetchingEnvironment field) {
    var scope = area.scope();
    return lists.page(
        field, scope, ReserveList.listing(), ReserveList.within(scope), ReserveList.nest());
  }

  @SchemaMapping(typeName = "Area")
  Listed<SuccessionBoard.Row> successionBoard(Area area, DataFetchingEnvironment field) {
    var scope = area.scope();
    return lists.page(
        field,
        scope,
        SuccessionBoard.listing(parameters.bornAfter(lists.today())),
        SuccessionBoard.within(scope),
        SuccessionBoard.nest());
  }

  @MutationMapping
  Payload reserveEarmark(@Argument EarmarkInput input, DataFetchingEnvironment field) {
    var attempt = Attempt.of(field);
    var outcome =
        work.in(
            attempt,
            input.community(),
            "community",
            TrainingConfiguration.RESERVE,
            tx ->
                effect(desk(tx).earmark(input.earmark(), new Moment(tx.at())), "ReserveEarmarked"));
    return payloads.of(outcome, attempt.locale(), Payload::new);
  }

  @MutationMapping
  Payload reserveRelease(@Argument ReleaseInput input, DataFetchingEnvironment field) {
    var attempt = Attempt.of(field);
    var outcome =
        work.at(
            attempt,
            input.id(),
            "id",
            TrainingConfiguration.RESERVE,
            (tx, id) ->
                effect(
                    desk(tx).release(id, input.version(), input.on(), new Moment(tx.at())),
                    "ReserveReleased"));
    return payloads.of(outcome, attempt.locale(), Payload::new);
  }

  private KeepReserve desk(Tx tx) {
    return new KeepReserve(
        new JooqReserves(tx.sql(), tx.scope()),
        new JooqPeople(tx.sql()),
        new JooqMemberships(tx.sql(), tx.scope()),
        parameters,
        ids);
  }

  private static Outcome<Work.Effect> effect(Outcome<Reserve> outcome, String event) {
    return outcome.then(
        it -> Outcome.done(Work.Effect.of(it.id(), event, it)),
        it -> Work.Effect.of(it.id(), event, it));
  }
}
