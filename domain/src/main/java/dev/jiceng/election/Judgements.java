package dev.jiceng.election;

import dev.jiceng.shared.Severity;
import dev.jiceng.shared.Violation;
import java.util.List;
import java.util.stream.Stream;

/** Every rule that was judged, kept ones too, in the order of judging. */
public record Judgements(List<Judgement> all) {
  public static final Judgements NONE = new Judgements(List.of());

  public Judgements {
    all = List.copyOf(all);
  }

  /** The broken rules, those that only advise too. */
  public List<Violation> violations() {
    return all.stream().filter(Judgement::isBroken).map(Judgement::violation).toList();
  }

  /** The broken rules that stop the act. */
  public List<Violation> blocking() {
    return violations().stream().filter(v -> v.severity() == Severity.BLOCKING).toList();
  }

  /** The broken rules that only advise. */
  public List<Violation> advice() {
    return violations().stream().filter(v -> v.severity() == Severity.ADVISORY).toList();
  }

  /** Whether nothing stops the act. */
  public boolean isPassed() {
    return blocking().isEmpty();
  }

  /** The same, but nothing of it stops the act. */
  public Judgements asAdvice() {
    return new Judgements(all.stream().map(Judgement::asAdvice).toList());
  }

  public Judgements and(Judgements others) {
    return new Judgements(Stream.concat(all.stream(), others.all.stream()).toList());
  }
}
