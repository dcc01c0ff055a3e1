package dev.jiceng.election.party;

/**
 * What is done in a Party organization's election (PE-1); which of it, and in which order, is the
 * profile's.
 */
public enum PartyAction {
  /** 动员 */
  MOBILISE,
  /** 党员推荐 */
  RECOMMEND_BY_MEMBERS,
  /** 群众推荐 */
  RECOMMEND_BY_REPRESENTATIVES,
  /** 乡镇研究初步人选 */
  STUDY,
  /** 资格联审 */
  REVIEW,
  /** 考察 */
  INSPECT,
  /** 候选人预备人选 */
  PROPOSE,
  /** 批复 */
  APPROVE_CANDIDATES,
  /** 大会选举 */
  MEET,
  /** 第一次录入 (VE-12) */
  ENTER_TALLY,
  /** 第二次录入 (VE-12) */
  ENTER_TALLY_AGAIN,
  /** 第三人核定 (VE-12) */
  CERTIFY,
  /** 委员会选举书记、副书记 */
  ELECT_OFFICERS,
  /** 公示结果 */
  PUBLISH_RESULT,
  /** 批准 */
  APPROVE_RESULT,
  /** 备案 */
  FILE,
  /** 新老交接: old memberships end, new ones begin (VE-18). */
  CONCLUDE,

  /** A vote that was void is recorded; the meeting votes again. */
  VOID,
  /** A vote among the tied, or for the seats left open. */
  VOTE_AGAIN,
  /** An entry was wrong: both are made anew. */
  WITHDRAW_TALLY,
  /** The meeting agrees to fill fewer seats. */
  REDUCE_SEATS,
  /** What the review says of those written in. */
  SETTLE_WRITE_INS,
  /** 公示期内提出异议 (PE-3) */
  OBJECT,
  /** The township decides it. */
  RULE;

  /** Acts that come when they are needed, not in their turn. */
  boolean isBetweenTimes() {
    return compareTo(CONCLUDE) > 0;
  }

  boolean isEntry() {
    return this == ENTER_TALLY || this == ENTER_TALLY_AGAIN;
  }

  /** Steps that another vote makes anew. */
  boolean isOfOneCount() {
    return isEntry() || this == CERTIFY;
  }
}
