package dev.jiceng.training.learning;

import dev.jiceng.division.DivisionCode;
import java.util.UUID;

/** A seat somebody has, or gave back (TR-2). */
public record Enrolment(
    UUID id,
    DivisionCode owner,
    UUID session,
    DivisionCode community,
    UUID person,
    Standing standing,
    int version) {
  /** Whether the seat is theirs. */
  public enum Standing {
    ENROLLED,
    WITHDRAWN
  }

  Enrolment standing(Standing now) {
    return new Enrolment(id, owner, session, community, person, now, version);
  }

  public Enrolment withVersion(int newer) {
    return new Enrolment(id, owner, session, community, person, standing, newer);
  }
}
