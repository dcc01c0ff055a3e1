package dev.jiceng.election.committee;

import static dev.jiceng.regulation.Parameters.C_17_KIN;
import static dev.jiceng.regulation.Parameters.C_17_NOMINATION;
import static dev.jiceng.regulation.Parameters.Q_8_AGE_LEAST;
import static dev.jiceng.regulation.Parameters.Q_8_RESIDENCE_LEAST;
import static dev.jiceng.regulation.Parameters.VE_10_SECOND;
import static dev.jiceng.regulation.Parameters.VE_10_VOTES;
import static dev.jiceng.regulation.Parameters.VE_13_TERM;
import static dev.jiceng.regulation.Parameters.VE_2_COMMUNITY_LEAST;
import static dev.jiceng.regulation.Parameters.VE_2_COMMUNITY_MOST;
import static dev.jiceng.regulation.Parameters.VE_2_DEPUTIES_LEAST;
import static dev.jiceng.regulation.Parameters.VE_2_DEPUTIES_MOST;
import static dev.jiceng.regulation.Parameters.VE_2_DEPUTY_PRESIDES;
import static dev.jiceng.regulation.Parameters.VE_2_SUPERVISION;
import static dev.jiceng.regulation.Parameters.VE_2_VILLAGE_LEAST;
import static dev.jiceng.regulation.Parameters.VE_2_VILLAGE_MOST;
import static dev.jiceng.regulation.Parameters.VE_2_VILLAGE_ODD;
import static dev.jiceng.regulation.Parameters.VE_4_DECISION;
import static dev.jiceng.regulation.Parameters.VE_4_LIST;
import static dev.jiceng.regulation.Parameters.VE_4_OBJECTION;
import static dev.jiceng.regulation.Parameters.VE_5_GROUPS;
import static dev.jiceng.regulation.Parameters.VE_5_HOUSEHOLDS;
import static dev.jiceng.regulation.Parameters.VE_5_VOTERS;
import static dev.jiceng.regulation.Parameters.VE_7_SURPLUS;
import static dev.jiceng.regulation.Parameters.VE_9_TURNOUT;

import dev.jiceng.division.CommunityKind;
import dev.jiceng.election.Course;
import dev.jiceng.election.DifferentialRule;
import dev.jiceng.election.ElectionRule;
import dev.jiceng.election.Share;
import dev.jiceng.election.candidacy.EligibilityRules;
import dev.jiceng.election.committee.Nomination.Way;
import dev.jiceng.election.tally.Majority;
import dev.jiceng.election.tally.Majority.Base;
import dev.jiceng.election.tally.TurnoutRule;
import dev.jiceng.election.tally.WinningRules;
import dev.jiceng.election.team.KinAvoidance;
import dev.jiceng.election.team.Kinship;
import dev.jiceng.election.team.Range;
import dev.jiceng.regulation.EffectiveProfile;
import dev.jiceng.regulation.Parameter;
import dev.jiceng.regulation.Value;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads from a profile what it sets for a committee's election; what it is silent on is free. */
public final class RulesOfProfile {
  private static final int ANY = 99;

  private final EffectiveProfile profile;

  private RulesOfProfile(EffectiveProfile profile) {
    this.profile = profile;
  }

  public static CommitteeRules read(EffectiveProfile profile) {
    return new RulesOfProfile(profile).rules();
  }

  private CommitteeRules rules() {
    var steps = EnumSet.range(CommitteeAction.FORM_ELECTION_COMMITTEE, CommitteeAction.CONCLUDE);
    return new CommitteeRules(
        new Course<>(List.copyOf(steps)),
        Map.of(
            CommunityKind.VILLAGE,
            electionCommittee(
                VE_2_VILLAGE_LEAST, VE_2_VILLAGE_MOST, profile.demands(VE_2_VILLAGE_ODD)),
            CommunityKind.NEIGHBOURHOOD,
            electionCommittee(VE_2_COMMUNITY_LEAST, VE_2_COMMUNITY_MOST, false)),
        roll(),
        nomination(),
        new DifferentialRule(new Share(0, 1), whole(VE_7_SURPLUS, 0)),
        List.of(),
        new PollRules(ANY, ANY, kin()),
        new TurnoutRule(share(VE_9_TURNOUT, new Share(0, 1))),
        winning(),
        new KinAvoidance(kin()),
        profile.demands(C_17_NOMINATION),
        whole(VE_13_TERM, 0));
  }

  private ElectionCommitteeRule electionCommittee(
      Parameter<Value.Whole> least, Parameter<Value.Whole> most, boolean isOdd) {
    var deputies = new Range(whole(VE_2_DEPUTIES_LEAST, 0), whole(VE_2_DEPUTIES_MOST, ANY));
    return new ElectionCommitteeRule(
        new Range(whole(least, 1), whole(most, ANY)),
        isOdd,
        deputies,
        whole(VE_2_SUPERVISION, 0),
        profile.demands(VE_2_DEPUTY_PRESIDES));
  }

  private RollRules roll() {
    var eligibility = new EligibilityRules(whole(Q_8_AGE_LEAST, 0), whole(Q_8_RESIDENCE_LEAST, 0));
    return new RollRules(days(VE_4_LIST), days(VE_4_OBJECTION), days(VE_4_DECISION), eligibility);
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
                Way.JOINT_VOTERS, whole(VE_5_VOTERS, 1),
                Way.HOUSEHOLD_REPRESENTATIVES, whole(VE_5_HOUSEHOLDS, 1),
                Way.GROUP_REPRESENTATIVES, whole(VE_5_GROUPS, 1))));
  }

  private WinningRules winning() {
    var first = new Majority(Base.CAST, share(VE_10_VOTES, new Share(0, 1)), true);
    var second = new Majority(Base.CAST, share(VE_10_SECOND, new Share(0, 1)), false);
    var stand = new DifferentialRule(new Share(0, 1), whole(VE_7_SURPLUS, 0));
    return new WinningRules(ElectionRule.VE_10, first, second, stand);
  }

  private Set<Kinship> kin() {
    var named = profile.codes(C_17_KIN);
    return Arrays.stream(Kinship.values())
        .filter(kinship -> named.contains(kinship.name()))
        .collect(Collectors.toUnmodifiableSet());
  }

  private int whole(Parameter<Value.Whole> parameter, int silent) {
    return profile.whole(parameter).orElse(silent);
  }

  private int days(Parameter<Value.Days> parameter) {
    return profile.value(parameter).map(Value.Days::count).orElse(0);
  }

  private Share share(Parameter<Value.Share> parameter, Share silent) {
    return profile.value(parameter).map(it -> new Share(it.part(), it.whole())).orElse(silent);
  }
}
