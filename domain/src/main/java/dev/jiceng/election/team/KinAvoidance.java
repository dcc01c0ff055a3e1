package dev.jiceng.election.team;

import static dev.jiceng.election.ElectionRule.C_17;

import dev.jiceng.election.Judge;
import java.util.Map;
import java.util.Set;

/** Kin of these kinds do not serve in the same community's two committees (C-17). */
public record KinAvoidance(Set<Kinship> kinds) implements TeamRule {
  public KinAvoidance {
    kinds = Set.copyOf(kinds);
  }

  @Override
  public void judge(Team team, Judge judge) {
    var people = team.twoCommittees().stream().map(Teammate::person).toList();
    var found = team.kinship().among(people, kinds);
    if (found.isEmpty()) {
      judge.that(true, C_17, "C-17.kin", "members", Map.of("people", people.size()));
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
