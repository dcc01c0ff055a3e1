package dev.jiceng.shared.graphql;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.jooq.Answer;
import dev.jiceng.shared.jooq.AuditNote;
import dev.jiceng.shared.jooq.Notice;
import dev.jiceng.shared.jooq.Tx;
import dev.jiceng.shared.jooq.Writes;
import dev.jiceng.tenants.Scope;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;

/**
 * Runs a use case where a code or an id leads – a township, a community or a county –: scope,
 * transaction, key, audit, event; answers the row as it stands then.
 */
public final class Work {
  private final Scopes scopes;
  private final Writes writes;

  public Work(Scopes scopes, Writes writes) {
    this.scopes = scopes;
    this.writes = writes;
  }

  /**
   * What a use case did: to what, the event it publishes, the reason it was given, and what the
   * audit keeps the hash of.
   */
  public record Effect(UUID id, String event, @Nullable String reason, String trace) {
    public static Effect of(UUID id, String event, Object after) {
      return new Effect(id, event, null, after.toString());
    }
  }

  /**
   * A type that payloads show: its name, how its row is read in the transaction that wrote it, and
   * the id that an idempotency key keeps.
   */
  public record Kind<R>(
      String name, BiFunction<Tx, UUID, @Nullable R> read, Function<R, UUID> id) {}

  /** In the division that the input field {@code path} names. */
  public <R> Outcome<R> in(
      Attempt attempt,
      DivisionCode division,
      String path,
      Kind<R> kind,
      Function<Tx, Outcome<Effect>> work) {
    return scopes.of(attempt.caller(), division).stream()
        .flatMap(scope -> written(scope, division).stream())
        .map(scope -> write(scope, attempt, kind, work))
        .findFirst()
        .orElseGet(() -> new Outcome.Unknown<>(path));
  }

  /** A division's code stands for it alone, not for what lies around it. */
  private static Optional<Scope> written(Scope scope, DivisionCode division) {
    return scope instanceof Scope.Counties || !scope.area().equals(division)
        ? Optional.empty()
        : Optional.of(scope);
  }

  /** Where the id leads that the input field {@code path} holds. */
  public <R> Outcome<R> at(
      Attempt attempt,
      String id,
      String path,
      Kind<R> kind,
      BiFunction<Tx, UUID, Outcome<Effect>> work) {
    return beside(attempt, id, path, kind.name(), kind, work);
  }

  /** The same, where the id is that of something else than what is written. */
  public <R> Outcome<R> beside(
      Attempt attempt,
      String id,
      String path,
      String type,
      Kind<R> kind,
      BiFunction<Tx, UUID, Outcome<Effect>> work) {
    var named =
        GlobalId.decode(id).filter(it -> it.kind().equals(type) && it.uuid() != null).orElse(null);
    return named == null
        ? new Outcome.Unknown<>(path)
        : in(
            attempt,
            named.division(),
            path,
            kind,
            tx -> work.apply(tx, Objects.requireNonNull(named.uuid())));
  }

  private <R> Outcome<R> write(
      Scope scope, Attempt attempt, Kind<R> kind, Function<Tx, Outcome<Effect>> work) {
    Answer<R> answer = new Answer<>(kind.id(), (tx, id) -> shown(tx, id, kind));
    Function<Tx, Outcome<R>> traced = tx -> traced(tx, attempt, kind, work.apply(tx));
    return switch (scope) {
      case Scope.Township township -> writes.in(township, attempt.act(), answer, traced);
      case Scope.County county -> writes.in(county, attempt.act(), answer, traced);
      case Scope.Counties counties -> throw new IllegalArgumentException(counties.toString());
    };
  }

  private static <R> Outcome<R> traced(
      Tx tx, Attempt attempt, Kind<R> kind, Outcome<Effect> outcome) {
    if (outcome instanceof Outcome.Done<Effect>(Effect effect, var _)) {
      String entity = effect.id().toString();
      tx.audit(
          new AuditNote(
              attempt.operation(), kind.name(), entity, effect.reason(), null, effect.trace()));
      var payload = JSONB.valueOf("{\"kind\":\"" + kind.name() + "\",\"id\":\"" + entity + "\"}");
      tx.publish(new Notice(kind.name() + ":" + entity, effect.event(), payload));
    }
    return outcome.then(
        effect -> shown(tx, effect.id(), kind),
        effect -> Objects.requireNonNull(kind.read().apply(tx, effect.id())));
  }

  private static <R> Outcome<R> shown(Tx tx, UUID id, Kind<R> kind) {
    var row = kind.read().apply(tx, id);
    return row == null ? new Outcome.Unknown<>("id") : Outcome.done(row);
  }
}
