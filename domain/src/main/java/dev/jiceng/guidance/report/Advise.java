package dev.jiceng.guidance.report;

import static dev.jiceng.guidance.GuidanceRule.G_1;
import static dev.jiceng.guidance.GuidanceRule.G_10;
import static dev.jiceng.guidance.GuidanceRule.G_13;
import static dev.jiceng.guidance.GuidanceRule.G_4;
import static dev.jiceng.guidance.GuidanceRule.G_6;
import static dev.jiceng.guidance.GuidanceRule.G_7;
import static dev.jiceng.guidance.GuidanceRule.G_8;

import dev.jiceng.guidance.GuidanceRule;
import dev.jiceng.shared.Severity;
import dev.jiceng.shared.Violation;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What the figures of a period advise: one rule a line, each by the numbers it was decided by. */
public final class Advise {
  private static final List<Line> LINES =
      List.of(
          new Line(
              G_1,
              "unchecked",
              it -> it.checkedCommunities() < it.communities(),
              it ->
                  Map.of(
                      "count", it.communities() - it.checkedCommunities(), "of", it.communities())),
          new Line(
              G_4,
              "missed",
              it -> it.doneVisits() < it.dueVisits(),
              it -> Map.of("count", it.dueVisits() - it.doneVisits(), "of", it.dueVisits())),
          new Line(
              G_6, "contested", it -> it.contested() > 0, it -> Map.of("count", it.contested())),
          new Line(
              G_7,
              "overdue",
              it -> it.overdue() > 0,
              it -> Map.of("count", it.overdue(), "of", it.findings())),
          new Line(G_7, "severe", it -> it.severe() > 0, it -> Map.of("count", it.severe())),
          new Line(G_13, "repeated", it -> it.repeated() > 0, it -> Map.of("count", it.repeated())),
          new Line(G_8, "sentBack", it -> it.sentBack() > 0, it -> Map.of("count", it.sentBack())),
          new Line(G_10, "untrained", it -> it.checks() > 0 && it.trained() == 0, it -> Map.of()));

  private Advise() {}

  private interface Numbers {
    Map<String, Object> of(Figures figures);
  }

  private record Line(GuidanceRule about, String key, Predicate<Figures> applies, Numbers numbers) {
    Violation violation(Figures figures) {
      return new Violation(about, "G-12." + key, List.of(), numbers.of(figures), Severity.ADVISORY);
    }
  }

  /** In the order of the rules above; empty where nothing is to be done. */
  public static List<Violation> on(Figures figures) {
    return LINES.stream()
        .filter(line -> line.applies().test(figures))
        .map(line -> line.violation(figures))
        .toList();
  }
}
