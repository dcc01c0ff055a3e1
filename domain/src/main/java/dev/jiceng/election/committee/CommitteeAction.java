package dev.jiceng.election.committee;

/**
 * What is done in a committee's election; which of the steps, and in which order, is the profile's.
 */
public enum CommitteeAction {
  /** 推选选举委员会 (VE-2) */
  FORM_ELECTION_COMMITTEE,
  /** 通过选举办法 (VE-3) */
  ADOPT_METHOD,
  /** 公布选民名单 (VE-4) */
  PUBLISH_ROLL,
  /** 提名 (VE-5, VE-6) */
  NOMINATE,
  /** 名单定稿 (VE-15) */
  FREEZE_ROLL,
  /** 公布正式候选人 (VE-7) */
  PUBLISH_CANDIDATES,
  /** 投票准备 (VE-8) */
  PREPARE_POLL,
  /** 投票、公开唱票计票 (VE-8, VE-9) */
  HOLD_POLL,
  /** 第一次录入 (VE-12) */
  ENTER_TALLY,
  /** 第二次录入 (VE-12) */
  ENTER_TALLY_AGAIN,
  /** 第三人核定 (VE-12, VE-14) */
  CERTIFY,
  /** 公布结果 (VE-9) */
  PUBLISH_RESULT,
  /** 新老交接: old memberships end, new ones begin (VE-18). */
  CONCLUDE,

  /** 对名单提出异议 (VE-4) */
  OBJECT,
  /** 选举委员会作出处理 (VE-4) */
  RULE,
  /** 补登 (VE-15) */
  SUPPLEMENT_ROLL,
  /** 退出选举委员会 (VE-2) */
  LEAVE_ELECTION_COMMITTEE,
  /** An entry was wrong: both are made anew. */
  WITHDRAW_TALLY,
  /** What the review says of those written in. */
  SETTLE_WRITE_INS,
  /** 选举无效、重新选举 (VE-9, VE-11) */
  VOID,
  /** 另行选举, or a vote among the tied (VE-10) */
  CALL_AGAIN,
  /** 终止选举: given up before its end (VE-11). */
  ABANDON;

  /** Acts that come when they are needed, not in their turn. */
  boolean isBetweenTimes() {
    return compareTo(CONCLUDE) > 0;
  }

  /** Steps that another vote makes anew. */
  boolean isOfOneVote() {
    return compareTo(PREPARE_POLL) > 0 && compareTo(CONCLUDE) < 0;
  }

  boolean isEntry() {
    return this == ENTER_TALLY || this == ENTER_TALLY_AGAIN;
  }
}
