package dev.jiceng.election.tally;

/** Where ballots are cast (VE-8, VE-14). */
public enum BoxKind {
  /** 投票会场或投票站 */
  STATION,
  /** 流动票箱 */
  MOBILE,
  /** 委托投票 */
  PROXY
}
