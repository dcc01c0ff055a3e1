package dev.jiceng.training;

import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Violation;
import java.util.List;

/** How acts ended. */
public final class Endings {
  private Endings() {}

  public static <T> T done(Outcome<T> outcome) {
    if (outcome instanceof Outcome.Done<T>(T value, var _)) {
      return value;
    }
    throw new AssertionError(outcome);
  }

  /** Each violation's key and place. */
  public static List<String> refusals(Outcome<?> outcome) {
    if (outcome instanceof Outcome.Refused<?>(List<Violation> violations)) {
      return violations.stream().map(it -> it.key() + " " + String.join(".", it.path())).toList();
    }
    throw new AssertionError(outcome);
  }
}
