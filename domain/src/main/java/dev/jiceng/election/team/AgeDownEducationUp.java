package dev.jiceng.election.team;

import static dev.jiceng.election.ElectionRule.C_18;

import dev.jiceng.election.Judge;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntBiFunction;

/**
 * 一降一升 (C-18): over the area the mean age of the new teams is below that of the outgoing ones on
 * the same day, and the mean level of education above it. Means are told with one decimal and
 * compared exactly.
 */
public record AgeDownEducationUp() implements AreaRule {
  @Override
  public void judge(Collection<Team> teams, Collection<Team> outgoing, Judge judge) {
    if (isEmpty(teams) || isEmpty(outgoing)) {
      return;
    }
    var day = teams.iterator().next().on();
    ToIntBiFunction<Team, Teammate> age =
        (team, member) -> member.ageOn(team.on().isAfter(day) ? team.on() : day);
    ToIntBiFunction<Team, Teammate> rank = (_, member) -> member.education().rank();
    var ageNow = mean(teams, age);
    var ageBefore = mean(outgoing, age);
    judge.that(
        ageNow.compareTo(ageBefore) < 0, C_18, "C-18.age", "area", numbers(ageNow, ageBefore));
    var rankNow = mean(teams, rank);
    var rankBefore = mean(outgoing, rank);
    judge.that(
        rankNow.compareTo(rankBefore) > 0,
        C_18,
        "C-18.education",
        "area",
        numbers(rankNow, rankBefore));
  }

  private static boolean isEmpty(Collection<Team> teams) {
    return teams.stream().allMatch(team -> team.twoCommittees().isEmpty());
  }

  private static Mean mean(Collection<Team> teams, ToIntBiFunction<Team, Teammate> figure) {
    List<Integer> figures =
        teams.stream()
            .flatMap(team -> team.twoCommittees().stream().map(m -> figure.applyAsInt(team, m)))
            .toList();
    return new Mean(figures.stream().mapToLong(Integer::longValue).sum(), figures.size());
  }

  private static Map<String, Object> numbers(Mean now, Mean before) {
    return Map.of(
        "now", Objects.requireNonNull(now.shown()),
        "before", Objects.requireNonNull(before.shown()),
        "change", Objects.requireNonNull(now.minus(before)),
        "people", (int) now.people(),
        "peopleBefore", (int) before.people());
  }
}
