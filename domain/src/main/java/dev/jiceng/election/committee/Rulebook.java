package dev.jiceng.election.committee;

import dev.jiceng.election.WorkingDays;
import dev.jiceng.election.candidacy.QualificationRules;
import dev.jiceng.election.tally.RecallRules;
import org.jspecify.annotations.Nullable;

/**
 * What a profile sets for a committee's election, and the working days it is counted in.
 *
 * @param recall empty where the profile knows none (VE-17)
 */
public record Rulebook(
    CommitteeRules rules,
    QualificationRules qualification,
    @Nullable RecallRules recall,
    WorkingDays calendar) {
  public CommitteePath path() {
    return new CommitteePath(rules, calendar);
  }
}
