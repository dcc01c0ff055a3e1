package dev.jiceng.election.team;

import static dev.jiceng.election.ElectionRule.C_10;

import dev.jiceng.election.Judge;
import dev.jiceng.election.Known;
import dev.jiceng.election.Share;
import dev.jiceng.roster.OrganizationKind;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Women in the villagers' committees of an area (C-10).
 *
 * @param members share of the members at least
 * @param chairs share of the chairs at least
 */
public record WomenShare(Share members, Share chairs) implements AreaRule {
  private static final OrganizationKind BODY = OrganizationKind.VILLAGERS_COMMITTEE;

  @Override
  public void judge(Collection<Team> teams, Collection<Team> outgoing, Judge judge) {
    var people = teams.stream().flatMap(team -> team.in(BODY).stream()).toList();
    var leading =
        teams.stream()
            .map(Team::chair)
            .flatMap(Optional::stream)
            .filter(chair -> chair.sitsIn(BODY))
            .toList();
    judge(people, members, "C-10.members", judge);
    judge(leading, chairs, "C-10.chairs", judge);
  }

  private static void judge(List<Teammate> people, Share share, String key, Judge judge) {
    long women = Teammate.count(people, one -> one.woman() == Known.YES);
    long missing = Teammate.count(people, one -> one.woman() == Known.UNKNOWN);
    var numbers =
        Map.<String, Object>of(
            "women", women,
            "of", people.size(),
            "share", share.toString(),
            "needed", share.leastReaching(people.size()),
            "missing", missing);
    var kept =
        share.isReachedBy(women, people.size())
            ? Known.YES
            : share.isReachedBy(women + missing, people.size()) ? Known.UNKNOWN : Known.NO;
    judge.that(kept, C_10, key, "area", numbers);
  }
}
