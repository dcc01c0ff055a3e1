package dev.jiceng.roster;

import static dev.jiceng.roster.RosterRule.PD_6;

import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Severity;
import dev.jiceng.shared.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Begins and ends memberships (PD-6); both leave what was before. */
public final class HoldPost {
  private final Organizations organizations;
  private final Memberships memberships;
  private final People people;
  private final RosterParameters parameters;
  private final Ids ids;

  public HoldPost(
      Organizations organizations,
      Memberships memberships,
      People people,
      RosterParameters parameters,
      Ids ids) {
    this.organizations = organizations;
    this.memberships = memberships;
    this.people = people;
    this.parameters = parameters;
    this.ids = ids;
  }

  /**
   * Who takes which post, and from which day.
   *
   * @param end of a term that is over by now; empty for one that runs
   */
  public record Begin(UUID person, UUID post, LocalDate startsOn, Membership.@Nullable End end) {
    public Begin(UUID person, UUID post, LocalDate startsOn) {
      this(person, post, startsOn, null);
    }
  }

  /** The last day of a membership, and why. */
  public record End(UUID membership, int version, LocalDate on, Membership.Reason reason) {}

  public Outcome<Membership> begin(Begin command) {
    var post = organizations.post(command.post()).orElse(null);
    if (post == null) {
      return new Outcome.Unknown<>("post");
    }
    var person = people.find(command.person()).orElse(null);
    if (person == null) {
      return new Outcome.Unknown<>("person");
    }
    var organization = organizations.find(post.organization()).orElseThrow();
    organizations.hold(organization.community());
    var membership =
        new Membership(ids.next(), person.id(), post.id(), command.startsOn(), command.end(), 1);
    var found = violations(new Tenure(membership, post, organization), person);
    var blocking = found.stream().filter(it -> it.severity() == Severity.BLOCKING).toList();
    if (!blocking.isEmpty()) {
      return Outcome.refused(found);
    }
    memberships.add(membership);
    return new Outcome.Done<>(membership, found);
  }

  public Outcome<Membership> end(End command) {
    var found = memberships.find(command.membership()).orElse(null);
    if (found == null) {
      return new Outcome.Unknown<>("id");
    }
    if (found.version() != command.version()) {
      return new Outcome.Stale<>(found);
    }
    var violations = endViolations(found, command.on());
    if (!violations.isEmpty()) {
      return Outcome.refused(violations);
    }
    return memberships
        .save(found.ended(new Membership.End(command.on(), command.reason())))
        .map(Outcome::done)
        .orElseGet(() -> new Outcome.Stale<>(memberships.find(found.id()).orElseThrow()));
  }

  private static List<Violation> endViolations(Membership membership, LocalDate on) {
    var found = new ArrayList<Violation>();
    if (membership.end() != null) {
      var numbers = Map.<String, Object>of("endedOn", membership.end().on());
      found.add(Violation.of(PD_6, "PD-6.ended", "id", numbers));
    }
    if (on.isBefore(membership.startsOn())) {
      var numbers = Map.<String, Object>of("startsOn", membership.startsOn());
      found.add(Violation.of(PD_6, "PD-6.order", "on", numbers));
    }
    return found;
  }

  private List<Violation> violations(Tenure wanted, Person person) {
    var found = new ArrayList<Violation>();
    found.addAll(KeepOrganization.ifDissolved(wanted.organization(), "post"));
    found.addAll(Electable.violations(wanted, person, parameters));
    found.addAll(seatViolations(wanted));
    found.addAll(new Team(organizations, memberships).violations(wanted));
    var held = memberships.ofPeople(List.of(person.id()));
    found.addAll(Service.conflicts(wanted, held));
    found.addAll(Charges.alone(wanted, held));
    var kin = people.kin(person.id());
    var relatives = kin.stream().map(one -> one.relativeOf(person.id())).toList();
    found.addAll(Service.kin(wanted, kin, memberships.ofPeople(relatives)));
    return found;
  }

  private List<Violation> seatViolations(Tenure wanted) {
    var post = wanted.post();
    var together = new ArrayList<>(memberships.ofPosts(List.of(post.id())));
    together.removeIf(other -> !other.overlaps(wanted.membership()));
    together.add(wanted.membership());
    int held = Seats.mostAtOnce(together);
    var numbers = Map.<String, Object>of("seats", post.seats(), "held", held - 1);
    return held <= post.seats()
        ? List.of()
        : List.of(
            Violation.of(Seats.rule(wanted.organization(), post), "C.seats", "post", numbers));
  }
}
