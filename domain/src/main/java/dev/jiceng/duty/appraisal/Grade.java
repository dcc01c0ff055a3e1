package dev.jiceng.duty.appraisal;

/** How somebody did. */
public enum Grade {
  /** 优秀 */
  EXCELLENT,
  /** 称职 */
  COMPETENT,
  /** 基本称职 */
  BASICALLY_COMPETENT,
  /** 不称职 */
  INCOMPETENT
}
