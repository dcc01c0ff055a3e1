package dev.jiceng.election.candidacy.graphql;

import dev.jiceng.division.DivisionLevel;
import dev.jiceng.election.candidacy.ReviewLevel;
import dev.jiceng.election.candidacy.jooq.ReviewEyes;
import dev.jiceng.tenants.Caller;
import dev.jiceng.tenants.Role;
import java.util.EnumSet;
import java.util.Set;

/** What a caller's roles, divisions and departments let them see and do in reviews. */
final class Eyes {
  private static final Set<Role> TOWNSHIP = Set.of(Role.TOWNSHIP_OFFICER, Role.TOWNSHIP_ADMIN);
  private static final Set<Role> COUNTY = Set.of(Role.COUNTY_ORGANIZATION_OFFICER);
  private static final Set<Role> WATCHING = Set.of(Role.COUNTY_SUPERVISOR, Role.PROVINCE_VIEWER);

  private Eyes() {}

  static ReviewEyes of(Caller caller) {
    var conducts = EnumSet.noneOf(ReviewLevel.class);
    if (caller.hasAny(TOWNSHIP)) {
      conducts.add(ReviewLevel.TOWNSHIP);
    }
    if (caller.hasAny(COUNTY)) {
      conducts.add(ReviewLevel.COUNTY);
    }
    boolean watches = !conducts.isEmpty() || caller.hasAny(WATCHING);
    return new ReviewEyes(conducts, answers(caller), caller.departments(), watches);
  }

  /**
   * A department answers at the level of its division: the county's does not for the township's.
   */
  private static Set<ReviewLevel> answers(Caller caller) {
    var answers = EnumSet.noneOf(ReviewLevel.class);
    if (caller.hasAny(Set.of(Role.JOINT_REVIEWER))) {
      caller
          .codes()
          .forEach(code -> {
            if (code.level() == DivisionLevel.COUNTY) {
              answers.add(ReviewLevel.COUNTY);
            } else if (code.level() == DivisionLevel.TOWNSHIP) {
              answers.add(ReviewLevel.TOWNSHIP);
            }
          });
    }
    return answers;
  }
}
