package dev.jiceng.preparation;

/** 七个必谈: whom the township talks to before an election. */
public enum Audience {
  /** 在职干部 */
  SERVING_CADRES,
  /** 拟任人选 */
  CANDIDATES,
  /** 拟离任干部 */
  LEAVING_CADRES,
  /** 小组长 */
  GROUP_HEADS,
  /** 党员 */
  PARTY_MEMBERS,
  /** 村（居）民代表 */
  REPRESENTATIVES,
  /** 有意愿但未被提名的人 */
  KEEN_NON_CANDIDATES
}
