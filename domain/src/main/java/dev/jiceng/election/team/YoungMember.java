package dev.jiceng.election.team;

import static dev.jiceng.election.ElectionRule.C_8;

import dev.jiceng.election.Judge;
import dev.jiceng.election.Known;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Somebody young in the two committees (C-8).
 *
 * @param oldest completed years on election day that still count as young; 35
 * @param least people
 */
public record YoungMember(int oldest, int least) implements TeamRule {
  @Override
  public void judge(Team team, Judge judge) {
    var ages =
        team.twoCommittees().stream()
            .flatMap(member -> Stream.ofNullable(member.ageOn(team.on())))
            .sorted()
            .toList();
    long young = ages.stream().filter(age -> age <= oldest).count();
    int missing = team.twoCommittees().size() - ages.size();
    var numbers =
        Map.<String, Object>of(
            "young", young, "least", least, "oldest", oldest, "ages", ages, "missing", missing);
    judge.that(Known.atLeast(least, young, missing), C_8, "C-8.young", "members", numbers);
  }
}
