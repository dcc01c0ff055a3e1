package dev.jiceng.discipline;

import static dev.jiceng.discipline.DisciplineRule.R_6;

import dev.jiceng.shared.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** In which order a report is handled. */
public final class ReportPath {
  private ReportPath() {}

  /** What stands against a step, whoever takes it. */
  public static List<Violation> blockers(DisciplineReport report, ReportAction action) {
    var found = new ArrayList<Violation>();
    var reached = report.reached();
    boolean again = action == ReportAction.ASSIGN && reached.compareTo(ReportAction.CONCLUDE) < 0;
    if (reached.ordinal() + 1 != action.ordinal() && !again) {
      var numbers = Map.<String, Object>of("reached", reached, "action", action);
      found.add(Violation.of(R_6, "R-6.order", "id", numbers));
    }
    if (action == ReportAction.NOTIFY && report.isAnonymous()) {
      found.add(Violation.of(R_6, "R-6.anonymous", "id"));
    }
    return found;
  }
}
