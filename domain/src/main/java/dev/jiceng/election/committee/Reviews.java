package dev.jiceng.election.committee;

import dev.jiceng.election.Judgements;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What the reviews say of people who are to stand in an election. */
@FunctionalInterface
public interface Reviews {
  /** Whoever is not in the answer was not put up for review. */
  Map<UUID, Judgements> of(CommitteeElection election, Collection<UUID> people);
}
