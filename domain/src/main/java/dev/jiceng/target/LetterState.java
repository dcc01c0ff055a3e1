package dev.jiceng.target;

import java.util.Arrays;
import java.util.List;

/** How far a letter has come (T-4); the order of the constants is the order of the steps. */
public enum LetterState {
  DRAFT,
  DECIDED,
  SIGNED,
  REVIEWED,
  RECOGNISED,
  FILED,
  PUBLISHED,
  CLOSED;

  public boolean isAtLeast(LetterState other) {
    return compareTo(other) >= 0;
  }

  /** From recognition on the township supervises, inspects and assesses. */
  public boolean isInForce() {
    return isAtLeast(RECOGNISED);
  }

  /** The states still to be passed until {@code goal} is reached, {@code goal} included. */
  List<LetterState> until(LetterState goal) {
    return Arrays.stream(values())
        .filter(state -> state.compareTo(this) > 0 && state.compareTo(goal) <= 0)
        .toList();
  }
}
