package dev.jiceng.election.candidacy.jooq;

import dev.jiceng.election.candidacy.FiledCandidacy;
import java.util.UUID;

/** A candidacy as the API shows it. */
public record CandidacyRow(
    String township,
    String personName,
    State townshipReview,
    State countyReview,
    FiledCandidacy filed) {
  /** How far a review is. */
  public enum State {
    /** Not opened. */
    NONE,
    OPEN,
    PASSED,
    /** Closed with an objection that stands. */
    REFUSED
  }

  public UUID uuid() {
    return filed.id();
  }
}
