package dev.jiceng.election.committee;

import dev.jiceng.election.WorkingDays;
import dev.jiceng.election.candidacy.QualificationRules;

/** What a profile sets for a committee's election, and the working days it is counted in. */
public record Rulebook(
    CommitteeRules rules, QualificationRules qualification, WorkingDays calendar) {
  public CommitteePath path() {
    return new CommitteePath(rules, calendar);
  }
}
