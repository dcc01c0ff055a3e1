package dev.jiceng.election.party.graphql;

import dev.jiceng.election.candidacy.CalledElection;
import dev.jiceng.election.candidacy.ElectionKind;
import dev.jiceng.election.candidacy.graphql.CandidacyElections;
import dev.jiceng.election.party.PartyAction;
import dev.jiceng.election.party.PartyElection;
import dev.jiceng.election.party.jooq.JooqPartyElections;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.jooq.Tx;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Party elections, as those who stand see them. */
record PartyCandidacies(Ids ids) implements CandidacyElections {
  @Override
  public String type() {
    return PartyIds.ELECTION;
  }

  @Override
  public Optional<CalledElection> find(Tx tx, UUID election) {
    return new JooqPartyElections(tx.sql(), tx.scope(), ids)
        .find(election)
        .map(PartyCandidacies::called);
  }

  private static CalledElection called(PartyElection election) {
    return new CalledElection(
        election.id(),
        ElectionKind.PARTY,
        election.community(),
        election.pin().profile(),
        Set.of(),
        election.done().contains(PartyAction.MEET),
        Set.copyOf(election.awaitingReview()));
  }
}
