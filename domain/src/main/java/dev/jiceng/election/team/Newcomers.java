package dev.jiceng.election.team;

import static dev.jiceng.election.ElectionRule.C_13;

import dev.jiceng.election.Judge;
import dev.jiceng.election.team.Teammate.Trait;
import java.util.Map;

/**
 * What is asked of newcomers to the two committees, waivable with a reason (C-13).
 *
 * @param education at least
 * @param oldest completed years on election day
 */
public record Newcomers(Education education, int oldest) implements TeamRule {
  @Override
  public void judge(Team team, Judge judge) {
    for (int i = 0; i < team.members().size(); i++) {
      var member = team.members().get(i);
      if (member.isOfTheTwoCommittees() && member.is(Trait.NEWCOMER)) {
        judge(member, team, "members." + i, judge);
      }
    }
  }

  private void judge(Teammate member, Team team, String path, Judge judge) {
    int age = member.ageOn(team.on());
    judge.unlessWaived(
        member.education().isAtLeast(education),
        member.waiver(),
        C_13,
        "C-13.education",
        path,
        Map.of("person", member.person(), "education", member.education(), "least", education));
    judge.unlessWaived(
        age <= oldest,
        member.waiver(),
        C_13,
        "C-13.age",
        path,
        Map.of("person", member.person(), "age", age, "oldest", oldest));
  }
}
