package dev.jiceng.election.party;

import dev.jiceng.election.Course;
import dev.jiceng.election.DifferentialRule;
import dev.jiceng.election.NoticeRule;
import dev.jiceng.election.tally.MeetingRules;
import dev.jiceng.election.tally.WinningRules;
import dev.jiceng.election.team.BodySize;
import java.util.Map;

/**
 * What a profile sets for a Party organization's election.
 *
 * @param course its steps in order (PE-1)
 * @param differential at the three stages (PE-2)
 * @param notices how long what a step published hangs before the next step (PE-3)
 * @param body size and posts of the committee (PE-7)
 */
public record PartyRules(
    Course<PartyAction> course,
    DifferentialRule differential,
    Map<PartyAction, NoticeRule> notices,
    MeetingRules meeting,
    WinningRules winning,
    BodySize body) {
  public PartyRules {
    notices = Map.copyOf(notices);
  }
}
