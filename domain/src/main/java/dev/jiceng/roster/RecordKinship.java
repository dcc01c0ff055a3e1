package dev.jiceng.roster;

import static dev.jiceng.roster.RosterRule.C_17;

import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Severity;
import dev.jiceng.shared.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Records that two people are kin (C-17); where both serve already, it says so. */
public final class RecordKinship {
  private final People people;
  private final Memberships memberships;
  private final Ids ids;

  public RecordKinship(People people, Memberships memberships, Ids ids) {
    this.people = people;
    this.memberships = memberships;
    this.ids = ids;
  }

  /** That {@code relative} is the {@code kind} of {@code person}. */
  public record Command(UUID person, UUID relative, KinshipKind kind) {}

  public Outcome<Kinship> handle(Command command) {
    if (people.find(command.person()).isEmpty()) {
      return new Outcome.Unknown<>("person");
    }
    if (people.find(command.relative()).isEmpty()) {
      return new Outcome.Unknown<>("relative");
    }
    var violations = violations(command);
    if (!violations.isEmpty()) {
      return Outcome.refused(violations);
    }
    var kinship = new Kinship(ids.next(), command.person(), command.relative(), command.kind());
    people.add(kinship);
    return new Outcome.Done<>(kinship, serving(kinship));
  }

  private List<Violation> violations(Command command) {
    if (command.person().equals(command.relative())) {
      return List.of(Violation.of(C_17, "C-17.self", "relative"));
    }
    boolean known =
        people.kin(command.person()).stream()
            .anyMatch(one -> one.relativeOf(command.person()).equals(command.relative()));
    return known ? List.of(Violation.of(C_17, "C-17.known", "relative")) : List.of();
  }

  /** A fact is recorded even where it should not be; the rule then warns. */
  private List<Violation> serving(Kinship kinship) {
    var theirs = memberships.ofPeople(List.of(kinship.relative()));
    var found = new ArrayList<Violation>();
    for (Tenure own : memberships.ofPeople(List.of(kinship.person()))) {
      Service.kin(own, List.of(kinship), theirs).stream()
          .map(it -> advice(it.rule(), kinship))
          .filter(it -> !found.contains(it))
          .forEach(found::add);
    }
    return found;
  }

  private static Violation advice(dev.jiceng.shared.Rule rule, Kinship kinship) {
    var numbers = Map.<String, Object>of("kin", kinship.kind());
    return new Violation(rule, rule.id() + ".kin", List.of("relative"), numbers, Severity.ADVISORY);
  }
}
