package dev.jiceng.roster;

import java.util.Set;

/** What an auxiliary post is for (PD-1). */
public enum PostCharge {
  /** 党建助理员 */
  PARTY_BUILDING_ASSISTANT,
  /** 社会事务员 */
  SOCIAL_AFFAIRS_OFFICER,
  /** 综治维稳员 */
  PUBLIC_ORDER_OFFICER,
  /** 武装干事, in counties at the border */
  MILITIA_OFFICER,
  /** 宗教干事 */
  RELIGION_OFFICER,
  /** 会计 */
  ACCOUNTANT,
  /** 一支笔审批人, who signs for expenses (D-2) */
  EXPENSE_APPROVER,
  /** 民主理财小组成员, who checks them (D-2) */
  FINANCE_CHECKER;

  private static final Set<PostCharge> MONEY =
      Set.of(ACCOUNTANT, EXPENSE_APPROVER, FINANCE_CHECKER);

  /** 可设 1 名 (P6) */
  boolean isSingle() {
    return this == MILITIA_OFFICER || this == RELIGION_OFFICER;
  }

  public boolean isForTheBorder() {
    return this == MILITIA_OFFICER;
  }

  /** 一般应由两委成员兼任 (P6) */
  boolean isForTheTwoCommittees() {
    return !MONEY.contains(this);
  }

  /** How many may hold it at a time. */
  public int mostSeats(int otherwise) {
    return isSingle() ? 1 : otherwise;
  }
}
