package dev.jiceng.affairs.ledger;

/** What can be done with an entry once it is written down. */
public enum EntryAction {
  /** 一支笔审批 */
  APPROVE,
  /** 民主理财审核 */
  CHECK,
  /** 入账 */
  POST,
  /** 撤回 */
  WITHDRAW,
  /** 冲销 */
  REVERSE
}
