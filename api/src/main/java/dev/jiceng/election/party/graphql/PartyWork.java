package dev.jiceng.election.party.graphql;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.DivisionLevel;
import dev.jiceng.election.candidacy.ProfiledQualification;
import dev.jiceng.election.candidacy.QualificationRules;
import dev.jiceng.election.party.PartyElection;
import dev.jiceng.election.party.jooq.JooqPartyElections;
import dev.jiceng.election.party.jooq.JooqPartyRulebooks;
import dev.jiceng.election.party.jooq.PartyElectionList;
import dev.jiceng.election.party.jooq.PartyElectionRow;
import dev.jiceng.regulation.ProfileRef;
import dev.jiceng.regulation.jooq.TimetableBasis;
import dev.jiceng.roster.RosterParameters;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Outcome;
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

/** Runs a use case where an id leads: scope, transaction, key, audit, event. */
final class PartyWork {
  private final Scopes scopes;
  private final Writes writes;
  private final Reads reads;
  private final RosterParameters parameters;
  private final Ids ids;

  PartyWork(Scopes scopes, Writes writes, Reads reads, RosterParameters parameters, Ids ids) {
    this.scopes = scopes;
    this.writes = writes;
    this.reads = reads;
    this.parameters = parameters;
    this.ids = ids;
  }

  /** {@code path} is the input field that holds the id of that kind. */
  Outcome<PartyElectionRow> at(
      Attempt attempt,
      String kind,
      String id,
      String path,
      BiFunction<PartyDesk, UUID, Outcome<PartyElection>> work) {
    return GlobalId.decode(id)
        .filter(it -> it.kind().equals(kind) && it.uuid() != null)
        .flatMap(it ->
            scopes.of(attempt.caller(), it.division()).stream()
                .filter(Scope.Township.class::isInstance)
                .map(Scope.Township.class::cast)
                .findFirst()
                .map(scope ->
                    write(
                        scope,
                        attempt,
                        desk -> work.apply(desk, Objects.requireNonNull(it.uuid())))))
        .orElseGet(() -> new Outcome.Unknown<>(path));
  }

  private Outcome<PartyElectionRow> write(
      Scope.Township scope, Attempt attempt, Function<PartyDesk, Outcome<PartyElection>> work) {
    var rulebooks = JooqPartyRulebooks.of(reads, scope.township());
    Answer<PartyElectionRow> answer =
        new Answer<>(PartyElectionRow::uuid, (tx, id) -> Outcome.done(row(tx, id)));
    return writes.in(
        scope,
        attempt.act(),
        answer,
        tx -> {
          var desk =
              new PartyDesk(
                  tx,
                  rulebooks,
                  profile -> qualification(scope.township(), profile),
                  parameters,
                  ids);
          var outcome = work.apply(desk);
          if (outcome instanceof Outcome.Done<PartyElection>(var election, var ignored)) {
            trace(tx, attempt.operation(), election);
          }
          return outcome.then(
              election -> Outcome.done(row(tx, election.id())), election -> row(tx, election.id()));
        });
  }

  private QualificationRules qualification(DivisionCode township, ProfileRef profile) {
    var county = township.at(DivisionLevel.COUNTY).orElseThrow();
    var basis = TimetableBasis.find(reads.board(county), profile).orElseThrow();
    return ProfiledQualification.of(basis.pedigree().effective());
  }

  private static void trace(Tx tx, String operation, PartyElection election) {
    var entity = election.id().toString();
    var trace = election.pin() + " v" + election.version() + " " + election.acts().size();
    tx.audit(new AuditNote(operation, PartyIds.ELECTION, entity, null, null, trace));
    var payload =
        JSONB.valueOf(
            "{\"kind\":\"%s\",\"id\":\"%s\",\"community\":\"%s\"}"
                .formatted(PartyIds.ELECTION, entity, election.community()));
    String event = Character.toUpperCase(operation.charAt(0)) + operation.substring(1);
    tx.publish(new Notice(PartyIds.ELECTION + ":" + entity, event, payload));
  }

  private static PartyElectionRow row(Tx tx, UUID id) {
    var row = PartyElectionList.byId(tx.sql(), tx.scope(), List.of(id), Asked.ALL).get(id);
    var whole = JooqPartyElections.findAll(tx.sql(), List.of(id)).get(id);
    return Objects.requireNonNull(row).with(Objects.requireNonNull(whole));
  }
}
