package dev.jiceng.election.team;

import static dev.jiceng.election.ElectionRule.C_12;

import dev.jiceng.election.Judge;
import dev.jiceng.election.Known;
import dev.jiceng.roster.OrganizationKind;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Where several nationalities live in a village its committee has a member of a smaller one (C-12).
 *
 * @param leastResidents from how many residents on a nationality counts as living there
 */
public record SmallerNationality(int leastResidents) implements TeamRule {
  @Override
  public void judge(Team team, Judge judge) {
    var members = team.in(OrganizationKind.VILLAGERS_COMMITTEE);
    var living = new TreeMap<>(team.residents());
    living.values().removeIf(number -> number < leastResidents);
    if (members.isEmpty()) {
      return;
    }
    if (team.residents().isEmpty()) {
      var missing = Map.<String, Object>of("missing", "residents");
      judge.unknown(C_12, "C-12.residents", "members", missing);
      return;
    }
    if (living.size() < 2) {
      return;
    }
    int largest = Collections.max(living.values());
    long represented =
        members.stream()
            .flatMap(member -> Stream.ofNullable(member.facts().ethnicity()))
            .filter(ethnicity -> living.getOrDefault(ethnicity, largest) < largest)
            .count();
    long missing = Teammate.count(members, member -> member.facts().ethnicity() == null);
    var numbers =
        Map.<String, Object>of("residents", living, "represented", represented, "missing", missing);
    judge.that(
        Known.atLeast(1, represented, missing), C_12, "C-12.represented", "members", numbers);
  }
}
