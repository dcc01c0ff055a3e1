package dev.jiceng.training.advice;

/** Which kind of worker somebody is (TR-5, P8 §2). */
public enum WorkType {
  /** 综合素质强 */
  STRONG_ALL_ROUND,
  /** 能力强、经验不足 */
  ABLE_INEXPERIENCED,
  /** 经验丰富、文化程度低 */
  EXPERIENCED_LOW_EDUCATION,
  /** 致富能力强、政策水平低 */
  PROSPEROUS_LOW_POLICY
}
