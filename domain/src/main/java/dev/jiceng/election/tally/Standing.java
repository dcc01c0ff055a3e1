package dev.jiceng.election.tally;

/** In what standing somebody has votes. */
public enum Standing {
  /** A formal candidate. */
  CANDIDATE,
  /** Written in, 另选他人, and not reviewed yet. */
  WRITE_IN_AWAITING_REVIEW,
  /** Written in, and passed review. */
  WRITE_IN_PASSED,
  /** Cannot be elected here: refused in review, voided, or elected to a higher post. */
  OUT
}
