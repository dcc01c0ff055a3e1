package dev.jiceng.election.tally;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The tally sheet of one contest: its totals as written on the sheet, and the boxes they were added
 * up from. {@code seats} is how many names a ballot may bear.
 */
public record ContestCount(
    UUID contest, int seats, BallotCount ballots, Map<UUID, Integer> votes, List<BoxCount> boxes) {
  public ContestCount {
    votes = Map.copyOf(votes);
    boxes = List.copyOf(boxes);
  }

  /** A contest counted as one, without boxes: a meeting's. */
  public ContestCount(UUID contest, int seats, BallotCount ballots, Map<UUID, Integer> votes) {
    this(contest, seats, ballots, votes, List.of());
  }
}
