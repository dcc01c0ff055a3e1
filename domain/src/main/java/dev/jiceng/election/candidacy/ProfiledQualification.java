package dev.jiceng.election.candidacy;

import static dev.jiceng.election.ElectionRule.Q_1;
import static dev.jiceng.election.ElectionRule.Q_2;
import static dev.jiceng.election.ElectionRule.Q_3;

import dev.jiceng.election.ElectionRule;
import dev.jiceng.election.ProfileReading;
import dev.jiceng.regulation.EffectiveProfile;
import dev.jiceng.regulation.Parameter;
import dev.jiceng.regulation.Parameters;
import dev.jiceng.regulation.Value;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a regulation profile asks of those who stand. */
public final class ProfiledQualification {
  private ProfiledQualification() {}

  public static QualificationRules of(EffectiveProfile profile) {
    var items =
        Stream.of(
                items(profile, Q_1, Parameters.Q_1_ITEMS),
                items(profile, Q_2, Parameters.Q_2_ITEMS),
                items(profile, Q_3, Parameters.Q_3_ITEMS))
            .flatMap(each -> each)
            .toList();
    var pledges =
        profile.codes(Parameters.Q_7_PLEDGES).stream()
            .flatMap(code -> pledge(code).stream())
            .collect(Collectors.toUnmodifiableSet());
    return new QualificationRules(
        new NegativeList(items),
        Set.copyOf(profile.codes(Parameters.Q_4_TOWNSHIP)),
        Set.copyOf(profile.codes(Parameters.Q_4_COUNTY)),
        pledges,
        !profile.codes(Parameters.Q_5_STUDIED_BY).isEmpty());
  }

  /** Which kin avoid each other, and from when on (C-17). */
  public static KinRules kin(EffectiveProfile profile) {
    return new KinRules(
        new ProfileReading(profile).kin(Parameters.C_17_KIN),
        profile.demands(Parameters.C_17_NOMINATION));
  }

  /** Only what is "unsuitable" (十不宜) can be let pass; the others are "must not" (不准、不得). */
  private static Stream<NegativeItem> items(
      EffectiveProfile profile, ElectionRule rule, Parameter<Value.Codes> items) {
    return profile.codes(items).stream()
        .map(code -> new NegativeItem(code, rule, code, rule == Q_2));
  }

  /** 竞职 is called RUN by profiles. */
  private static Optional<Pledge.Kind> pledge(String code) {
    return switch (code) {
      case "RUN" -> Optional.of(Pledge.Kind.STAND);
      case "SERVE" -> Optional.of(Pledge.Kind.SERVE);
      case "RESIGN" -> Optional.of(Pledge.Kind.RESIGN);
      case "DISCIPLINE" -> Optional.of(Pledge.Kind.DISCIPLINE);
      default -> Optional.empty();
    };
  }
}
