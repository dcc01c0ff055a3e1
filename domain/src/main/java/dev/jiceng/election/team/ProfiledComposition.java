package dev.jiceng.election.team;

import static dev.jiceng.regulation.Parameters.*;

import dev.jiceng.division.CommunityKind;
import dev.jiceng.election.ProfileReading;
import dev.jiceng.election.Share;
import dev.jiceng.election.team.Teammate.Trait;
import dev.jiceng.regulation.EffectiveProfile;
import dev.jiceng.regulation.Parameter;
import dev.jiceng.regulation.Value;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a regulation profile asks of teams; a rule that it does not set is not judged. */
public final class ProfiledComposition {
  /** Nobody lives so long. */
  private static final int NO_AGE = 999;

  private final EffectiveProfile profile;
  private final ProfileReading reading;
  private final List<TeamRule> team = new ArrayList<>();
  private final List<AreaRule> area = new ArrayList<>();

  private ProfiledComposition(EffectiveProfile profile) {
    this.profile = profile;
    this.reading = new ProfileReading(profile);
  }

  public static CompositionRules of(EffectiveProfile profile) {
    var composition = new ProfiledComposition(profile);
    composition.bodies();
    composition.members();
    composition.leads();
    composition.kin();
    composition.area();
    return new CompositionRules(
        composition.team, composition.area, composition.reading.severities());
  }

  private void bodies() {
    team.addAll(ProfiledBodies.of(reading));
    if (anySet(C_7_VILLAGE_MOST, C_7_VILLAGE_USUAL)) {
      var allowed = new Range(1, reading.whole(C_7_VILLAGE_MOST, NO_AGE));
      var usual = profile.whole(C_7_VILLAGE_USUAL).map(Range::exactly).orElse(allowed);
      team.add(new CommitteesSize(CommunityKind.VILLAGE, allowed, usual));
    }
    if (anySet(C_7_COMMUNITY_LEAST, C_7_COMMUNITY_MOST)) {
      var allowed =
          new Range(
              reading.whole(C_7_COMMUNITY_LEAST, 1), reading.whole(C_7_COMMUNITY_MOST, NO_AGE));
      team.add(new CommitteesSize(CommunityKind.NEIGHBOURHOOD, allowed, allowed));
    }
  }

  private void members() {
    if (anySet(C_8_AGE_MOST)) {
      team.add(
          new YoungMember(reading.whole(C_8_AGE_MOST, 0), reading.whole(C_8_MEMBERS_LEAST, 1)));
    }
    if (anySet(C_9_WOMEN_LEAST, C_9_FEDERATION)) {
      team.add(new WomanMember(reading.whole(C_9_WOMEN_LEAST, 0), profile.demands(C_9_FEDERATION)));
    }
    if (profile.demands(C_12_REPRESENTED)) {
      team.add(new SmallerNationality(1));
    }
    if (anySet(C_13_EDUCATION, C_13_AGE_MOST)) {
      team.add(new Newcomers(education(C_13_EDUCATION), reading.whole(C_13_AGE_MOST, NO_AGE)));
    }
  }

  private void leads() {
    if (anySet(C_14_STAYING_AGE, C_14_CONTINUING_AGE_MOST, C_14_NEW_AGE_MOST, C_14_NEW_EDUCATION)) {
      int continuing =
          reading.whole(C_14_CONTINUING_AGE_MOST, reading.whole(C_14_STAYING_AGE, NO_AGE));
      var fresh =
          anySet(C_14_NEW_AGE_MOST, C_14_NEW_EDUCATION)
              ? new SecretaryFitness.Fresh(
                  reading.whole(C_14_NEW_AGE_MOST, NO_AGE), education(C_14_NEW_EDUCATION))
              : null;
      team.add(new SecretaryFitness(fresh, continuing));
    }
    if (anySet(C_15_EDUCATION)) {
      team.add(new EducatedLead(education(C_15_EDUCATION)));
    }
    if (profile.demands(C_16_PREFERRED)) {
      team.add(new SecretaryAsChair());
    }
  }

  private void kin() {
    if (anySet(C_17_KIN)) {
      team.add(new KinAvoidance(reading.kin(C_17_KIN)));
    }
    var excluded = profile.codes(S_1_EXCLUDED);
    if (!excluded.isEmpty()) {
      var kinds =
          !excluded.contains("COMMITTEE_KIN")
              ? Set.<Kinship>of()
              : anySet(C_17_KIN) ? reading.kin(C_17_KIN) : EnumSet.allOf(Kinship.class);
      var barred = EnumSet.noneOf(Trait.class);
      excluded.stream().flatMap(ProfiledComposition::trait).forEach(barred::add);
      team.add(new SupervisorFitness(kinds, barred));
    }
  }

  private static Stream<Trait> trait(String excluded) {
    return switch (excluded) {
      case "ACCOUNTANT" -> Stream.of(Trait.ACCOUNTANT);
      case "CLERK" -> Stream.of(Trait.CLERK);
      case "COLLECTIVE_HEAD" -> Stream.of(Trait.HEADS_COLLECTIVE_ECONOMY);
      default -> Stream.empty();
    };
  }

  private void area() {
    if (anySet(C_10_MEMBERS_LEAST, C_10_CHAIRS_LEAST)) {
      area.add(new WomenShare(reading.share(C_10_MEMBERS_LEAST), reading.share(C_10_CHAIRS_LEAST)));
    }
    if (anySet(C_11_MEMBERS_ABOUT)) {
      var about = reading.share(C_11_MEMBERS_ABOUT);
      var give = reading.share(C_11_TOLERANCE);
      area.add(new WomenAbout(plus(about, give, -1), plus(about, give, 1)));
    }
    if (anySet(C_18_COMPARED)) {
      area.add(new AgeDownEducationUp());
    }
  }

  private static Share plus(Share share, Share give, int sign) {
    int whole = share.denominator() * give.denominator();
    int part =
        share.numerator() * give.denominator() + sign * give.numerator() * share.denominator();
    return new Share(Math.max(0, part), whole);
  }

  private boolean anySet(Parameter<?>... parameters) {
    return Stream.of(parameters).anyMatch(reading::sets);
  }

  /** The lowest of the classes that the profile names. */
  private Education education(Parameter<Value.Codes> parameter) {
    return profile.codes(parameter).stream()
        .map(Education::of)
        .min(java.util.Comparator.comparingInt(Education::rank))
        .orElse(Education.OTHER);
  }
}
