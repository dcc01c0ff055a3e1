package dev.jiceng.election;

import dev.jiceng.division.CommunityKind;
import dev.jiceng.election.NoticeRule.DayKind;
import dev.jiceng.election.candidacy.Qualifications;
import dev.jiceng.election.committee.CommitteeAction;
import dev.jiceng.election.committee.CommitteeRules;
import dev.jiceng.election.committee.ElectionCommitteeRule;
import dev.jiceng.election.committee.Nomination.Way;
import dev.jiceng.election.committee.NominationRules;
import dev.jiceng.election.committee.PollRules;
import dev.jiceng.election.committee.RollRules;
import dev.jiceng.election.committee.Wait;
import dev.jiceng.election.party.PartyAction;
import dev.jiceng.election.party.PartyRules;
import dev.jiceng.election.party.StandingRules;
import dev.jiceng.election.tally.Majority;
import dev.jiceng.election.tally.Majority.Base;
import dev.jiceng.election.tally.MeetingRules;
import dev.jiceng.election.tally.RecallRules;
import dev.jiceng.election.tally.TurnoutRule;
import dev.jiceng.election.tally.WinningRules;
import dev.jiceng.election.team.BodySize;
import dev.jiceng.election.team.Compositions;
import dev.jiceng.election.team.KinAvoidance;
import dev.jiceng.election.team.Range;
import dev.jiceng.election.team.Role;
import dev.jiceng.roster.OrganizationKind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the profiles set, as far as the tests need it. */
public final class Profiles {
  private static final Share HALF = new Share(1, 2);

  /** A fifth more than seats, and at least one more. */
  public static final DifferentialRule DIFFERENTIAL = new DifferentialRule(new Share(1, 5), 1);

  public static final MeetingRules MEETING = new MeetingRules(new Share(4, 5));
  public static final TurnoutRule TURNOUT = new TurnoutRule(HALF);

  public static final WinningRules PARTY_WINNING =
      new WinningRules(
          ElectionRule.PE_6,
          new Majority(Base.PRESENT, HALF, true),
          new Majority(Base.PRESENT, HALF, true),
          DIFFERENTIAL);

  public static final WinningRules COMMITTEE_WINNING =
      new WinningRules(
          ElectionRule.VE_10,
          new Majority(Base.CAST, HALF, true),
          new Majority(Base.CAST, new Share(1, 3), false),
          DIFFERENTIAL);

  public static final RecallRules RECALL =
      new RecallRules(new Share(1, 5), new Share(1, 3), HALF, HALF);

  private static final NoticeRule THREE_DAYS = new NoticeRule(3, DayKind.CALENDAR, true);
  private static final NoticeRule FIVE_WORKING_DAYS = new NoticeRule(5, DayKind.WORKING, true);

  /** P5's steps: two recommendations, the township's study, speeches, and the meeting. */
  public static final PartyRules PARTY_2011 =
      new PartyRules(
          new Course<>(
              List.of(
                  PartyAction.MOBILISE,
                  PartyAction.RECOMMEND_BY_MEMBERS,
                  PartyAction.RECOMMEND_BY_REPRESENTATIVES,
                  PartyAction.STUDY,
                  PartyAction.PROPOSE,
                  PartyAction.MEET,
                  PartyAction.ENTER_TALLY,
                  PartyAction.ENTER_TALLY_AGAIN,
                  PartyAction.CERTIFY,
                  PartyAction.ELECT_OFFICERS,
                  PartyAction.CONCLUDE)),
          DIFFERENTIAL,
          Set.of(PartyAction.STUDY, PartyAction.PROPOSE, PartyAction.MEET),
          Map.of(),
          MEETING,
          PARTY_WINNING,
          new StandingRules(false, false, new KinAvoidance(Set.of()), false),
          new BodySize(
              ElectionRule.C_2,
              OrganizationKind.PARTY_GENERAL_BRANCH,
              Range.exactly(5),
              Map.of(Role.SECRETARY, Range.exactly(1), Role.DEPUTY_SECRETARY, Range.exactly(2))),
          3);

