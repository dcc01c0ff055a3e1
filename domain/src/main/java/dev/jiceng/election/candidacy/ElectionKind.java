package dev.jiceng.election.candidacy;

/** Which of a community's two elections it is. */
public enum ElectionKind {
  /** 党组织换届 */
  PARTY,
  /** 村（居）民委员会换届 */
  COMMITTEE
}
