package dev.jiceng.election.candidacy;

/** What can be done with a review. */
public enum ReviewAction {
  ANSWER,
  OVERRULE,
  CLOSE
}
