package dev.jiceng.training.course;

import java.util.Set;

/** How far a session is; what may follow is the state's own. */
public enum SessionState {
  /** 计划中 */
  PLANNED,
  /** 报名中 */
  OPEN,
  /** 进行中 */
  RUNNING,
  /** 已结束 */
  CLOSED,
  /** 已取消 */
  CANCELLED;

  Set<SessionState> next() {
    return switch (this) {
      case PLANNED -> Set.of(OPEN, CANCELLED);
      case OPEN -> Set.of(RUNNING, CANCELLED);
      case RUNNING -> Set.of(CLOSED, CANCELLED);
      case CLOSED, CANCELLED -> Set.of();
    };
  }

  /** Whether seats may still be shared out anew. */
  boolean isBeforehand() {
    return switch (this) {
      case PLANNED, OPEN -> true;
      case RUNNING, CLOSED, CANCELLED -> false;
    };
  }
}
