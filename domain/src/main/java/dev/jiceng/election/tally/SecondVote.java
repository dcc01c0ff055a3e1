package dev.jiceng.election.tally;

import static java.util.Comparator.comparingInt;

import dev.jiceng.election.DifferentialRule;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Who stands in a vote for the seats left open: the best losers (PE-6, VE-10). */
public final class SecondVote {
  private SecondVote() {}

  /**
   * As many of the best losers as the rule asks for the open seats; more where the last ones have
   * equal votes, fewer where there are no more. For the reserved among the open seats those stand
   * whom {@code reservedFor} names.
   */
  public static List<UUID> candidates(
      ContestResult result, DifferentialRule rule, Set<UUID> reservedFor) {
    var losers = result.people().stream().filter(person -> person.fate().isLoser()).toList();
    var preferred = losers.stream().filter(loser -> reservedFor.contains(loser.person())).toList();
    int reserved = result.openReserved();
    var first = reserved == 0 ? List.<UUID>of() : best(preferred, rule.candidatesFor(reserved));
    int others = result.open() - reserved;
    var second = others == 0 ? List.<UUID>of() : best(losers, rule.candidatesFor(others));
    return Stream.concat(first.stream(), second.stream()).distinct().toList();
  }

  private static List<UUID> best(List<PersonResult> losers, long number) {
    var ranked = losers.stream().sorted(comparingInt(PersonResult::votes).reversed()).toList();
    if (ranked.size() <= number) {
      return ranked.stream().map(PersonResult::person).toList();
    }
    int boundary = ranked.get((int) number - 1).votes();
    return ranked.stream()
        .filter(loser -> loser.votes() >= boundary)
        .map(PersonResult::person)
        .toList();
  }
}
