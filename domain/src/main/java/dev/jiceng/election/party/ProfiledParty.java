package dev.jiceng.election.party;

import dev.jiceng.election.Course;
import dev.jiceng.election.DifferentialRule;
import dev.jiceng.election.ElectionRule;
import dev.jiceng.election.NoticeRule;
import dev.jiceng.election.ProfileReading;
import dev.jiceng.election.tally.Majority;
import dev.jiceng.election.tally.Majority.Base;
import dev.jiceng.election.tally.MeetingRules;
import dev.jiceng.election.tally.WinningRules;
import dev.jiceng.election.team.KinAvoidance;
import dev.jiceng.election.team.ProfiledBodies;
import dev.jiceng.regulation.DayKind;
import dev.jiceng.regulation.EffectiveProfile;
import dev.jiceng.regulation.Parameter;
import dev.jiceng.regulation.Parameters;
import dev.jiceng.regulation.Value;
import dev.jiceng.roster.OrganizationKind;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a regulation profile sets for the election of a Party organization's committee. A profile
 * without steps (PE-1) has no such election; any other parameter it leaves open bounds nothing.
 */
public final class ProfiledParty {
  private final EffectiveProfile profile;
  private final ProfileReading reading;

  private ProfiledParty(EffectiveProfile profile) {
    this.profile = profile;
    this.reading = new ProfileReading(profile);
  }

  public static PartyRules of(EffectiveProfile profile, OrganizationKind kind) {
    return new ProfiledParty(profile).rules(kind);
  }

  private PartyRules rules(OrganizationKind kind) {
    var differential = new DifferentialRule(reading.share(Parameters.PE_2_SURPLUS), 0);
    var approvals = new Majority(Base.PRESENT, reading.share(Parameters.PE_6_APPROVALS), true);
    return new PartyRules(
        new Course<>(course()),
        differential,
        stages(),
        notices(),
        new MeetingRules(reading.share(Parameters.PE_4_PRESENT)),
        new WinningRules(ElectionRule.PE_6, approvals, approvals, differential),
        new StandingRules(
            profile.demands(Parameters.Q_6_REVIEW_FIRST),
            !profile.codes(Parameters.Q_5_STUDIED_BY).isEmpty(),
            new KinAvoidance(reading.kin(Parameters.C_17_KIN)),
            profile.demands(Parameters.C_17_NOMINATION)),
        ProfiledBodies.party(reading, kind).orElse(null),
        reading.whole(Parameters.VE_13_TERM, 0));
  }

  /** Whatever steps a profile names, the new committee takes over at the end (VE-18). */
  private List<PartyAction> course() {
    var steps = profile.codes(Parameters.PE_1_STEPS).stream().flatMap(ProfiledParty::step).toList();
    return steps.isEmpty()
        ? List.of()
        : Stream.concat(steps.stream(), Stream.of(PartyAction.CONCLUDE)).toList();
  }

  /** The public notice is no act of its own: it hangs from the step that put it up (PE-3). */
  private static Stream<PartyAction> step(String code) {
    return switch (code) {
      case "MOBILISATION" -> Stream.of(PartyAction.MOBILISE);
      case "MEMBERS_RECOMMEND" -> Stream.of(PartyAction.RECOMMEND_BY_MEMBERS);
      case "REPRESENTATIVES_RECOMMEND" -> Stream.of(PartyAction.RECOMMEND_BY_REPRESENTATIVES);
      case "TOWNSHIP_STUDY" -> Stream.of(PartyAction.STUDY);
      case "JOINT_REVIEW" -> Stream.of(PartyAction.REVIEW);
      case "INSPECTION" -> Stream.of(PartyAction.INSPECT);
      case "PROSPECTIVE_LIST" -> Stream.of(PartyAction.PROPOSE);
      case "APPROVAL" -> Stream.of(PartyAction.APPROVE_CANDIDATES);
      case "NOTICE" -> Stream.empty();
      case "MEETING" ->
          Stream.of(
              PartyAction.MEET,
              PartyAction.ENTER_TALLY,
              PartyAction.ENTER_TALLY_AGAIN,
              PartyAction.CERTIFY);
      case "LEADS_ELECTED" -> Stream.of(PartyAction.ELECT_OFFICERS);
      case "RESULT_NOTICE" -> Stream.of(PartyAction.PUBLISH_RESULT);
      case "RESULT_APPROVAL" -> Stream.of(PartyAction.APPROVE_RESULT);
      case "FILING" -> Stream.of(PartyAction.FILE);
      default -> throw new IllegalArgumentException(code + " is no step that profiles may name");
    };
  }

  /** Whoever is to be inspected has passed the joint review, so that is held to it as well. */
  private Set<PartyAction> stages() {
    var actions = EnumSet.noneOf(PartyAction.class);
    for (String stage : profile.codes(Parameters.PE_2_STAGES)) {
      switch (stage) {
        case "INITIAL" -> actions.add(PartyAction.STUDY);
        case "INSPECTION" -> actions.addAll(Set.of(PartyAction.REVIEW, PartyAction.INSPECT));
        case "FORMAL" -> actions.addAll(Set.of(PartyAction.PROPOSE, PartyAction.MEET));
        default ->
            throw new IllegalArgumentException(stage + " is no stage that profiles may name");
      }
    }
    return actions;
  }

  private Map<PartyAction, NoticeRule> notices() {
    var notices = new EnumMap<PartyAction, NoticeRule>(PartyAction.class);
    notice(PartyAction.INSPECT, Parameters.PE_3_INSPECTION, notices);
    notice(PartyAction.PROPOSE, Parameters.PE_3_PROSPECTIVE, notices);
    notice(PartyAction.PUBLISH_RESULT, Parameters.PE_3_RESULT, notices);
    return notices;
  }

  private void notice(
      PartyAction action, Parameter<Value.Days> days, Map<PartyAction, NoticeRule> notices) {
    profile
        .value(days)
        .ifPresent(set -> {
          var kind =
              set.days() == DayKind.WORKING
                  ? NoticeRule.DayKind.WORKING
                  : NoticeRule.DayKind.CALENDAR;
          notices.put(action, new NoticeRule(set.count(), kind, true));
        });
  }
}
