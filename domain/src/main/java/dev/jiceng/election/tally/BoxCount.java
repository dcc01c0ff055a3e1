package dev.jiceng.election.tally;

import java.util.Map;
import java.util.UUID;

/** What one box held for one contest: ballots, and votes by person. */
public record BoxCount(int box, BoxKind kind, BallotCount ballots, Map<UUID, Integer> votes) {
  public BoxCount {
    votes = Map.copyOf(votes);
  }
}
