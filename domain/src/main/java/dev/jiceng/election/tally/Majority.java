package dev.jiceng.election.tally;

import dev.jiceng.election.Share;

/**
 * How many votes elect: a share of those present, or of the votes cast.
 *
 * @param isExceeded whether the share must be exceeded; where false reaching it is enough
 */
public record Majority(Base base, Share share, boolean isExceeded) {
  /** What the share is of. */
  public enum Base {
    /** Members present at the meeting (PE-6). */
    PRESENT,
    /** Ballots returned, invalid ones too (VE-10). */
    CAST
  }

  /** The fewest votes that elect. */
  public long needed(VoteCount count) {
    int whole = whole(count);
    return isExceeded ? share.leastAbove(whole) : share.leastReaching(whole);
  }

  int whole(VoteCount count) {
    return base == Base.PRESENT ? count.present() : count.cast();
  }
}
