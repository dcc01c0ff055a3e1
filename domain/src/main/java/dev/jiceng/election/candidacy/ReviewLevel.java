package dev.jiceng.election.candidacy;

/** The two reviews, one after the other. */
public enum ReviewLevel {
  /** 乡镇初审 */
  TOWNSHIP,
  /** 县级联审 */
  COUNTY
}
