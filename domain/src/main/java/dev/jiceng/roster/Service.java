package dev.jiceng.roster;

import static dev.jiceng.roster.RosterRule.C_17;
import static dev.jiceng.roster.RosterRule.PD_2;
import static dev.jiceng.roster.RosterRule.PD_6;
import static dev.jiceng.roster.RosterRule.S_1;

import dev.jiceng.shared.Severity;
import dev.jiceng.shared.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What one person, and what kin, may not hold at the same time (PD-2, PD-6, C-17, S-1). */
final class Service {
  private Service() {}

  /** {@code held} is everything the person holds and held. */
  static List<Violation> conflicts(Tenure wanted, List<Tenure> held) {
    var found = new ArrayList<Violation>();
    for (Tenure other : held) {
      if (isSame(wanted, other)) {
        found.add(overlap(other.membership()));
      } else if (wanted.meets(other) && excludes(wanted, other)) {
        var numbers = Map.<String, Object>of("held", what(other));
        found.add(Violation.of(PD_2, "PD-2.incompatible", "post", numbers));
      }
    }
    return found;
  }

  private static Enum<?> what(Tenure tenure) {
    var charge = tenure.post().charge();
    return charge == null ? tenure.organization().kind() : charge;
  }

  private static boolean isSame(Tenure wanted, Tenure other) {
    return wanted.post().id().equals(other.post().id())
        && wanted.membership().overlaps(other.membership());
  }

  private static Violation overlap(Membership other) {
    var numbers = new HashMap<String, Object>();
    numbers.put("startsOn", other.startsOn());
    var end = other.end();
    if (end == null) {
      return Violation.of(PD_6, "PD-6.holds", "startsOn", numbers);
    }
    numbers.put("endsOn", end.on());
    return Violation.of(PD_6, "PD-6.overlap", "startsOn", numbers);
  }

  /** Who supervises or checks does not do what is supervised or checked. */
  private static boolean excludes(Tenure one, Tenure other) {
    return (isElected(one) && isElected(other) && areSupervisorAndSupervised(one, other))
        || Charges.exclude(one, other)
        || Charges.exclude(other, one);
  }

  private static boolean areSupervisorAndSupervised(Tenure one, Tenure other) {
    var a = one.organization().kind();
    var b = other.organization().kind();
    return (a == OrganizationKind.SUPERVISORY_COMMITTEE && b.isSelfGovernment())
        || (b == OrganizationKind.SUPERVISORY_COMMITTEE && a.isSelfGovernment());
  }

  /** {@code theirs} is everything the kin hold and held. */
  static List<Violation> kin(Tenure wanted, List<Kinship> kin, List<Tenure> theirs) {
    var found = new ArrayList<Violation>();
    for (Kinship kinship : kin) {
      var self = wanted.membership().person();
      theirs.stream()
          .filter(other -> other.membership().person().equals(kinship.relativeOf(self)))
          .filter(wanted::meets)
          .filter(other -> isElected(wanted) && isElected(other))
          .map(other -> rule(wanted, other))
          .flatMap(java.util.Optional::stream)
          .distinct()
          .forEach(rule -> found.add(violation(rule, kinship)));
    }
    return found;
  }

  private static java.util.Optional<RosterRule> rule(Tenure one, Tenure other) {
    if (one.organization().kind().isOfTheTwoCommittees()
        && other.organization().kind().isOfTheTwoCommittees()) {
      return java.util.Optional.of(C_17);
    }
    return areSupervisorAndSupervised(one, other)
        ? java.util.Optional.of(S_1)
        : java.util.Optional.empty();
  }

  private static Violation violation(RosterRule rule, Kinship kinship) {
    var severity = kinship.kind().isClose() ? Severity.BLOCKING : Severity.ADVISORY;
    var numbers = Map.<String, Object>of("kin", kinship.kind());
    return new Violation(rule, rule.id() + ".kin", List.of("person"), numbers, severity);
  }

  private static boolean isElected(Tenure tenure) {
    return tenure.post().kind().isElected();
  }
}
