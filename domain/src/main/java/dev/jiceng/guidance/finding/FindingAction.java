package dev.jiceng.guidance.finding;

import java.util.Set;

/**
 * What is done about a finding (G-7): from where, to where, and whether it judges those who
 * rectify.
 */
public enum FindingAction {
  BEGIN(Set.of(FindingState.OPEN), FindingState.RECTIFYING, false),
  SUBMIT(Set.of(FindingState.RECTIFYING), FindingState.SUBMITTED, false),
  VERIFY(Set.of(FindingState.SUBMITTED), FindingState.VERIFIED, true),
  RETURN(Set.of(FindingState.SUBMITTED), FindingState.RECTIFYING, true),
  EXTEND(Set.of(FindingState.OPEN, FindingState.RECTIFYING), null, true);

  private final Set<FindingState> from;
  private final @org.jspecify.annotations.Nullable FindingState to;
  private final boolean judges;

  FindingAction(
      Set<FindingState> from, @org.jspecify.annotations.Nullable FindingState to, boolean judges) {
    this.from = from;
    this.to = to;
    this.judges = judges;
  }

  boolean leadsFrom(FindingState state) {
    return from.contains(state);
  }

  /** An extension leaves the finding where it is. */
  FindingState reached(FindingState before) {
    return to == null ? before : to;
  }

  boolean judges() {
    return judges;
  }
}
