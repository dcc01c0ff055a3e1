package dev.jiceng.affairs.decision;

/** The four deliberations and two disclosures, in their order. */
public enum DecisionStep {
  /** 村党组织提议 */
  PROPOSE(DecisionState.PROPOSED),
  /** 村“两委”会议商议 */
  CONSULT(DecisionState.CONSULTED),
  /** 党员大会审议 */
  DELIBERATE(DecisionState.DELIBERATED),
  /** 村民（代表）会议决议 */
  DECIDE(DecisionState.DECIDED),
  /** 决议公开 */
  DISCLOSE_RESOLUTION(DecisionState.RESOLUTION_DISCLOSED),
  /** 实施结果公开 */
  DISCLOSE_OUTCOME(DecisionState.OUTCOME_DISCLOSED);

  private final DecisionState reached;

  DecisionStep(DecisionState reached) {
    this.reached = reached;
  }

  DecisionState reached() {
    return reached;
  }

  /** The step that must have been taken before it; the first follows none. */
  boolean follows(DecisionState state) {
    return ordinal() > 0 && values()[ordinal() - 1].reached == state;
  }
}
