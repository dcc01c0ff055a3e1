package dev.jiceng.election.committee;

import dev.jiceng.election.team.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A membership that a concluded election opens (VE-18); the outgoing holder's ends the day before.
 *
 * @param endsOn the last day, included
 */
public record NewTerm(UUID person, Role post, LocalDate startsOn, LocalDate endsOn) {
  /**
   * The terms of everybody elected.
   *
   * @param remainder last day of the term that a by-election fills the rest of; empty: a whole term
   *     of the profile's years (VE-13, VE-17)
   */
  public static List<NewTerm> of(
      CommitteeElection election, CommitteeRules rules, @Nullable LocalDate remainder) {
    var start = election.lastDay(CommitteeAction.CONCLUDE).orElseThrow();
    var whole = start.plusYears(rules.termYears()).minusDays(1);
    var end = remainder == null ? whole : remainder;
    return election.votes().results().stream()
        .flatMap(results -> results.contests().stream())
        .flatMap(result ->
            result.elected().stream()
                .map(person -> new NewTerm(person, post(election, result.contest()), start, end)))
        .toList();
  }

  private static Role post(CommitteeElection election, UUID contest) {
    return election.contests().stream()
        .filter(one -> one.id().equals(contest))
        .map(Contest::post)
        .findFirst()
        .orElseThrow();
  }
}
