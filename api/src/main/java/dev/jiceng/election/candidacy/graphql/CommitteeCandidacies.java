package dev.jiceng.election.candidacy.graphql;

import dev.jiceng.election.candidacy.CalledElection;
import dev.jiceng.election.candidacy.ElectionKind;
import dev.jiceng.election.committee.CommitteeAction;
import dev.jiceng.election.committee.CommitteeElection;
import dev.jiceng.election.committee.Contest;
import dev.jiceng.election.committee.jooq.JooqCommitteeElections;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.jooq.Tx;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Elections of villagers' and residents' committees, as those who stand see them. */
record CommitteeCandidacies(Ids ids) implements CandidacyElections {
  static final String TYPE = "CommitteeElection";

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Optional<CalledElection> find(Tx tx, UUID election) {
    return new JooqCommitteeElections(tx.sql(), tx.scope(), ids)
        .find(election)
        .map(CommitteeCandidacies::called);
  }

  private static CalledElection called(CommitteeElection election) {
    return new CalledElection(
        election.id(),
        ElectionKind.COMMITTEE,
        election.community(),
        election.pin().profile(),
        election.contests().stream().map(Contest::id).collect(Collectors.toSet()),
        election.lastDay(CommitteeAction.HOLD_POLL).isPresent(),
        election.votes().present().stream()
            .flatMap(result -> result.awaitingReview().stream())
            .collect(Collectors.toSet()));
  }
}
