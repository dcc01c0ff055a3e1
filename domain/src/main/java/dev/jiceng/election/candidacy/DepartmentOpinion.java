package dev.jiceng.election.candidacy;

import dev.jiceng.shared.Actor;
import java.time.Instant;

/** What one department says of a person. */
public sealed interface DepartmentOpinion {
  /** The department's code, such as {@code public-security}. */
  String department();

  Actor actor();

  Instant at();

  /** Nothing speaks against the person. */
  record Pass(String department, Actor actor, Instant at) implements DepartmentOpinion {}

  /** The department does not know the person. */
  record NoRecord(String department, Actor actor, Instant at) implements DepartmentOpinion {}

  /** An entry of the negative list applies; {@code evidence} refers to the department's file. */
  record Objection(String department, String item, String evidence, Actor actor, Instant at)
      implements DepartmentOpinion {}
}
