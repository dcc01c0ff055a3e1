package dev.jiceng.duty.graphql;

import dev.jiceng.affairs.Mark;
import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.DivisionLevel;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.graphql.Attempt;
import dev.jiceng.shared.graphql.GlobalId;
import dev.jiceng.shared.graphql.Payloads;
import dev.jiceng.shared.graphql.UserError;
import dev.jiceng.shared.graphql.Work;
import dev.jiceng.shared.jooq.Tx;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where the context's mutations are worked on: one use case, one transaction, one payload. */
final class DutyDesk {
  private static final Set<DivisionLevel> BELOW_COUNTY =
      Set.of(DivisionLevel.TOWNSHIP, DivisionLevel.COMMUNITY);

  private final Work work;
  private final Payloads payloads;

  DutyDesk(Work work, Payloads payloads) {
    this.work = work;
    this.payloads = payloads;
  }

  /**
   * One mutation: what its use case answers, the row that shows it, and the payload around that.
   */
  record Act<D, R, P>(
      Work.Kind<R> kind,
      Function<D, UUID> id,
      BiFunction<@Nullable R, List<UserError>, P> payload) {}

  /** An input field that names something: its path, the kind of its ids, and the id. */
  record Named(String path, String kind, String id) {}

  /** A step on what an id names. */
  @FunctionalInterface
  interface Step<D> {
    Outcome<D> take(Tx tx, UUID id, Mark mark);
  }

  /** In the township or community that the input field {@code path} names. */
  <D, R, P> P in(
      DataFetchingEnvironment field,
      Act<D, R, P> act,
      String path,
      DivisionCode division,
      BiFunction<Tx, Mark, Outcome<D>> step) {
    return in(field, act, path, division, BELOW_COUNTY, step);
  }

  /** In the township that the input field {@code path} names. */
  <D, R, P> P inTownship(
      DataFetchingEnvironment field,
      Act<D, R, P> act,
      String path,
      DivisionCode division,
      BiFunction<Tx, Mark, Outcome<D>> step) {
    return in(field, act, path, division, Set.of(DivisionLevel.TOWNSHIP), step);
  }

  /** In the county that the input field {@code path} names. */
  <D, R, P> P inCounty(
      DataFetchingEnvironment field,
      Act<D, R, P> act,
      String path,
      DivisionCode division,
      BiFunction<Tx, Mark, Outcome<D>> step) {
    return in(field, act, path, division, Set.of(DivisionLevel.COUNTY), step);
  }

  private <D, R, P> P in(
      DataFetchingEnvironment field,
      Act<D, R, P> act,
      String path,
      DivisionCode division,
      Set<DivisionLevel> levels,
      BiFunction<Tx, Mark, Outcome<D>> step) {
    var attempt = Attempt.of(field);
    Outcome<R> outcome =
        levels.contains(division.level())
            ? work.in(attempt, division, path, act.kind(), tx -> done(attempt, tx, act, step))
            : new Outcome.Unknown<>(path);
    return payloads.of(outcome, attempt.locale(), act.payload());
  }

  <D, R, P> P at(DataFetchingEnvironment field, Act<D, R, P> act, String id, Step<D> step) {
    return at(field, act, new Named("id", act.kind().name(), id), step);
  }

  /** Where the entity is another one than the id names. */
  <D, R, P> P at(DataFetchingEnvironment field, Act<D, R, P> act, Named named, Step<D> step) {
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
                    tx -> done(attempt, tx, act, (it, mark) -> step.take(it, uuid, mark))))
            .orElseGet(() -> new Outcome.Unknown<>(named.path()));
    return payloads.of(outcome, attempt.locale(), act.payload());
  }

  private static <D, R, P> Outcome<Work.Effect> done(
      Attempt attempt, Tx tx, Act<D, R, P> act, BiFunction<Tx, Mark, Outcome<D>> step) {
    Function<D, Work.Effect> effect =
        it -> Work.Effect.of(act.id().apply(it), event(attempt.operation()), it);
    return step.apply(tx, new Mark(attempt.act().actor(), tx.at()))
        .then(it -> Outcome.done(effect.apply(it)), effect);
  }

  private static String event(String operation) {
    return Character.toUpperCase(operation.charAt(0)) + operation.substring(1);
  }
}