  /** The same, where a county asks for kin avoidance too. */
  static final PartyRules PARTY_2011_WITH_KIN =
      new PartyRules(
          PARTY_2011.course(),
          DIFFERENTIAL,
          PARTY_2011.differentialAt(),
          Map.of(),
          MEETING,
          PARTY_WINNING,
          new StandingRules(false, false, new KinAvoidance(Compositions.CLOSE), false),
          PARTY_2011.body(),
          3);

  /** P7's steps and notices. */
  public static final PartyRules PARTY_PLAN =
      new PartyRules(
          new Course<>(
              Arrays.stream(PartyAction.values())
                  .filter(action -> action.compareTo(PartyAction.CONCLUDE) <= 0)
                  .toList()),
          DIFFERENTIAL,
          Set.of(
              PartyAction.STUDY,
              PartyAction.REVIEW,
              PartyAction.INSPECT,
              PartyAction.PROPOSE,
              PartyAction.MEET),
          Map.of(
              PartyAction.INSPECT, THREE_DAYS,
              PartyAction.PROPOSE, THREE_DAYS,
              PartyAction.PUBLISH_RESULT, FIVE_WORKING_DAYS),
          MEETING,
          PARTY_WINNING,
          new StandingRules(true, true, new KinAvoidance(Compositions.CLOSE), true),
          new BodySize(
              ElectionRule.C_1,
              OrganizationKind.PARTY_BRANCH,
              new Range(3, 5),
              Map.of(Role.SECRETARY, Range.exactly(1), Role.DISCIPLINE, Range.exactly(1))),
          5);

  private static final Course<CommitteeAction> COURSE =
      new Course<>(
          Arrays.stream(CommitteeAction.values())
              .filter(action -> action.compareTo(CommitteeAction.CONCLUDE) <= 0)
              .toList());

  private static final RollRules ROLL =
      new RollRules(days(20), days(5), days(3), Qualifications.ELIGIBILITY);

  private static NoticeRule days(int count) {
    return new NoticeRule(count, DayKind.CALENDAR, false);
  }

  private static final Map<CommunityKind, NominationRules> NOMINATION =
      Map.of(
          CommunityKind.VILLAGE,
          new NominationRules(Map.of(Way.DIRECT, 1, Way.SELF, 1, Way.JOINT_VOTERS, 1)),
          CommunityKind.NEIGHBOURHOOD,
          new NominationRules(
              Map.of(
                  Way.DIRECT, 1,
                  Way.RECOMMENDED, 1,
                  Way.JOINT_VOTERS, 10,
                  Way.HOUSEHOLD_REPRESENTATIVES, 5,
                  Way.GROUP_REPRESENTATIVES, 3)));

  private static CommitteeRules committee(
      ElectionCommitteeRule village,
      ElectionCommitteeRule neighbourhood,
      boolean kinStandApart,
      int termYears) {
    return new CommitteeRules(
        Regime.STRICT,
        COURSE,
        Map.of(CommunityKind.VILLAGE, village, CommunityKind.NEIGHBOURHOOD, neighbourhood),
        ROLL,
        NOMINATION,
        new DifferentialRule(new Share(0, 1), 1),
        List.of(
            new Wait(
                ElectionRule.VE_7,
                CommitteeAction.PUBLISH_CANDIDATES,
                CommitteeAction.HOLD_POLL,
                THREE_DAYS),
            new Wait(
                ElectionRule.VE_9,
                CommitteeAction.PUBLISH_RESULT,
                CommitteeAction.CONCLUDE,
                THREE_DAYS)),
        new PollRules(true, true, true, 2, 3, Compositions.CLOSE),
        TURNOUT,
        COMMITTEE_WINNING,
        new KinAvoidance(Compositions.CLOSE),
        kinStandApart,
        termYears);
  }

  private static ElectionCommitteeRule electionCommittee(
      Range size, boolean isOdd, boolean deputyPresides) {
    return new ElectionCommitteeRule(
        size, isOdd, new Range(1, 2), Range.exactly(3), true, deputyPresides);
  }

  public static final CommitteeRules COMMITTEE_2011 =
      committee(
          electionCommittee(new Range(5, 11), true, false),
          electionCommittee(new Range(5, 9), true, false),
          false,
          3);

  public static final CommitteeRules COMMITTEE_PLAN =
      committee(
          electionCommittee(new Range(5, 11), true, true),
          electionCommittee(new Range(5, 9), false, true),
          true,
          5);

  private Profiles() {}
}
