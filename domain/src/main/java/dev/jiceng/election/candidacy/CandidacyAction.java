package dev.jiceng.election.candidacy;

import org.jspecify.annotations.Nullable;

/** What can be done with a candidacy. */
public enum CandidacyAction {
  SIGN_PLEDGE,
  PUBLISH_PLEDGE,
  STUDY,
  WITHDRAW,
  OPEN_TOWNSHIP_REVIEW,
  OPEN_COUNTY_REVIEW;

  /** Whose review it opens; empty where it opens none. */
  public @Nullable ReviewLevel level() {
    return switch (this) {
      case OPEN_TOWNSHIP_REVIEW -> ReviewLevel.TOWNSHIP;
      case OPEN_COUNTY_REVIEW -> ReviewLevel.COUNTY;
      case SIGN_PLEDGE, PUBLISH_PLEDGE, STUDY, WITHDRAW -> null;
    };
  }
}
