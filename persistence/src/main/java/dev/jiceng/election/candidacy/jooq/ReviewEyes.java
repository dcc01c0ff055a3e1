package dev.jiceng.election.candidacy.jooq;

import dev.jiceng.election.candidacy.ReviewLevel;
import java.util.Collection;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;

/**
 * Whose eyes read a review: who conducts a level sees all of it, a department what it said
 * itself, everybody else what was said once it is closed.
 *
 * @param conducts the levels whose reviews they open, overrule and close
 * @param answers the levels at which they speak for {@code departments}
 * @param watches whether they may know who has answered, and who not
 */
public record ReviewEyes(
    Set<ReviewLevel> conducts, Set<ReviewLevel> answers, Set<String> departments, boolean watches) {
  public ReviewEyes {
    conducts = Set.copyOf(conducts);
    answers = Set.copyOf(answers);
    departments = Set.copyOf(departments);
  }

  public boolean speaksFor(ReviewLevel level, String department) {
    return answers.contains(level) && departments.contains(department);
  }

  /** Whether they may read what the evidence is, which closing does not open. */
  boolean readsEvidence(ReviewLevel level, String department) {
    return conducts.contains(level) || speaksFor(level, department);
  }

  Condition see(Field<String> level, Condition closed, Field<String> department) {
    return closed.or(level.in(names(conducts))).or(own(level, department));
  }

  /** The departments for whose answers they may know that a review waits. */
  Condition waitFor(Field<String> level, Field<String> department) {
    return watches ? org.jooq.impl.DSL.noCondition() : own(level, department);
  }

  private Condition own(Field<String> level, Field<String> department) {
    return level.in(names(answers)).and(department.in(departments.stream().sorted().toList()));
  }

  private static Collection<String> names(Set<ReviewLevel> levels) {
    return levels.stream().map(Enum::name).sorted().toList();
  }
}
