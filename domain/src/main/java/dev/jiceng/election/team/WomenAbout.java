package dev.jiceng.election.team;

import static dev.jiceng.election.ElectionRule.C_11;

import dev.jiceng.election.Judge;
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
    long women = people.stream().filter(Teammate::isWoman).count();
    boolean about =
        least.isReachedBy(women, people.size()) && !most.isExceededBy(women, people.size());
    var numbers =
        Map.<String, Object>of(
            "women", women,
            "of", people.size(),
            "least", least.toString(),
            "most", most.toString());
    judge.that(about, C_11, "C-11.about", "area", numbers);
  }
}
