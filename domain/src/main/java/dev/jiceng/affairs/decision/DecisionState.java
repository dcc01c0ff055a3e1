package dev.jiceng.affairs.decision;

/** How far a decision has come. */
public enum DecisionState {
  /** 已提议 */
  PROPOSED,
  /** 已商议 */
  CONSULTED,
  /** 已审议 */
  DELIBERATED,
  /** 已决议 */
  DECIDED,
  /** 决议已公开 */
  RESOLUTION_DISCLOSED,
  /** 结果已公开 */
  OUTCOME_DISCLOSED,
  /** 未获通过: a meeting did not carry it. */
  REJECTED;

  /** Whether the villagers have passed it. */
  public boolean isPassed() {
    return switch (this) {
      case DECIDED, RESOLUTION_DISCLOSED, OUTCOME_DISCLOSED -> true;
      case PROPOSED, CONSULTED, DELIBERATED, REJECTED -> false;
    };
  }
}
