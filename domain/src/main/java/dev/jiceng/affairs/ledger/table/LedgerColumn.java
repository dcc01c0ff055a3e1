package dev.jiceng.affairs.ledger.table;

import dev.jiceng.affairs.AffairsRule;
import dev.jiceng.table.Column;

/** The columns of a ledger; what comes after the resolution only an export tells. */
public enum LedgerColumn implements Column {
  ENTRY(AffairsRule.D_3),
  KIND(AffairsRule.D_1),
  ITEM(AffairsRule.D_1),
  NOTE(AffairsRule.D_1),
  AMOUNT(AffairsRule.D_1),
  EXPECTED_ON(AffairsRule.D_1),
  RESOLUTION(AffairsRule.D_6),
  STATUS(AffairsRule.D_1),
  ACTUAL_ON(AffairsRule.D_1),
  APPROVED_BY(AffairsRule.D_2),
  CHECKED_BY(AffairsRule.D_2),
  REVERSES(AffairsRule.D_3);

  private final AffairsRule rule;

  LedgerColumn(AffairsRule rule) {
    this.rule = rule;
  }

  @Override
  public AffairsRule rule() {
    return rule;
  }
}
