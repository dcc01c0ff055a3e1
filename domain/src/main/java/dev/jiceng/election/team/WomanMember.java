package dev.jiceng.election.team;

import static dev.jiceng.election.ElectionRule.C_9;
import static dev.jiceng.election.team.Teammate.Trait.HEADS_WOMENS_FEDERATION;

import dev.jiceng.election.Judge;
import dev.jiceng.election.Known;
import java.util.Map;

/**
 * A woman in the two committees (C-9).
 *
 * @param least women
 * @param oneHeadsWomensFederation whether one of them must also head the women's federation
 */
public record WomanMember(int least, boolean oneHeadsWomensFederation) implements TeamRule {
  private static boolean heads(Teammate one) {
    return one.woman() == Known.YES && one.is(HEADS_WOMENS_FEDERATION) == Known.YES;
  }

  @Override
  public void judge(Team team, Judge judge) {
    var people = team.twoCommittees();
    long women = Teammate.count(people, one -> one.woman() == Known.YES);
    long missing = Teammate.count(people, one -> one.woman() == Known.UNKNOWN);
    var numbers = Map.<String, Object>of("women", women, "least", least, "missing", missing);
    var enough = Known.atLeast(least, women, missing);
    judge.that(enough, C_9, "C-9.woman", "members", numbers);
    if (oneHeadsWomensFederation && enough == Known.YES) {
      var some = people.stream().filter(one -> one.woman() != Known.NO).toList();
      long heads = Teammate.count(some, WomanMember::heads);
      long perhaps =
          Teammate.count(some, one -> !heads(one) && one.is(HEADS_WOMENS_FEDERATION) != Known.NO);
      judge.that(Known.atLeast(1, heads, perhaps), C_9, "C-9.federation", "members", numbers);
    }
  }
}
