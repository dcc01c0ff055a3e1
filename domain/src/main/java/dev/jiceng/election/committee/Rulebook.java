package dev.jiceng.election.committee;

import dev.jiceng.election.WorkingDays;

/** What a profile sets for a committee's election, and the working days it is counted in. */
public record Rulebook(CommitteeRules rules, WorkingDays calendar) {
  public CommitteePath path() {
    return new CommitteePath(rules, calendar);
  }
}
