package dev.jiceng.election.tally;

import java.util.UUID;

/**
 * Somebody with votes.
 *
 * @param isReservedFor whether a reserved seat, such as a woman's, is open to them
 * @param isServing whether they hold the post now: then winning is re-election (VE-16)
 */
public record Contestant(
    UUID person, int votes, Standing standing, boolean isReservedFor, boolean isServing) {
  public Contestant(UUID person, int votes) {
    this(person, votes, Standing.CANDIDATE, false, false);
  }

  Contestant as(Standing other) {
    return new Contestant(person, votes, other, isReservedFor, isServing);
  }
}
