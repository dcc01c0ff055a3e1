package dev.jiceng.handover;

import org.jspecify.annotations.Nullable;

/** Something handed over; each side is named once it has acknowledged it. */
public record HandoverItem(
    Kind kind, String text, @Nullable String givenBy, @Nullable String takenBy) {
  /** What is handed over. */
  public enum Kind {
    /** 印章 */
    SEALS,
    /** 办公场所 */
    OFFICES,
    /** 办公用具 */
    EQUIPMENT,
    /** 账目 */
    ACCOUNTS,
    /** 固定资产 */
    FIXED_ASSETS,
    /** 档案 */
    ARCHIVES,
    /** 债权债务 */
    DEBTS_AND_CLAIMS,
    /** 遗留事项 */
    OPEN_MATTERS
  }

  /** Who acknowledges. */
  public enum Side {
    /** 移交人 */
    GIVER,
    /** 接收人 */
    TAKER
  }

  public boolean isAcknowledged() {
    return givenBy != null && takenBy != null;
  }

  @Nullable String by(Side side) {
    return side == Side.GIVER ? givenBy : takenBy;
  }

  HandoverItem acknowledged(Side side, String name) {
    return side == Side.GIVER
        ? new HandoverItem(kind, text, name, takenBy)
        : new HandoverItem(kind, text, givenBy, name);
  }
}
