package dev.jiceng.election.committee.graphql;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.election.committee.CommitteeElection;
import dev.jiceng.election.committee.jooq.CommitteeElectionList;
import dev.jiceng.election.committee.jooq.CommitteeElectionRow;
import dev.jiceng.election.committee.jooq.JooqCommitteeElections;
import dev.jiceng.election.committee.jooq.JooqRulebooks;
import dev.jiceng.election.roll.graphql.RollElections;
import dev.jiceng.roster.RosterParameters;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.crypto.FieldVault;
import dev.jiceng.shared.graphql.Attempt;
import dev.jiceng.shared.graphql.GlobalId;
import dev.jiceng.shared.graphql.Scopes;
import dev.jiceng.shared.jooq.Answer;
import dev.jiceng.shared.jooq.Asked;
import dev.jiceng.shared.jooq.AuditNote;
import dev.jiceng.shared.jooq.Notice;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.shared.jooq.Tx;
import dev.jiceng.shared.jooq.Writes;
import dev.jiceng.tenants.Scope;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jooq.JSONB;

/** Runs a use case where a code or an id leads: scope, transaction, key, audit, event. */
final class ElectionWork {
  private final Scopes scopes;
  private final Writes writes;
  private final Reads reads;
  private final RosterParameters parameters;
  private final Ids ids;
  private final FieldVault vault;
  private final RollElections rolls;

  ElectionWork(
      Scopes scopes,
      Writes writes,
      Reads reads,
      RosterParameters parameters,
      Ids ids,
      FieldVault vault,
      RollElections rolls) {
    this.scopes = scopes;
    this.writes = writes;
    this.reads = reads;
    this.parameters = parameters;
    this.ids = ids;
    this.vault = vault;
    this.rolls = rolls;
  }

  Outcome<CommitteeElectionRow> in(
      Attempt attempt,
      DivisionCode community,
      String path,
      Function<ElectionDesk, Outcome<CommitteeElection>> work) {
    return scopes.of(attempt.caller(), community).stream()
        .filter(Scope.Township.class::isInstance)
        .map(Scope.Township.class::cast)
        .map(scope -> write(scope, attempt, work))
        .findFirst()
        .orElseGet(() -> new Outcome.Unknown<>(path));
  }

  Outcome<CommitteeElectionRow> at(
      Attempt attempt, String id, BiFunction<ElectionDesk, UUID, Outcome<CommitteeElection>> work) {
    return GlobalId.decode(id)
        .filter(it -> it.kind().equals(ElectionIds.ELECTION) && it.uuid() != null)
        .map(it ->
            in(
                attempt,
                it.division(),
                "id",
                desk -> work.apply(desk, Objects.requireNonNull(it.uuid()))))
        .orElseGet(() -> new Outcome.Unknown<>("id"));
  }

  private Outcome<CommitteeElectionRow> write(
      Scope.Township scope,
      Attempt attempt,
      Function<ElectionDesk, Outcome<CommitteeElection>> work) {
    var rulebooks = JooqRulebooks.of(reads, scope.township());
    Answer<CommitteeElectionRow> answer =
        new Answer<>(CommitteeElectionRow::uuid, (tx, id) -> Outcome.done(row(tx, id)));
    return writes.in(
        scope,
        attempt.act(),
        answer,
        tx -> {
          var desk = new ElectionDesk(tx, rulebooks, parameters, ids, vault, rolls);
          var outcome = work.apply(desk);
          if (outcome instanceof Outcome.Done<CommitteeElection>(var election, var ignored)) {
            trace(tx, attempt.operation(), election);
          }
          return outcome.then(
              election -> Outcome.done(row(tx, election.id())), election -> row(tx, election.id()));
        });
  }

  private static void trace(Tx tx, String operation, CommitteeElection election) {
    var entity = election.id().toString();
    var trace = election.pin() + " v" + election.version() + " " + election.acts().size();
    tx.audit(new AuditNote(operation, ElectionIds.ELECTION, entity, null, null, trace));
    var payload =
        JSONB.valueOf(
            "{\"kind\":\"%s\",\"id\":\"%s\",\"community\":\"%s\"}"
                .formatted(ElectionIds.ELECTION, entity, election.community()));
    String event = Character.toUpperCase(operation.charAt(0)) + operation.substring(1);
    tx.publish(new Notice(ElectionIds.ELECTION + ":" + entity, event, payload));
  }

  private static CommitteeElectionRow row(Tx tx, UUID id) {
    var row = CommitteeElectionList.byId(tx.sql(), tx.scope(), List.of(id), Asked.ALL).get(id);
    var whole = JooqCommitteeElections.findAll(tx.sql(), List.of(id)).get(id);
    return Objects.requireNonNull(row).with(Objects.requireNonNull(whole));
  }
}
