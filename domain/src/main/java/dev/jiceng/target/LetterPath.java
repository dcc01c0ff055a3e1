package dev.jiceng.target;

import static dev.jiceng.target.TargetRule.T_4;

import dev.jiceng.shared.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Which act a letter allows now, and what stands in the way of the others (T-4). */
public final class LetterPath {
  private LetterPath() {}

  /** What blocks the act whoever does it; empty when it can be done. */
  public static List<Violation> blockers(
      TargetLetter letter, LetterAction action, LocalDate today) {
    if (letter.superseded()) {
      return List.of(Violation.of(T_4, "T-4.superseded", "id"));
    }
    if (!action.isPossibleIn(letter.state())) {
      return List.of(outOfOrder(letter, action));
    }
    var found = new ArrayList<Violation>();
    if (action == LetterAction.DECIDE) {
      found.addAll(LetterChecks.ofCompleteness(letter.content()));
    }
    if (action == LetterAction.CLOSE && !today.isAfter(letter.term().end())) {
      found.add(Violation.of(T_4, "T-4.termRuns", "id", Map.of("termEnd", letter.term().end())));
    }
    return found;
  }

  /** The acts that the letter's present state leaves open. */
  public static List<LetterAction> open(TargetLetter letter) {
    return java.util.Arrays.stream(LetterAction.values())
        .filter(action -> !letter.superseded() && action.isPossibleIn(letter.state()))
        .toList();
  }

  private static Violation outOfOrder(TargetLetter letter, LetterAction action) {
    var missing = letter.state().until(action.required());
    Map<String, Object> numbers =
        Map.of("action", action, "state", letter.state(), "missing", missing);
    if (!missing.isEmpty()) {
      return Violation.of(T_4, "T-4.missing", "id", numbers);
    }
    boolean frozen = action == LetterAction.REWRITE;
    return Violation.of(T_4, frozen ? "T-4.frozen" : "T-4.passed", "id", numbers);
  }
}
