package dev.jiceng.election.team;

import static dev.jiceng.election.ElectionRule.C_11;

import dev.jiceng.election.Judge;
import dev.jiceng.election.Known;
import dev.jiceng.election.Share;
import dev.jiceng.roster.OrganizationKind;
import java.util.Collection;
import java.util.Map;

/**
 * Women in the residents' committees of an area, "about half" (C-11): between two shares.
 *
 * @param least share of the members at least
 * @param most share of the members at most
 */
public record WomenAbout(Share least, Share most) implements AreaRule {
  @Override
  public void judge(Collection<Team> teams, Collection<Team> outgoing, Judge judge) {
    var people =
        teams.stream()
            .flatMap(team -> team.in(OrganizationKind.RESIDENTS_COMMITTEE).stream())
            .toList();
    if (people.isEmpty()) {
      return;
    }
    long women = Teammate.count(people, one -> one.woman() == Known.YES);
    long missing = Teammate.count(people, one -> one.woman() == Known.UNKNOWN);
    var numbers =
        Map.<String, Object>of(
            "women", women,
            "of", people.size(),
            "least", least.toString(),
            "most", most.toString(),
            "missing", missing);
    judge.that(about(women, missing, people.size()), C_11, "C-11.about", "area", numbers);
  }

  private Known about(long women, long missing, int people) {
    boolean surely =
        least.isReachedBy(women, people) && !most.isExceededBy(women + missing, people);
    boolean never = !least.isReachedBy(women + missing, people) || most.isExceededBy(women, people);
    return surely ? Known.YES : never ? Known.NO : Known.UNKNOWN;
  }
}
