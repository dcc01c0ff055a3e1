package dev.jiceng.election.team;

import static dev.jiceng.election.ElectionRule.C_18;

import dev.jiceng.election.Judge;
import dev.jiceng.election.Known;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 一降一升 (C-18): over the area the mean age of the new teams is below that of the outgoing ones on
 * the same day, and the mean level of education above it. Means are told with one decimal and
 * compared exactly.
 */
public record AgeDownEducationUp() implements AreaRule {
  /** The mean of those of whom it is known, and of how many it is not. */
  private record Found(Mean mean, int missing) {}

  @Override
  public void judge(Collection<Team> teams, Collection<Team> outgoing, Judge judge) {
    if (isEmpty(teams) || isEmpty(outgoing)) {
      return;
    }
    var day = teams.iterator().next().on();
    Figure age = (team, one) -> one.ageOn(team.on().isAfter(day) ? team.on() : day);
    Figure rank = (_, one) -> one.education() == null ? null : one.education().rank();
    compare("C-18.age", age, -1, teams, outgoing, judge);
    compare("C-18.education", rank, 1, teams, outgoing, judge);
  }

  /** What somebody counts for; empty where it is not known. */
  private interface Figure {
    @Nullable Integer of(Team team, Teammate member);
  }

  private static void compare(
      String key,
      Figure figure,
      int wanted,
      Collection<Team> teams,
      Collection<Team> outgoing,
      Judge judge) {
    var now = find(teams, figure);
    var before = find(outgoing, figure);
    int missing = now.missing() + before.missing();
    if (!now.mean().isKnown() || !before.mean().isKnown()) {
      judge.unknown(C_18, key, "area", Map.of("missing", missing));
      return;
    }
    int sign = Integer.signum(now.mean().compareTo(before.mean()));
    var kept = missing > 0 ? Known.UNKNOWN : Known.of(sign == wanted);
    judge.that(kept, C_18, key, "area", numbers(now.mean(), before.mean(), missing));
  }

  private static boolean isEmpty(Collection<Team> teams) {
    return teams.stream().allMatch(team -> team.twoCommittees().isEmpty());
  }

  private static Found find(Collection<Team> teams, Figure figure) {
    var figures =
        teams.stream()
            .flatMap(team -> team.twoCommittees().stream().map(it -> figure.of(team, it)))
            .toList();
    var known = figures.stream().flatMap(Stream::ofNullable).toList();
    long sum = known.stream().mapToLong(Integer::longValue).sum();
    return new Found(new Mean(sum, known.size()), figures.size() - known.size());
  }

  private static Map<String, Object> numbers(Mean now, Mean before, int missing) {
    return Map.of(
        "now",
        Objects.requireNonNull(now.shown()),
        "before",
        Objects.requireNonNull(before.shown()),
        "change",
        Objects.requireNonNull(now.minus(before)),
        "people",
        (int) now.people(),
        "peopleBefore",
        (int) before.people(),
        "missing",
        missing);
  }
}
