package dev.jiceng.election.tally;

import java.util.List;
import java.util.UUID;

/**
 * One contest's votes in one round.
 *
 * @param seats to be filled in this round
 * @param reserved how many of them only those may take whom a seat is reserved for
 * @param present members present; 0 where nobody counts them
 * @param cast ballots returned, invalid ones too
 */
public record VoteCount(
    UUID contest,
    Round round,
    int seats,
    int reserved,
    int present,
    int cast,
    List<Contestant> contestants) {
  public VoteCount {
    contestants = List.copyOf(contestants);
    if (reserved < 0 || reserved > seats) {
      throw new IllegalArgumentException(reserved + " reserved of " + seats);
    }
  }

  VoteCount with(List<Contestant> others) {
    return new VoteCount(contest, round, seats, reserved, present, cast, others);
  }
}
