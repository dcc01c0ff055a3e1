package dev.jiceng.election.tally;

/** What a round decided for one person. */
public enum Fate {
  ELECTED,
  /** Would be elected; announced with votes only until the review. */
  AWAITING_REVIEW,
  /** Equal votes at the boundary: a vote among the tied decides. */
  TIED,
  /** Enough votes, and all seats taken; one comes free if the review refuses somebody. */
  STANDS_BY,
  /** Enough votes, but others have more. */
  OUTRANKED,
  /** Enough votes, but the seat is reserved for others. */
  PASSED_OVER,
  /** Too few votes. */
  BELOW_MAJORITY,
  /** Not to be elected here, whatever the votes. */
  OUT;

  /** Whether the person may stand again for a seat left open. */
  boolean isLoser() {
    return this == BELOW_MAJORITY || this == OUTRANKED;
  }
}
