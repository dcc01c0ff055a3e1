package dev.jiceng.target;

/** How a target stands (T-7). */
public enum TargetStatus {
  NOT_STARTED,
  ON_TRACK,
  AT_RISK,
  OVERDUE,
  FULFILLED,
  EXCEEDED
}
