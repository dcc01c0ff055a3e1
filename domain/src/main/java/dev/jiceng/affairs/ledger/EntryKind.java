package dev.jiceng.affairs.ledger;

/** Which side of the ledger. */
public enum EntryKind {
  /** 收入 */
  INCOME,
  /** 支出 */
  EXPENSE
}
