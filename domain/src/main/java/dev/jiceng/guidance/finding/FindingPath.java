package dev.jiceng.guidance.finding;

import static dev.jiceng.guidance.GuidanceRule.G_7;

import dev.jiceng.shared.Actor;
import dev.jiceng.shared.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** In which order a finding is put right, and who may judge that (G-7). */
public final class FindingPath {
  private FindingPath() {}

  /** What stands against a step that this person would take. */
  public static List<Violation> blockers(Finding finding, FindingAction action, Actor actor) {
    var found = new ArrayList<Violation>();
    if (finding.withdrawn()) {
      found.add(Violation.of(G_7, "G-7.withdrawn", "id"));
    }
    if (!action.leadsFrom(finding.state())) {
      var numbers = Map.<String, Object>of("state", finding.state(), "action", action);
      found.add(Violation.of(G_7, "G-7.order", "id", numbers));
    }
    if (action.judges() && finding.isRectifiedBy(actor)) {
      found.add(Violation.of(G_7, "G-7.samePerson", "id", Map.of("name", actor.name())));
    }
    return found;
  }
}
