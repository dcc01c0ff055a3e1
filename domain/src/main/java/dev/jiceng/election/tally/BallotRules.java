package dev.jiceng.election.tally;

import dev.jiceng.election.ElectionRule;

/** Which rules a count of ballots is held against. */
public enum BallotRules {
  /** A Party members' meeting (PE-5). */
  PARTY(ElectionRule.PE_5, ElectionRule.PE_5, ElectionRule.PE_5),
  /** A villagers' or residents' committee's poll (VE-9, VE-12, VE-14). */
  COMMITTEE(ElectionRule.VE_9, ElectionRule.VE_12, ElectionRule.VE_14);

  private final ElectionRule returned;
  private final ElectionRule votes;
  private final ElectionRule balance;

  BallotRules(ElectionRule returned, ElectionRule votes, ElectionRule balance) {
    this.returned = returned;
    this.votes = votes;
    this.balance = balance;
  }

  /** Not more ballots returned than issued. */
  ElectionRule returned() {
    return returned;
  }

  /** Not more votes than the valid ballots can bear. */
  ElectionRule votes() {
    return votes;
  }

  /** Sums that must come out even. */
  ElectionRule balance() {
    return balance;
  }
}
