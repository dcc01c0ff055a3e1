package dev.jiceng.election.tally;

/**
 * What became of the ballots of a box or contest, in ballots, none negative (PE-5, VE-6, VE-14).
 * {@code notReturned} is counted, not computed: it is what the balance is held against.
 */
public record BallotCount(int issued, int returned, int notReturned, int valid, int invalid) {
  public static final BallotCount NONE = new BallotCount(0, 0, 0, 0, 0);

  /** A count where nobody kept apart what did not come back: it is what is missing. */
  public static BallotCount of(int issued, int returned, int valid) {
    return new BallotCount(
        issued, returned, Math.max(0, issued - returned), valid, returned - valid);
  }

  public BallotCount plus(BallotCount other) {
    return new BallotCount(
        issued + other.issued,
        returned + other.returned,
        notReturned + other.notReturned,
        valid + other.valid,
        invalid + other.invalid);
  }

  boolean isNegative() {
    return issued < 0 || returned < 0 || notReturned < 0 || valid < 0 || invalid < 0;
  }
}
