package dev.jiceng.election.candidacy.jooq;

import dev.jiceng.election.candidacy.ReviewLevel;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;

/**
 * Whose eyes read a review: who conducts a level sees all of it, a department what it said
 * itself, everybody else what was said once it is closed.
 */
public record ReviewEyes(Set<ReviewLevel> conducts, Set<String> departments) {
  public ReviewEyes {
    conducts = Set.copyOf(conducts);
    departments = Set.copyOf(departments);
  }

  /** Whether they may read what the evidence is, which closing does not open. */
  public boolean readsEvidence(ReviewLevel level, String department) {
    return conducts.contains(level) || departments.contains(department);
  }

  Condition see(Field<String> level, Condition closed, Field<String> department) {
    return closed
        .or(level.in(conducts.stream().map(Enum::name).sorted().toList()))
        .or(department.in(departments.stream().sorted().toList()));
  }
}
