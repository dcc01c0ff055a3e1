package dev.jiceng.election;

import dev.jiceng.shared.Violation;
import java.util.List;

/** How tests read judgements: {@code VE-9.returned contests.1.ballots}. */
public final class Judged {
  private Judged() {}

  public static List<String> keys(Judgements judgements) {
    return keys(judgements.violations());
  }

  public static List<String> keys(List<Violation> violations) {
    return violations.stream().map(Violation::key).toList();
  }

  /** The rules broken, each once. */
  public static List<String> rules(List<Violation> violations) {
    return violations.stream().map(violation -> violation.rule().id()).distinct().toList();
  }

  public static List<String> places(Judgements judgements) {
    return judgements.violations().stream()
        .map(violation -> violation.key() + " " + String.join(".", violation.path()))
        .toList();
  }
}
