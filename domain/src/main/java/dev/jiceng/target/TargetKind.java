package dev.jiceng.target;

/** The three kinds of target a letter holds (T-1). */
public enum TargetKind {
  /** 总体目标 */
  OVERALL,
  /** 重点工作目标 */
  KEY,
  /** 承诺事项 */
  COMMITMENT
}
