package dev.jiceng.election.team;

/** What somebody does in a body; one person may do several things in it. */
public enum Role {
  SECRETARY,
  DEPUTY_SECRETARY,
  /** 组织委员 */
  ORGANIZATION,
  /** 宣传委员 */
  PUBLICITY,
  /** 纪检委员、纪委书记 */
  DISCIPLINE,
  CHAIR,
  DEPUTY_CHAIR,
  MEMBER
}
