package dev.jiceng.election.candidacy;

import static dev.jiceng.election.ElectionRule.C_17;

import dev.jiceng.election.Judge;
import dev.jiceng.election.Judgements;
import dev.jiceng.election.team.KinAvoidance;
import dev.jiceng.election.team.Kinship;
import dev.jiceng.election.team.KinshipGraph;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Kin beside whom somebody would serve or stand (C-17).
 *
 * @param kinds the kin that avoid each other
 * @param fromNomination whether they may not even be named together; otherwise filing only warns,
 *     and the formal candidates are refused
 */
public record KinRules(Set<Kinship> kinds, boolean fromNomination) {
  public KinRules {
    kinds = Set.copyOf(kinds);
  }

  Judgements judge(UUID person, List<Neighbours.Neighbour> neighbours, KinshipGraph kinship) {
    var judge = new Judge();
    for (Neighbours.Neighbour neighbour : neighbours) {
      kinship
          .between(person, neighbour.person())
          .filter(path -> kinds.contains(path.kinship()))
          .ifPresent(path -> {
            var numbers = new HashMap<>(KinAvoidance.numbers(path));
            numbers.put("place", neighbour.place());
            if (fromNomination && neighbour.place() == Neighbours.Place.STANDS) {
              judge.that(false, C_17, "C-17.candidate", "person", numbers);
            } else {
              judge.advise(false, C_17, "C-17.candidate", "person", numbers);
            }
          });
    }
    return judge.judgements();
  }
}
