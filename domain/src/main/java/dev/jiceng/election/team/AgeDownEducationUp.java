package dev.jiceng.election.team;

import static dev.jiceng.election.ElectionRule.C_18;

import dev.jiceng.election.Judge;
import dev.jiceng.election.Known;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 一降一升 (C-18): over the area the mean age of the new teams is below that of the outgoing ones on
 * the same day, and the mean level of education above it. Means are told with one decimal and
 * compared exactly.
 */
public record AgeDownEducationUp() implements AreaRule {
  /** A sum over people, so that means compare without rounding. */
  private record Mean(long sum, int people, int missing) {
    int compareTo(Mean other) {
      return Long.compare(sum * other.people, other.sum * people);
    }

    BigDecimal shown() {
      return BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(people), 1, RoundingMode.HALF_UP);
    }
  }

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
    var now = mean(teams, figure);
    var before = mean(outgoing, figure);
    int missing = now.missing() + before.missing();
    if (now.people() == 0 || before.people() == 0) {
      judge.unknown(C_18, key, "area", Map.of("missing", missing));
      return;
    }
    var kept =
        missing > 0 ? Known.UNKNOWN : Known.of(Integer.signum(now.compareTo(before)) == wanted);
    judge.that(kept, C_18, key, "area", numbers(now, before));
  }

  private static boolean isEmpty(Collection<Team> teams) {
    return teams.stream().allMatch(team -> team.twoCommittees().isEmpty());
  }

  private static Mean mean(Collection<Team> teams, Figure figure) {
    var figures =
        teams.stream()
            .flatMap(team -> team.twoCommittees().stream().map(it -> figure.of(team, it)))
            .toList();
    var known = figures.stream().flatMap(Stream::ofNullable).toList();
    long sum = known.stream().mapToLong(Integer::longValue).sum();
    return new Mean(sum, known.size(), figures.size() - known.size());
  }

  private static Map<String, Object> numbers(Mean now, Mean before) {
    return Map.of(
        "now", now.shown(),
        "before", before.shown(),
        "change", now.shown().subtract(before.shown()),
        "people", now.people(),
        "peopleBefore", before.people(),
        "missing", now.missing() + before.missing());
  }
}
