package dev.jiceng.discipline;

/** What an investigation came to. */
public enum Finding {
  /** 属实 */
  CONFIRMED,
  /** 失实 */
  UNFOUNDED,
  /** 无法查实 */
  NOT_PROVABLE
}
