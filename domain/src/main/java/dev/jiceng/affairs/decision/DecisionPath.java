package dev.jiceng.affairs.decision;

import static dev.jiceng.affairs.AffairsRule.D_6;

import dev.jiceng.shared.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Which step may follow (D-6): the next one, and none after a meeting has not carried it. */
public final class DecisionPath {
  private DecisionPath() {}

  /** Everything in the way of the step. */
  public static List<Violation> blockers(VillageDecision decision, DecisionStep step) {
    var found = new ArrayList<Violation>();
    if (decision.state() == DecisionState.REJECTED) {
      found.add(Violation.of(D_6, "D-6.rejected", "id"));
    } else if (!step.follows(decision.state())) {
      var numbers = Map.<String, Object>of("state", decision.state(), "step", step);
      found.add(Violation.of(D_6, "D-6.order", "id", numbers));
    }
    return found;
  }
}
