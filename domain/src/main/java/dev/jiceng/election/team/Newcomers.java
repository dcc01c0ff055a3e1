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
      if (member.isOfTheTwoCommittees()) {
        switch (member.is(Trait.NEWCOMER)) {
          case YES -> judge(member, team, "members." + i, judge);
          case NO -> {}
          case UNKNOWN ->
              judge.unknown(
                  C_13, "C-13.newcomer", "members." + i, Map.of("person", member.named()));
        }
      }
    }
  }

  private void judge(Teammate member, Team team, String path, Judge judge) {
    var level =
        Map.<String, Object>of(
            "person",
            member.named(),
            "education",
            Shown.of(member.education()),
            "least",
            education);
    judge.unlessWaived(
        member.isEducated(education), member.waiver(), C_13, "C-13.education", path, level);
    var age =
        Map.<String, Object>of(
            "person", member.named(), "age", Shown.of(member.ageOn(team.on())), "oldest", oldest);
    judge.unlessWaived(
        member.isOfAge(team.on(), oldest), member.waiver(), C_13, "C-13.age", path, age);
  }
}
