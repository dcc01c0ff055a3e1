package dev.jiceng.election.committee;

import static dev.jiceng.regulation.Parameters.*;

import dev.jiceng.division.CommunityKind;
import dev.jiceng.election.Course;
import dev.jiceng.election.DifferentialRule;
import dev.jiceng.election.ElectionRule;
import dev.jiceng.election.ProfileReading;
import dev.jiceng.election.Regime;
import dev.jiceng.election.Share;
import dev.jiceng.election.candidacy.EligibilityRules;
import dev.jiceng.election.committee.Nomination.Way;
import dev.jiceng.election.tally.Majority;
import dev.jiceng.election.tally.Majority.Base;
import dev.jiceng.election.tally.TurnoutRule;
import dev.jiceng.election.tally.WinningRules;
import dev.jiceng.election.team.KinAvoidance;
import dev.jiceng.election.team.Kinship;
import dev.jiceng.regulation.EffectiveProfile;
import dev.jiceng.regulation.Parameter;
import dev.jiceng.regulation.Value;
import dev.jiceng.shared.Severity;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a regulation profile sets for a committee's election; what it is silent on bounds nothing.
 */
public final class ProfiledCommittee {
  /** What keeps the record true: held whatever a profile says of it. */
  public static final Set<ElectionRule> ALWAYS =
      EnumSet.of(
          ElectionRule.VE_12,
          ElectionRule.VE_14,
          ElectionRule.VE_15,
          ElectionRule.VE_16,
          ElectionRule.VE_18);

  /** Rules that a profile may speak of without asking for them. */
  private static final Map<ElectionRule, Parameter<Value.Flag>> ASKED =
      Map.of(
          ElectionRule.VE_1, VE_1_AFTER_PARTY,
          ElectionRule.VE_3, VE_3_BEFORE_REGISTRATION,
          ElectionRule.Q_6, Q_6_REVIEW_FIRST,
          ElectionRule.R_1, R_1_RELEASE,
          ElectionRule.R_2, R_2_PUBLISHED,
          ElectionRule.R_6, R_6_VOIDS);

  private final EffectiveProfile profile;
  private final ProfileReading reading;

  private ProfiledCommittee(EffectiveProfile profile) {
    this.profile = profile;
    this.reading = new ProfileReading(profile);
  }

  public static CommitteeRules of(EffectiveProfile profile) {
    return new ProfiledCommittee(profile).rules();
  }

  private CommitteeRules rules() {
    var steps = EnumSet.range(CommitteeAction.FORM_ELECTION_COMMITTEE, CommitteeAction.CONCLUDE);
    return new CommitteeRules(
        regime(),
        new Course<>(List.copyOf(steps)),
        Map.of(
            CommunityKind.VILLAGE,
            electionCommittee(VE_2_VILLAGE_LEAST, VE_2_VILLAGE_MOST, VE_2_VILLAGE_ODD),
            CommunityKind.NEIGHBOURHOOD,
            electionCommittee(VE_2_COMMUNITY_LEAST, VE_2_COMMUNITY_MOST, VE_2_COMMUNITY_ODD)),
        roll(),
        nomination(),
        new DifferentialRule(new Share(0, 1), reading.whole(VE_7_SURPLUS, 0)),
        notices(),
        poll(),
        new TurnoutRule(reading.share(VE_9_TURNOUT)),
        winning(),
        new KinAvoidance(reading.kin(C_17_KIN)),
        profile.demands(C_17_NOMINATION),
        reading.whole(VE_13_TERM, 0));
  }

  private Regime regime() {
    var severities = new EnumMap<ElectionRule, Severity>(ElectionRule.class);
    severities.putAll(reading.severities());
    ASKED.forEach((rule, flag) -> {
      if (!profile.demands(flag)) {
        severities.remove(rule);
      }
    });
    ALWAYS.forEach(rule -> severities.put(rule, Severity.BLOCKING));
    return new Regime(severities);
  }

  private ElectionCommitteeRule electionCommittee(
      Parameter<Value.Whole> least, Parameter<Value.Whole> most, Parameter<Value.Flag> odd) {
    return new ElectionCommitteeRule(
        reading.range(least, most),
        profile.demands(odd),
        reading.range(VE_2_DEPUTIES_LEAST, VE_2_DEPUTIES_MOST),
        reading.range(VE_2_SUPERVISION, VE_2_SUPERVISION),
        profile.demands(VE_2_NOMINATED_LEAVES),
        profile.demands(VE_2_DEPUTY_PRESIDES));
  }

  private RollRules roll() {
    var eligibility =
        new EligibilityRules(
            reading.whole(Q_8_AGE_LEAST, 0), reading.whole(Q_8_RESIDENCE_LEAST, 0));
    var objection = reading.sets(VE_4_OBJECTION) ? VE_4_OBJECTION : VE_4_NOTICE_MOST;
    return new RollRules(
        reading.notice(VE_4_LIST, false),
        reading.notice(objection, false),
        reading.notice(VE_4_DECISION, false),
        eligibility);
  }

  private Map<CommunityKind, NominationRules> nomination() {
    return Map.of(
        CommunityKind.VILLAGE,
        new NominationRules(Map.of(Way.DIRECT, 1, Way.SELF, 1, Way.JOINT_VOTERS, 1)),
        CommunityKind.NEIGHBOURHOOD,
        new NominationRules(
            Map.of(
                Way.DIRECT, 1,
                Way.RECOMMENDED, 1,
                Way.JOINT_VOTERS, reading.whole(VE_5_VOTERS, 1),
                Way.HOUSEHOLD_REPRESENTATIVES, reading.whole(VE_5_HOUSEHOLDS, 1),
                Way.GROUP_REPRESENTATIVES, reading.whole(VE_5_GROUPS, 1))));
  }

  private List<Wait> notices() {
    return List.of(
        new Wait(
            ElectionRule.VE_4,
            CommitteeAction.PUBLISH_ROLL,
            CommitteeAction.FREEZE_ROLL,
            reading.notice(VE_4_NOTICE_LEAST, true)),
        new Wait(
            ElectionRule.VE_7,
            CommitteeAction.PUBLISH_CANDIDATES,
            CommitteeAction.HOLD_POLL,
            reading.notice(VE_7_NOTICE, true)),
        new Wait(
            ElectionRule.VE_9,
            CommitteeAction.PUBLISH_RESULT,
            CommitteeAction.CONCLUDE,
            reading.notice(VE_9_NOTICE, true)));
  }

  private PollRules poll() {
    var kin = reading.kin(C_17_KIN);
    return new PollRules(
        profile.demands(VE_8_BOOTH),
        profile.demands(VE_8_MOBILE),
        profile.demands(VE_8_PROXY_KIN),
        reading.whole(VE_8_BOXES, ProfileReading.NO_END),
        reading.whole(VE_8_PROXIES, ProfileReading.NO_END),
        // Civil Code Art. 1045: close kin, where no profile of the line says who they are.
        kin.isEmpty() ? EnumSet.allOf(Kinship.class) : kin);
  }

  private WinningRules winning() {
    var first = new Majority(Base.CAST, reading.share(VE_10_VOTES), true);
    var second = new Majority(Base.CAST, reading.share(VE_10_SECOND), !reading.sets(VE_10_SECOND));
    var stand = new DifferentialRule(new Share(0, 1), reading.whole(VE_7_SURPLUS, 0));
    return new WinningRules(ElectionRule.VE_10, first, second, stand);
  }
}
