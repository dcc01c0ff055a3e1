package dev.jiceng.election.candidacy;

/** What can be done with a candidacy. */
public enum CandidacyAction {
  SIGN_PLEDGE,
  PUBLISH_PLEDGE,
  STUDY,
  WITHDRAW,
  OPEN_TOWNSHIP_REVIEW,
  OPEN_COUNTY_REVIEW
}
