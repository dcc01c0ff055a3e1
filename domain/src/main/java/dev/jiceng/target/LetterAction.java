package dev.jiceng.target;

import java.util.EnumSet;
import java.util.Set;

/** What can be done with a letter, and the states it can be done in (T-4). */
public enum LetterAction {
  REWRITE(LetterState.DRAFT),
  DECIDE(LetterState.DRAFT),
  SIGN(LetterState.DECIDED),
  REVIEW(LetterState.SIGNED),
  RECOGNISE(LetterState.REVIEWED),
  FILE(LetterState.RECOGNISED),
  PUBLISH(LetterState.FILED),
  CLOSE(LetterState.PUBLISHED),
  RETURN(LetterState.DECIDED, LetterState.SIGNED, LetterState.REVIEWED),
  AMEND(
      LetterState.SIGNED,
      LetterState.REVIEWED,
      LetterState.RECOGNISED,
      LetterState.FILED,
      LetterState.PUBLISHED);

  private final Set<LetterState> from;

  LetterAction(LetterState first, LetterState... others) {
    this.from = Set.copyOf(EnumSet.of(first, others));
  }

  public boolean isPossibleIn(LetterState state) {
    return from.contains(state);
  }

  /** The earliest state it is possible in. */
  public LetterState required() {
    return from.stream().sorted().findFirst().orElseThrow();
  }
}
