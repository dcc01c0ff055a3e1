package dev.jiceng.regulation;

import static dev.jiceng.regulation.RegulationRule.R_8;

import dev.jiceng.shared.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether the steps of a timetable can be gone through whatever the day of their anchor. */
final class StepChecks {
  private StepChecks() {}

  /** What each step must keep for itself. */
  static List<Violation> of(List<TimetableStep> steps) {
    var found = new ArrayList<Violation>();
    var seen = new HashSet<String>();
    for (int i = 0; i < steps.size(); i++) {
      found.addAll(of(steps.get(i), "steps." + i));
      if (!seen.add(steps.get(i).code())) {
        found.add(violation("stepTwice", "steps." + i + ".code", steps.get(i)));
      }
    }
    return found;
  }

  private static List<Violation> of(TimetableStep step, String path) {
    var found = new ArrayList<Violation>();
    if (!step.code().matches("[A-Z][A-Z0-9_]{0,59}")) {
      found.add(violation("stepCode", path + ".code", step));
    }
    if (ProfileChecks.isNoText(step.name().zh()) || ProfileChecks.isNoText(step.name().en())) {
      found.add(violation("stepName", path + ".name", step));
    }
    if (ProfileChecks.isBare(step.citation())) {
      found.add(Violation.of(R_8, "R-8.citation", path + ".citation"));
    }
    if (step.earliest() == null && step.latest() == null) {
      found.add(violation("stepOpen", path, step));
    }
    if (!offsets(step).allMatch(Offset::isWithinBounds)) {
      found.add(Violation.of(R_8, "R-8.offset", path, Map.of("limit", Offset.MOST)));
    }
    if (isAfter(step.earliest(), step.latest())) {
      found.add(violation("stepWindow", path, step));
    }
    // Working days cannot be counted back to the one day they came from.
    if (isAnchorItself(step) && offsets(step).anyMatch(it -> it.kind() == DayKind.WORKING)) {
      found.add(violation("anchorWorking", path, step));
    }
    return found;
  }

  private static boolean isAnchorItself(TimetableStep step) {
    return step.code().equals(TimetableStep.START) || step.code().equals(TimetableStep.POLL);
  }

  private static Stream<Offset> offsets(TimetableStep step) {
    return Stream.of(step.earliest(), step.latest()).filter(Objects::nonNull).map(it -> it);
  }

  /** Steps that follow one that is nowhere. */
  static List<Violation> unknown(List<TimetableStep> own, Set<String> codes) {
    var found = new ArrayList<Violation>();
    for (int i = 0; i < own.size(); i++) {
      var step = own.get(i);
      for (String before : step.after()) {
        if (!codes.contains(before) || before.equals(step.code())) {
          var numbers = Map.<String, Object>of("step", step.code(), "before", before);
          found.add(Violation.of(R_8, "R-8.after", "steps." + i + ".after", numbers));
        }
      }
    }
    return found;
  }

  /** Steps with one anchor whose order and offsets contradict each other. */
  static List<Violation> ofResolved(List<TimetableStep> steps) {
    var byCode = new HashMap<String, TimetableStep>();
    steps.forEach(step -> byCode.put(step.code(), step));
    var found = new ArrayList<Violation>();
    for (TimetableStep step : steps) {
      for (String code : step.after()) {
        var before = byCode.get(code);
        if (before != null && isCrossed(before, step)) {
          var numbers = Map.<String, Object>of("step", step.code(), "before", code);
          found.add(Violation.of(R_8, "R-8.crossed", "steps", numbers));
        }
      }
    }
    return found;
  }

  private static boolean isCrossed(TimetableStep before, TimetableStep step) {
    return before.anchor() == step.anchor()
        && (isAfter(before.latest(), step.latest()) || isAfter(before.earliest(), step.latest()));
  }

  private static boolean isAfter(@Nullable Offset one, @Nullable Offset other) {
    return one != null && other != null && one.isAfter(other);
  }

  private static Violation violation(String what, String path, TimetableStep step) {
    return Violation.of(R_8, "R-8." + what, path, Map.of("step", step.code()));
  }
}
