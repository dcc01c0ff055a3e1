package dev.jiceng.roster;

/** The bodies of a community. */
public enum OrganizationKind {
  /** 党支部 */
  PARTY_BRANCH,
  /** 党总支 */
  PARTY_GENERAL_BRANCH,
  /** 党委 */
  PARTY_COMMITTEE,
  /** 村民委员会 */
  VILLAGERS_COMMITTEE,
  /** 居民委员会 */
  RESIDENTS_COMMITTEE,
  /** 村（居）务监督委员会 */
  SUPERVISORY_COMMITTEE;

  public boolean isParty() {
    return compareTo(PARTY_COMMITTEE) <= 0;
  }

  /** 村（居）民委员会 */
  public boolean isSelfGovernment() {
    return this == VILLAGERS_COMMITTEE || this == RESIDENTS_COMMITTEE;
  }
}
