package dev.jiceng.election.committee;

import dev.jiceng.division.CommunityKind;
import dev.jiceng.election.Course;
import dev.jiceng.election.DifferentialRule;
import dev.jiceng.election.Regime;
import dev.jiceng.election.tally.TurnoutRule;
import dev.jiceng.election.tally.WinningRules;
import dev.jiceng.election.team.KinAvoidance;
import java.util.List;
import java.util.Map;

/**
 * What a profile sets for a committee's election.
 *
 * @param regime which rules it speaks of, and which of them only advise
 * @param course its steps in order
 * @param electionCommittee by kind of community (VE-2)
 * @param nomination by kind of community (VE-5)
 * @param differential of candidates over seats in each contest (VE-7)
 * @param notices which step waits for which notice
 * @param kin who may not serve with whom in the two committees (C-17)
 * @param kinStandApart whether kin may not even be candidates together (P7)
 * @param termYears years a committee serves; 0 where it does not say (VE-13)
 */
public record CommitteeRules(
    Regime regime,
    Course<CommitteeAction> course,
    Map<CommunityKind, ElectionCommitteeRule> electionCommittee,
    RollRules roll,
    Map<CommunityKind, NominationRules> nomination,
    DifferentialRule differential,
    List<Wait> notices,
    PollRules poll,
    TurnoutRule turnout,
    WinningRules winning,
    KinAvoidance kin,
    boolean kinStandApart,
    int termYears) {
  public CommitteeRules {
    electionCommittee = Map.copyOf(electionCommittee);
    nomination = Map.copyOf(nomination);
    notices = List.copyOf(notices);
  }
}
