package dev.jiceng.election.tally;

import dev.jiceng.election.ElectionRule;
import java.util.Map;
import java.util.UUID;

/**
 * Why somebody is elected or not (VE-16): the rule, and the numbers it was decided by — {@code
 * votes}, {@code needed}, {@code rank} among those with enough votes, {@code seats}.
 *
 * @param isReElected elected, and served before
 */
public record PersonResult(
    UUID person,
    int votes,
    Fate fate,
    ElectionRule rule,
    Map<String, Object> numbers,
    boolean isReElected) {
  public PersonResult {
    numbers = Map.copyOf(numbers);
  }
}
