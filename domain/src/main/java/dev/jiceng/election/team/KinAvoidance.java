package dev.jiceng.election.team;

import static dev.jiceng.election.ElectionRule.C_17;

import dev.jiceng.election.Judge;
import dev.jiceng.election.Known;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Kin of these kinds do not serve in the same community's two committees (C-17). */
public record KinAvoidance(Set<Kinship> kinds) implements TeamRule {
  public KinAvoidance {
    kinds = Set.copyOf(kinds);
  }

  @Override
  public void judge(Team team, Judge judge) {
    var members = team.twoCommittees();
    var people = members.stream().flatMap(one -> Stream.ofNullable(one.person())).toList();
    var found = team.kinship().among(people, kinds);
    if (found.isEmpty()) {
      int missing = members.size() - people.size();
      var numbers = Map.<String, Object>of("people", people.size(), "missing", missing);
      var kept = missing == 0 || members.size() < 2 ? Known.YES : Known.UNKNOWN;
      judge.that(kept, C_17, "C-17.kin", "members", numbers);
    }
    for (KinPath path : found) {
      judge.that(false, C_17, "C-17.kin", "members", numbers(path));
    }
  }

  /** Who is kin of whom, how, and through which ties. */
  public static Map<String, Object> numbers(KinPath path) {
    return Map.of(
        "person", path.from(), "kin", path.to(), "kinship", path.kinship(), "ties", path.ties());
  }
}
