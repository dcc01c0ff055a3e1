package dev.jiceng.election.roll;

/** How somebody stands on a roll. */
public enum Standing {
  /** Registered here and away: on the roll once they declare to take part. */
  AWAITING_DECLARATION,
  LISTED,
  REMOVED
}
