package dev.jiceng.handover.graphql;

import dev.jiceng.cycle.jooq.RunningCycle;
import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.DivisionLevel;
import dev.jiceng.division.graphql.Area;
import dev.jiceng.handover.Handover;
import dev.jiceng.handover.HandoverItem;
import dev.jiceng.handover.RunHandover;
import dev.jiceng.handover.jooq.HandoverList;
import dev.jiceng.handover.jooq.JooqHandovers;
import dev.jiceng.regulation.Parameters;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.graphql.Attempt;
import dev.jiceng.shared.graphql.Listed;
import dev.jiceng.shared.graphql.Lists;
import dev.jiceng.shared.graphql.Payloads;
import dev.jiceng.shared.graphql.UserError;
import dev.jiceng.shared.graphql.Work;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.shared.jooq.Tx;
import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What one committee hands to the next. */
@Controller
class HandoverController {
  private final Work work;
  private final Payloads payloads;
  private final Lists lists;
  private final Reads reads;
  private final Ids ids;

  HandoverController(Work work, Payloads payloads, Lists lists, Reads reads, Ids ids) {
    this.work = work;
    this.payloads = payloads;
    this.lists = lists;
    this.reads = reads;
    this.ids = ids;
  }

  record Payload(@Nullable Handover handover, List<UserError> userErrors) {}

  record ItemInput(HandoverItem.Kind kind, String text) {}

  record Begin(DivisionCode community, LocalDate electedOn, List<ItemInput> items) {}

  record Acknowledge(String id, int version, int item, HandoverItem.Side side, String name) {}

  record Close(String id, int version, LocalDate closedOn, String certificate) {}

  @SchemaMapping(typeName = "Area")
  Listed<Handover> handovers(Area area, DataFetchingEnvironment field) {
    var scope = area.scope();
    return lists.page(
        field, scope, HandoverList.listing(), HandoverList.within(scope), HandoverList.nest());
  }

  @MutationMapping
  Payload handoverBegin(@Argument Begin input, DataFetchingEnvironment field) {
    var attempt = Attempt.of(field);
    var items =
        input.items().stream()
            .map(it -> new HandoverItem(it.kind(), it.text(), null, null))
            .toList();
    var outcome =
        work.in(
            attempt,
            input.community(),
            "community",
            HandoverConfiguration.KIND,
            tx ->
                effect(
                    desk(tx)
                        .begin(input.community(), input.electedOn(), items, new Moment(tx.at())),
                    "HandoverBegun"));
    return payloads.of(outcome, attempt.locale(), Payload::new);
  }

  @MutationMapping
  Payload handoverAcknowledge(@Argument Acknowledge input, DataFetchingEnvironment field) {
    return step(
        field,
        input.id(),
        "HandoverAcknowledged",
        (tx, id) ->
            desk(tx)
                .acknowledge(
                    new RunHandover.Seen(id, input.version()),
                    input.item(),
                    input.side(),
                    input.name().strip()));
  }

  @MutationMapping
  Payload handoverClose(@Argument Close input, DataFetchingEnvironment field) {
    return step(
        field,
        input.id(),
        "HandoverClosed",
        (tx, id) ->
            desk(tx)
                .close(
                    new RunHandover.Seen(id, input.version()),
                    input.closedOn(),
                    input.certificate(),
                    new Moment(tx.at())));
  }

  private Payload step(
      DataFetchingEnvironment field,
      String id,
      String event,
      BiFunction<Tx, UUID, Outcome<Handover>> step) {
    var attempt = Attempt.of(field);
    var outcome =
        work.at(
            attempt,
            id,
            "id",
            HandoverConfiguration.KIND,
            (tx, uuid) -> effect(step.apply(tx, uuid), event));
    return payloads.of(outcome, attempt.locale(), Payload::new);
  }

  private RunHandover desk(Tx tx) {
    var county = tx.township().at(DivisionLevel.COUNTY).orElseThrow();
    return new RunHandover(
        new JooqHandovers(
            tx.sql(),
            tx.scope(),
            day ->
                day == null
                    ? null
                    : RunningCycle.within(reads.board(county), Parameters.R_7_WITHIN, day)),
        ids);
  }

  private static Outcome<Work.Effect> effect(Outcome<Handover> outcome, String event) {
    return outcome.then(
        it -> Outcome.done(Work.Effect.of(it.id(), event, it)),
        it -> Work.Effect.of(it.id(), event, it));
  }
}
