package dev.jiceng.election.roll.graphql;

import static org.jooq.impl.DSL.noCondition;

import dev.jiceng.election.roll.VoterEntry;
import dev.jiceng.election.roll.jooq.JooqVoters;
import dev.jiceng.election.roll.jooq.VoterList;
import dev.jiceng.election.roll.jooq.VoterRollList;
import dev.jiceng.election.roll.jooq.VoterRollRow;
import dev.jiceng.election.roll.jooq.VoterRow;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.crypto.FieldVault;
import dev.jiceng.shared.graphql.Attempt;
import dev.jiceng.shared.graphql.GlobalId;
import dev.jiceng.shared.graphql.Scopes;
import dev.jiceng.shared.jooq.Answer;
import dev.jiceng.shared.jooq.Asked;
import dev.jiceng.shared.jooq.AuditNote;
import dev.jiceng.shared.jooq.Notice;
import dev.jiceng.shared.jooq.Tx;
import dev.jiceng.shared.jooq.Writes;
import dev.jiceng.tenants.Scope;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;

/** Runs a use case on a roll where an id leads: scope, transaction, key, audit, event. */
final class RollWork {
  private final Scopes scopes;
  private final Writes writes;
  private final FieldVault vault;
  private final RollElections elections;

  RollWork(Scopes scopes, Writes writes, FieldVault vault, RollElections elections) {
    this.scopes = scopes;
    this.writes = writes;
    this.vault = vault;
    this.elections = elections;
  }

  /** The input field that names where something is, and its value. */
  record Named(String path, String kind, String id) {}

  Outcome<VoterRow> voter(
      Attempt attempt, Named named, BiFunction<JooqVoters, UUID, Outcome<VoterEntry>> work) {
    return at(
        attempt,
        named,
        new Answer<>(VoterRow::uuid, (tx, id) -> Outcome.done(voter(tx, id))),
        (tx, id) -> {
          var outcome = work.apply(voters(attempt, tx), id);
          if (outcome instanceof Outcome.Done<VoterEntry>(VoterEntry entry, var ignored)) {
            String trace = entry.standing() + " v" + entry.version();
            trace(tx, attempt, RollIds.VOTER, entry.id(), trace);
          }
          return outcome.then(
              entry -> Outcome.done(voter(tx, entry.id())), entry -> voter(tx, entry.id()));
        });
  }

  Outcome<VoterRollRow> roll(
      Attempt attempt, Named named, BiFunction<JooqVoters, UUID, Outcome<Integer>> work) {
    return at(
        attempt,
        named,
        new Answer<>(VoterRollRow::uuid, (tx, id) -> Outcome.done(roll(tx, id))),
        (tx, election) -> {
          var outcome = work.apply(voters(attempt, tx), election);
          if (outcome instanceof Outcome.Done<Integer>(Integer lines, var ignored)) {
            trace(tx, attempt, RollIds.ROLL, election, lines + " lines");
          }
          return outcome.then(
              lines -> Outcome.done(roll(tx, election)), lines -> roll(tx, election));
        });
  }

  /** Who works for the whole township sees all of its rolls, whichever community an id names. */
  private JooqVoters voters(Attempt attempt, Tx tx) {
    var township = new Scope.Township(tx.township(), null);
    var seen = attempt.caller().reaches(tx.township()) ? township : (Scope.Township) tx.scope();
    return new JooqVoters(tx.sql(), seen, vault, tx.at(), election -> elections.find(tx, election));
  }

  private static void trace(Tx tx, Attempt attempt, String kind, UUID id, String after) {
    tx.audit(new AuditNote(attempt.operation(), kind, id.toString(), null, null, after));
    var payload = JSONB.valueOf("{\"kind\":\"" + kind + "\",\"id\":\"" + id + "\"}");
    tx.publish(new Notice(kind + ":" + id, "VoterRollChanged", payload));
  }

  private static VoterRow voter(Tx tx, UUID id) {
    var found =
        VoterList.listing()
            .byId(tx.sql(), noCondition(), List.of(id), VoterList.nest(Asked.ALL), VoterRow::uuid);
    return Objects.requireNonNull(found.get(id));
  }

  private static VoterRollRow roll(Tx tx, UUID id) {
    var nest = VoterRollList.nest(Asked.ALL);
    var found =
        VoterRollList.listing()
            .byId(tx.sql(), noCondition(), List.of(id), nest, VoterRollRow::uuid);
    return Objects.requireNonNull(found.get(id));
  }

  private <R> Outcome<R> at(
      Attempt attempt, Named named, Answer<R> answer, BiFunction<Tx, UUID, Outcome<R>> work) {
    var id = GlobalId.decode(named.id()).filter(it -> it.kind().equals(named.kind())).orElse(null);
    var uuid = id == null ? null : id.uuid();
    return township(attempt, id)
        .filter(scope -> uuid != null)
        .map(scope ->
            writes.in(
                scope,
                attempt.act(),
                answer,
                tx -> named(work.apply(tx, Objects.requireNonNull(uuid)), named)))
        .orElseGet(() -> new Outcome.Unknown<>(named.path()));
  }

  /** Whatever a use case does not find, the caller knows by the field that named it. */
  private static <R> Outcome<R> named(Outcome<R> outcome, Named named) {
    return outcome instanceof Outcome.Unknown<R> ? new Outcome.Unknown<>(named.path()) : outcome;
  }

  private Optional<Scope.Township> township(Attempt attempt, @Nullable GlobalId id) {
    return Optional.ofNullable(id)
        .flatMap(it -> scopes.of(attempt.caller(), it.division()))
        .filter(Scope.Township.class::isInstance)
        .map(Scope.Township.class::cast);
  }
}
