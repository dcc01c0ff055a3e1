package dev.jiceng.affairs.ledger;

/** Who keeps a community's books. */
public enum LedgerKeeper {
  /** 村（社区）自行记账 */
  COMMUNITY,
  /** 乡镇代管 */
  TOWNSHIP
}
