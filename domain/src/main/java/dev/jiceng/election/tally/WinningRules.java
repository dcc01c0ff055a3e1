package dev.jiceng.election.tally;

import dev.jiceng.election.DifferentialRule;
import dev.jiceng.election.ElectionRule;
import java.util.Optional;

/**
 * Who is elected (PE-6, VE-10).
 *
 * @param rule the one cited
 * @param first what elects in a first vote and in a rerun
 * @param second what elects in a vote for the seats left open
 * @param secondVote how many of the best losers stand in that vote
 */
public record WinningRules(
    ElectionRule rule, Majority first, Majority second, DifferentialRule secondVote) {
  /** Among those tied most votes decide, and nothing else: they had enough before. */
  Optional<Majority> majority(Round round) {
    return switch (round) {
      case FIRST_VOTE, RERUN -> Optional.of(first);
      case SECOND_VOTE -> Optional.of(second);
      case TIE_VOTE -> Optional.empty();
    };
  }
}
