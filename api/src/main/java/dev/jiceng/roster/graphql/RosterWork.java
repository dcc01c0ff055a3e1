package dev.jiceng.roster.graphql;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.roster.RevealIdentifiers;
import dev.jiceng.roster.RosterParameters;
import dev.jiceng.roster.jooq.JooqPeople;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.crypto.FieldVault;
import dev.jiceng.shared.graphql.Attempt;
import dev.jiceng.shared.graphql.GlobalId;
import dev.jiceng.shared.graphql.Scopes;
import dev.jiceng.shared.jooq.Answer;
import dev.jiceng.shared.jooq.AuditNote;
import dev.jiceng.shared.jooq.Notice;
import dev.jiceng.shared.jooq.Tx;
import dev.jiceng.shared.jooq.Writes;
import dev.jiceng.tenants.Scope;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;

/**
 * Runs a use case where a code or an id leads: scope, transaction, key, audit, event; answers the
 * row as it stands then.
 */
final class RosterWork {
  private final Scopes scopes;
  private final Writes writes;
  private final RosterParameters parameters;
  private final FieldVault vault;
  private final Ids ids;

  RosterWork(Scopes scopes, Writes writes, RosterParameters parameters, FieldVault vault, Ids ids) {
    this.scopes = scopes;
    this.writes = writes;
    this.parameters = parameters;
    this.vault = vault;
    this.ids = ids;
  }

  /**
   * What a use case did: to what, the event it publishes if any, the reason it was given, and what
   * the audit keeps the hash of.
   */
  record Effect(UUID id, @Nullable String event, @Nullable String reason, String trace) {
    static Effect of(UUID id, String event, Object after) {
      return new Effect(id, event, null, after.toString());
    }
  }

  /** The input field that names where something is, and its value. */
  record Named(String path, String kind, String id) {}

  /** In the division that the field {@code path} names. */
  <R> Outcome<R> in(
      Attempt attempt,
      DivisionCode division,
      String path,
      RosterKind<R> kind,
      Function<RosterDesk, Outcome<Effect>> work) {
    return scopes.of(attempt.caller(), division).stream()
        .flatMap(scope -> township(scope, division).stream())
        .map(scope -> write(scope, attempt, kind, work))
        .findFirst()
        .orElseGet(() -> new Outcome.Unknown<>(path));
  }

  /** A township's code stands for the township alone, a community's for the community alone. */
  private static Optional<Scope.Township> township(Scope scope, DivisionCode division) {
    return scope instanceof Scope.Township township && township.area().equals(division)
        ? Optional.of(township)
        : Optional.empty();
  }

  /** Where the id leads. */
  <R> Outcome<R> at(
      Attempt attempt,
      Named named,
      RosterKind<R> kind,
      BiFunction<RosterDesk, UUID, Outcome<Effect>> work) {
    var id =
        GlobalId.decode(named.id())
            .filter(it -> it.kind().equals(named.kind()) && it.uuid() != null)
            .orElse(null);
    return id == null
        ? new Outcome.Unknown<>(named.path())
        : in(
            attempt,
            id.division(),
            named.path(),
            kind,
            desk -> work.apply(desk, RosterIds.uuid(named.kind(), named.id())));
  }

  /** Identifiers in clear, for the one mutation that shows them. */
  RosterKind<RevealIdentifiers.Revealed> revealed() {
    return new RosterKind<>(
        RosterIds.PERSON,
        (tx, id) ->
            new JooqPeople(tx.sql())
                .find(id)
                .map(person -> new RevealIdentifiers.Revealed(person, desk(tx).identities().of(id)))
                .orElse(null),
        shown -> shown.person().id());
  }

  private RosterDesk desk(Tx tx) {
    return new RosterDesk(tx, parameters, vault, ids);
  }

  private <R> Outcome<R> write(
      Scope.Township scope,
      Attempt attempt,
      RosterKind<R> kind,
      Function<RosterDesk, Outcome<Effect>> work) {
    Answer<R> answer = new Answer<>(kind.id(), (tx, id) -> shown(tx, id, kind));
    return writes.in(
        scope,
        attempt.act(),
        answer,
        tx -> {
          var outcome = work.apply(desk(tx));
          if (outcome instanceof Outcome.Done<Effect>(Effect effect, var ignored)) {
            trace(tx, attempt.operation(), kind.name(), effect);
          }
          return outcome.then(
              effect -> shown(tx, effect.id(), kind), effect -> standing(tx, effect.id(), kind));
        });
  }

  private static void trace(Tx tx, String operation, String kind, Effect effect) {
    String entity = effect.id().toString();
    tx.audit(new AuditNote(operation, kind, entity, effect.reason(), null, effect.trace()));
    if (effect.event() != null) {
      var payload = JSONB.valueOf("{\"kind\":\"" + kind + "\",\"id\":\"" + entity + "\"}");
      tx.publish(new Notice(kind + ":" + entity, effect.event(), payload));
    }
  }

  private static <R> Outcome<R> shown(Tx tx, UUID id, RosterKind<R> kind) {
    var row = kind.read().apply(tx, id);
    return row == null ? new Outcome.Unknown<>("id") : Outcome.done(row);
  }

  private static <R> R standing(Tx tx, UUID id, RosterKind<R> kind) {
    return java.util.Objects.requireNonNull(kind.read().apply(tx, id));
  }
}
