package dev.jiceng.guidance.plan;

import static dev.jiceng.guidance.GuidanceRule.G_4;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.guidance.SubjectArea;
import dev.jiceng.shared.Severity;
import dev.jiceng.shared.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a plan may leave open, but not unnoticed: communities, and subjects nobody is versed in. */
record Advice(SupervisionPlan plan, PlanBasis basis) {
  List<Violation> violations() {
    var found = new ArrayList<Violation>();
    var unvisited = new TreeMap<DivisionCode, String>(basis.communities());
    plan.visits().forEach(visit -> unvisited.remove(visit.community()));
    if (!unvisited.isEmpty()) {
      var names = String.join("、", unvisited.values());
      found.add(advice("G-4.unvisited", Map.of("count", unvisited.size(), "communities", names)));
    }
    for (int i = 0; i < plan.visits().size(); i++) {
      unversed(found, plan.visits().get(i));
    }
    return found;
  }

  private void unversed(List<Violation> found, Visit visit) {
    var missing = new TreeSet<SubjectArea>(visit.subjectAreas());
    visit.instructors().stream()
        .map(basis.members()::get)
        .filter(Objects::nonNull)
        .forEach(it -> missing.removeAll(it.subjectAreas()));
    missing.forEach(subject -> {
      Map<String, Object> which = Map.of("subjectArea", subject, "day", visit.slot().day());
      found.add(advice("G-4.unversed", which));
    });
  }

  private static Violation advice(String key, Map<String, Object> numbers) {
    return new Violation(G_4, key, List.of("visits"), numbers, Severity.ADVISORY);
  }
}
