package dev.jiceng.election.team;

import static dev.jiceng.election.ElectionRule.C_9;

import dev.jiceng.election.Judge;
import dev.jiceng.election.team.Teammate.Trait;
import java.util.Map;

/**
 * A woman in the two committees (C-9).
 *
 * @param least women
 * @param oneHeadsWomensFederation whether one of them must also head the women's federation
 */
public record WomanMember(int least, boolean oneHeadsWomensFederation) implements TeamRule {
  @Override
  public void judge(Team team, Judge judge) {
    var women = team.twoCommittees().stream().filter(Teammate::isWoman).toList();
    var numbers = Map.<String, Object>of("women", women.size(), "least", least);
    boolean enough = women.size() >= least;
    judge.that(enough, C_9, "C-9.woman", "members", numbers);
    if (oneHeadsWomensFederation && enough) {
      boolean heads = women.stream().anyMatch(one -> one.is(Trait.HEADS_WOMENS_FEDERATION));
      judge.that(heads, C_9, "C-9.federation", "members", numbers);
    }
  }
}
