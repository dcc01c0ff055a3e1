package dev.jiceng.election.committee;

import dev.jiceng.election.team.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A membership that a concluded election opens (VE-18); the outgoing holder's ends the day before.
 *
 * @param endsOn the last day, included
 */
public record NewTerm(UUID person, Role post, LocalDate startsOn, LocalDate endsOn) {
  /** The terms of everybody elected. */
  public static List<NewTerm> of(CommitteeElection election, CommitteeRules rules) {
    var start = election.lastDay(CommitteeAction.CONCLUDE).orElseThrow();
    var end = end(election, rules);
    return election.votes().results().stream()
        .flatMap(results -> results.contests().stream())
        .flatMap(result ->
            result.elected().stream()
                .map(person -> new NewTerm(person, post(election, result.contest()), start, end)))
        .toList();
  }

  /** A whole term of the profile's years, or the rest that a by-election fills (VE-13, VE-17). */
  static LocalDate end(CommitteeElection election, CommitteeRules rules) {
    var remainder = election.pin().remainder();
    var start = election.lastDay(CommitteeAction.CONCLUDE).orElseThrow();
    return remainder != null ? remainder : start.plusYears(rules.termYears()).minusDays(1);
  }

  private static Role post(CommitteeElection election, UUID contest) {
    return election.contests().stream()
        .filter(one -> one.id().equals(contest))
        .map(Contest::post)
        .findFirst()
        .orElseThrow();
  }
}
