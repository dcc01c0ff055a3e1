package dev.jiceng.guidance.liaison.graphql;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.guidance.liaison.Seen;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.graphql.Attempt;
import dev.jiceng.shared.graphql.Payloads;
import dev.jiceng.shared.graphql.UserError;
import dev.jiceng.shared.graphql.Work;
import dev.jiceng.shared.jooq.Tx;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where these mutations are worked on: one use case on one transaction. */
final class LiaisonDesk {
  private final Work work;
  private final Payloads payloads;

  LiaisonDesk(Work work, Payloads payloads) {
    this.work = work;
    this.payloads = payloads;
  }

  /** How an entity is named and read, what it is in the domain, and how its payload is made. */
  record Act<R, E, P>(
      Work.Kind<R> kind,
      Function<E, UUID> id,
      BiFunction<@Nullable R, List<UserError>, P> payload) {}

  /** Something new in the division that the input field {@code path} names. */
  <R, E, P> P in(
      DataFetchingEnvironment field,
      Act<R, E, P> act,
      DivisionCode division,
      String path,
      Function<Tx, Outcome<E>> step) {
    var attempt = Attempt.of(field);
    var outcome =
        work.in(
            attempt, division, path, act.kind(), tx -> effect(step.apply(tx), act.id(), attempt));
    return payloads.of(outcome, attempt.locale(), act.payload());
  }

  /** A step on what the id names. */
  <R, E, P> P at(
      DataFetchingEnvironment field,
      Act<R, E, P> act,
      String id,
      int version,
      BiFunction<Tx, Seen, Outcome<E>> step) {
    var attempt = Attempt.of(field);
    var actor = attempt.caller().actor();
    var outcome =
        work.at(
            attempt,
            id,
            "id",
            act.kind(),
            (tx, uuid) -> {
              var seen = new Seen(uuid, version, actor, new Moment(tx.at()));
              return effect(step.apply(tx, seen), act.id(), attempt);
            });
    return payloads.of(outcome, attempt.locale(), act.payload());
  }

  private static <E> Outcome<Work.Effect> effect(
      Outcome<E> outcome, Function<E, UUID> id, Attempt attempt) {
    String name = attempt.operation();
    String event = Character.toUpperCase(name.charAt(0)) + name.substring(1);
    return outcome.then(
        it -> Outcome.done(Work.Effect.of(id.apply(it), event, it)),
        it -> Work.Effect.of(id.apply(it), event, it));
  }
}
