package dev.jiceng.election.candidacy.graphql;

import dev.jiceng.election.candidacy.CalledElection;
import dev.jiceng.shared.jooq.Tx;
import java.util.Optional;
import java.util.UUID;

/** Elections of one kind that people stand in; every kind of election has a bean of this type. */
public interface CandidacyElections {
  /** The SDL type of the elections; also the kind of their ids. */
  String type();

  Optional<CalledElection> find(Tx tx, UUID election);
}
