package dev.jiceng.election;

import dev.jiceng.shared.Rule;
import dev.jiceng.shared.Severity;
import dev.jiceng.shared.Violation;
import java.util.List;
import java.util.Map;

/**
 * One rule judged with the numbers that decided it. {@code key} and {@code numbers} are those of
 * the violation it is, or would have been.
 */
public record Judgement(
    Rule rule,
    String key,
    List<String> path,
    Map<String, Object> numbers,
    Severity severity,
    Verdict verdict) {
  /** How a rule fared. */
  public enum Verdict {
    KEPT,
    /** Broken, but a recorded reason lets it pass. */
    WAIVED,
    BROKEN,
    /** Not to be judged: something that decides it is not known. */
    UNKNOWN
  }

  public Judgement {
    path = List.copyOf(path);
    numbers = Map.copyOf(numbers);
  }

  public boolean isBroken() {
    return verdict == Verdict.BROKEN;
  }

  Judgement asAdvice() {
    return new Judgement(rule, key, path, numbers, Severity.ADVISORY, verdict);
  }

  Violation violation() {
    return new Violation(rule, key, path, numbers, severity);
  }
}
