package dev.jiceng.duty.graphql;

import dev.jiceng.affairs.Mark;
import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.graphql.Attempt;
import dev.jiceng.shared.graphql.GlobalId;
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

/** Where the context's mutations are worked on: one use case, one transaction, one payload. */
final class DutyDesk {
  private final Work work;
  private final Payloads payloads;

  DutyDesk(Work work, Payloads payloads) {
    this.work = work;
    this.payloads = payloads;
  }

  /** One mutation: how its entity is named in the audit, and how its payload is made. */
  record Act<R, P>(Work.Kind<R> kind, BiFunction<@Nullable R, List<UserError>, P> payload) {}

  /** What an input field names: an id of the kind. */
  record Named(String path, String kind, String id) {}

  /** A step on what an id names. */
  @FunctionalInterface
  interface Step<R> {
    Outcome<R> take(Tx tx, UUID id, Mark mark);
  }

  /** In the division that the input field {@code path} names. */
  <R, P> P in(
      DataFetchingEnvironment field,
      Act<R, P> act,
      String path,
      DivisionCode division,
      BiFunction<Tx, Mark, Outcome<R>> step) {
    var attempt = Attempt.of(field);
    var outcome =
        work.in(attempt, division, path, act.kind(), tx -> done(attempt, tx, act.kind(), step));
    return payloads.of(outcome, attempt.locale(), act.payload());
  }

  <R, P> P at(DataFetchingEnvironment field, Act<R, P> act, String id, Step<R> step) {
    return at(field, act, new Named("id", act.kind().name(), id), step);
  }

  /** Where the entity is another one than the id names. */
  <R, P> P at(DataFetchingEnvironment field, Act<R, P> act, Named named, Step<R> step) {
    var attempt = Attempt.of(field);
    var uuid = GlobalId.uuid(named.kind(), named.id());
    Outcome<R> outcome =
        GlobalId.decode(named.id())
            .filter(id -> uuid.equals(id.uuid()))
            .map(id ->
                work.in(
                    attempt,
                    id.division(),
                    named.path(),
                    act.kind(),
                    tx -> done(attempt, tx, act.kind(), (it, mark) -> step.take(it, uuid, mark))))
            .orElseGet(() -> new Outcome.Unknown<>(named.path()));
    return payloads.of(outcome, attempt.locale(), act.payload());
  }

  private static <R> Outcome<Work.Effect> done(
      Attempt attempt, Tx tx, Work.Kind<R> kind, BiFunction<Tx, Mark, Outcome<R>> step) {
    Function<R, Work.Effect> effect =
        it -> Work.Effect.of(kind.id().apply(it), event(attempt.operation()), it);
    return step.apply(tx, new Mark(attempt.act().actor(), tx.at()))
        .then(it -> Outcome.done(effect.apply(it)), effect);
  }

  private static String event(String operation) {
    return Character.toUpperCase(operation.charAt(0)) + operation.substring(1);
  }
}
