package dev.jiceng.election.team;

import static dev.jiceng.election.ElectionRule.C_7;

import dev.jiceng.division.CommunityKind;
import dev.jiceng.election.Judge;
import java.util.Map;

/**
 * How many people the two committees have together, whoever sits in both counted once (C-7).
 *
 * @param kind the communities it is for
 * @param allowed people; outside of it the rule is broken
 * @param usual people; outside of it is advised against
 */
public record CommitteesSize(CommunityKind kind, Range allowed, Range usual) implements TeamRule {
  @Override
  public void judge(Team team, Judge judge) {
    if (CommunityKind.of(team.community()) != kind) {
      return;
    }
    int people = team.twoCommittees().size();
    var numbers =
        Map.<String, Object>of(
            "kind",
            kind,
            "people",
            people,
            "allowed",
            allowed.toString(),
            "usual",
            usual.toString());
    judge.that(allowed.holds(people), C_7, "C-7.size", "members", numbers);
    if (allowed.holds(people)) {
      judge.advise(usual.holds(people), C_7, "C-7.usual", "members", numbers);
    }
  }
}
