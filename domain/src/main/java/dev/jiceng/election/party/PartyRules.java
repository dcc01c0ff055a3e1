package dev.jiceng.election.party;

import dev.jiceng.election.Course;
import dev.jiceng.election.DifferentialRule;
import dev.jiceng.election.NoticeRule;
import dev.jiceng.election.tally.MeetingRules;
import dev.jiceng.election.tally.WinningRules;
import dev.jiceng.election.team.BodySize;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a profile sets for a Party organization's election.
 *
 * @param course its steps in order (PE-1)
 * @param differential of candidates over seats (PE-2)
 * @param differentialAt the acts that are held to it
 * @param notices how long what a step published hangs before the next step (PE-3)
 * @param standing what is asked of those who stand
 * @param body size and posts of the committee (PE-7); empty where the profile sets none
 * @param termYears length of a term; 0 where the profile sets none (VE-13)
 */
public record PartyRules(
    Course<PartyAction> course,
    DifferentialRule differential,
    Set<PartyAction> differentialAt,
    Map<PartyAction, NoticeRule> notices,
    MeetingRules meeting,
    WinningRules winning,
    StandingRules standing,
    @Nullable BodySize body,
    int termYears) {
  public PartyRules {
    differentialAt = Set.copyOf(differentialAt);
    notices = Map.copyOf(notices);
  }

  boolean writeInsAreReviewed() {
    return standing.writeInsAreReviewed();
  }
}
