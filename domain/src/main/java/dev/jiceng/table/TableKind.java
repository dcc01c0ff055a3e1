package dev.jiceng.table;

/** What a table is about. */
public enum TableKind {
  /** 干部名册 (TR-4) */
  ROSTER,
  /** 村级台账 (D-1) */
  LEDGER
}
