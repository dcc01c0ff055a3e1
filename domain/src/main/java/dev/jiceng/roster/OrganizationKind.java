package dev.jiceng.roster;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

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

  /** 两委 */
  public static final Set<OrganizationKind> TWO_COMMITTEES =
      Collections.unmodifiableSet(EnumSet.range(PARTY_BRANCH, RESIDENTS_COMMITTEE));

  public boolean isParty() {
    return compareTo(PARTY_COMMITTEE) <= 0;
  }

  /** 村（居）民委员会 */
  public boolean isSelfGovernment() {
    return this == VILLAGERS_COMMITTEE || this == RESIDENTS_COMMITTEE;
  }

  /** One of the 两委, where kin avoid each other (C-17). */
  public boolean isOfTheTwoCommittees() {
    return TWO_COMMITTEES.contains(this);
  }

  /** The rule that says how many sit in it (C-1 to C-6). */
  RosterRule size() {
    return RosterRule.values()[ordinal()];
  }
}
