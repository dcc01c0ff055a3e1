package dev.jiceng.election.team;

import dev.jiceng.election.ElectionRule;
import dev.jiceng.election.ProfileReading;
import dev.jiceng.regulation.Parameter;
import dev.jiceng.regulation.Parameters;
import dev.jiceng.regulation.Value.Flag;
import dev.jiceng.regulation.Value.Whole;
import dev.jiceng.roster.OrganizationKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sizes and posts of bodies as a profile sets them (C-1 to C-6). */
public final class ProfiledBodies {
  private final ProfileReading reading;
  private final Map<Role, Range> roles = new EnumMap<>(Role.class);

  private ProfiledBodies(ProfileReading reading) {
    this.reading = reading;
  }

  static List<TeamRule> of(ProfileReading reading) {
    return Stream.of(OrganizationKind.values())
        .flatMap(
            kind -> Stream.concat(party(reading, kind).stream(), other(reading, kind).stream()))
        .<TeamRule>map(body -> body)
        .toList();
  }

  /** Empty where the profile does not speak of that kind of Party organization, or it is none. */
  public static Optional<BodySize> party(ProfileReading reading, OrganizationKind kind) {
    var bodies = new ProfiledBodies(reading);
    return switch (kind) {
      case PARTY_BRANCH -> bodies.branch();
      case PARTY_GENERAL_BRANCH -> bodies.generalBranch();
      case PARTY_COMMITTEE -> bodies.committee();
      default -> Optional.empty();
    };
  }

  private static Optional<BodySize> other(ProfileReading reading, OrganizationKind kind) {
    var bodies = new ProfiledBodies(reading);
    return switch (kind) {
      case VILLAGERS_COMMITTEE -> bodies.villagers();
      case RESIDENTS_COMMITTEE -> bodies.residents();
      case SUPERVISORY_COMMITTEE -> bodies.supervisory();
      default -> Optional.empty();
    };
  }

  private Optional<BodySize> branch() {
    exactly(Role.SECRETARY, Parameters.C_1_SECRETARIES);
    between(Role.DEPUTY_SECRETARY, Parameters.C_1_DEPUTIES_LEAST, Parameters.C_1_DEPUTIES_MOST);
    exactly(Role.ORGANIZATION, Parameters.C_1_ORGANIZATION);
    exactly(Role.PUBLICITY, Parameters.C_1_PUBLICITY);
    exactly(Role.DISCIPLINE, Parameters.C_1_DISCIPLINE);
    var size = reading.range(Parameters.C_1_SEATS_LEAST, Parameters.C_1_SEATS_MOST);
    return body(
        ElectionRule.C_1,
        OrganizationKind.PARTY_BRANCH,
        size,
        size,
        Parameters.C_1_DEPUTY_DISCIPLINE);
  }

  private Optional<BodySize> generalBranch() {
    exactly(Role.SECRETARY, Parameters.C_2_SECRETARIES);
    between(Role.DEPUTY_SECRETARY, Parameters.C_2_DEPUTIES_LEAST, Parameters.C_2_DEPUTIES_MOST);
    exactly(Role.DISCIPLINE, Parameters.C_2_DISCIPLINE);
    var size = reading.range(Parameters.C_2_SEATS_LEAST, Parameters.C_2_SEATS_MOST);
    return body(
        ElectionRule.C_2,
        OrganizationKind.PARTY_GENERAL_BRANCH,
        size,
        size,
        Parameters.C_2_DEPUTY_DISCIPLINE);
  }

  private Optional<BodySize> committee() {
    exactly(Role.SECRETARY, Parameters.C_3_SECRETARIES);
    between(Role.DEPUTY_SECRETARY, Parameters.C_3_DEPUTIES_LEAST, Parameters.C_3_DEPUTIES_MOST);
    exactly(Role.DISCIPLINE, Parameters.C_3_DISCIPLINE);
    var allowed = reading.range(Parameters.C_3_SEATS_LEAST, Parameters.C_3_SEATS_MOST);
    int usual = reading.whole(Parameters.C_3_SEATS_USUAL, allowed.most());
    return body(
        ElectionRule.C_3,
        OrganizationKind.PARTY_COMMITTEE,
        allowed,
        new Range(allowed.least(), usual),
        Parameters.C_3_DEPUTY_DISCIPLINE);
  }

  private Optional<BodySize> villagers() {
    exactly(Role.CHAIR, Parameters.C_4_CHAIRS);
    var size = reading.range(Parameters.C_4_SEATS_LEAST, Parameters.C_4_SEATS_MOST);
    return body(ElectionRule.C_4, OrganizationKind.VILLAGERS_COMMITTEE, size, size, null);
  }

  private Optional<BodySize> residents() {
    exactly(Role.CHAIR, Parameters.C_5_CHAIRS);
    between(Role.DEPUTY_CHAIR, Parameters.C_5_DEPUTIES_LEAST, Parameters.C_5_DEPUTIES_MOST);
    var size = reading.range(Parameters.C_5_SEATS_LEAST, Parameters.C_5_SEATS_MOST);
    return body(ElectionRule.C_5, OrganizationKind.RESIDENTS_COMMITTEE, size, size, null);
  }

  private Optional<BodySize> supervisory() {
    exactly(Role.CHAIR, Parameters.C_6_CHAIRS);
    var size = reading.range(Parameters.C_6_SEATS_LEAST, Parameters.C_6_SEATS_MOST);
    return body(ElectionRule.C_6, OrganizationKind.SUPERVISORY_COMMITTEE, size, size, null);
  }

  private void exactly(Role role, Parameter<Whole> number) {
    between(role, number, number);
  }

  private void between(Role role, Parameter<Whole> least, Parameter<Whole> most) {
    if (reading.sets(least) || reading.sets(most)) {
      roles.put(role, reading.range(least, most));
    }
  }

  private Optional<BodySize> body(
      ElectionRule rule,
      OrganizationKind kind,
      Range allowed,
      Range usual,
      @Nullable Parameter<Flag> deputyIsDiscipline) {
    boolean demands = deputyIsDiscipline != null && reading.profile().demands(deputyIsDiscipline);
    return reading.speaksOf(rule)
        ? Optional.of(new BodySize(rule, kind, allowed, usual, roles, demands))
        : Optional.empty();
  }
}
