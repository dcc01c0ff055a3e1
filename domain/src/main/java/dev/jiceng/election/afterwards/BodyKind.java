package dev.jiceng.election.afterwards;

import dev.jiceng.election.ElectionRule;

/** A body elected after the committee; steps of a timetable and codes of S-4 are called so too. */
public enum BodyKind {
  /** 村（居）务监督委员会 (S-1) */
  SUPERVISORY_COMMITTEE(ElectionRule.S_1),
  /** 村民代表、居民代表 (S-2) */
  REPRESENTATIVES(ElectionRule.S_2),
  /** 村（居）民小组长 (S-3) */
  GROUP_HEADS(ElectionRule.S_3),
  /** 小组党支部 (S-4) */
  GROUP_PARTY_BRANCH(ElectionRule.S_4),
  /** 妇联 (S-4) */
  WOMENS_FEDERATION(ElectionRule.S_4),
  /** 共青团 (S-4) */
  YOUTH_LEAGUE(ElectionRule.S_4),
  /** 集体经济组织 (S-4) */
  COLLECTIVE_ECONOMY(ElectionRule.S_4);

  private final ElectionRule rule;

  BodyKind(ElectionRule rule) {
    this.rule = rule;
  }

  ElectionRule rule() {
    return rule;
  }
}
