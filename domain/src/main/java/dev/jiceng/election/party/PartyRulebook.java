package dev.jiceng.election.party;

import dev.jiceng.election.WorkingDays;

/** What a profile sets for a Party election, and the working days it is counted in. */
public record PartyRulebook(PartyRules rules, WorkingDays calendar) {
  public PartyPath path() {
    return new PartyPath(rules, calendar);
  }
}
