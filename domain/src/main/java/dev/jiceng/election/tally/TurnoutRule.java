package dev.jiceng.election.tally;

import static dev.jiceng.election.ElectionRule.VE_9;

import dev.jiceng.election.Judge;
import dev.jiceng.election.Judgements;
import dev.jiceng.election.Share;
import java.util.Map;

/**
 * How many of those registered must have voted for the vote to be valid (VE-9).
 *
 * @param moreThan share of the voters on the frozen roll; the law: one half
 */
public record TurnoutRule(Share moreThan) {
  /** Whoever's ballot came back has voted, for whomever and however. */
  public Judgements judge(int registered, int voted) {
    Map<String, Object> numbers =
        Map.of("registered", registered, "voted", voted, "needed", moreThan.leastAbove(registered));
    return new Judge()
        .that(moreThan.isExceededBy(voted, registered), VE_9, "VE-9.turnout", "tally", numbers)
        .judgements();
  }
}
