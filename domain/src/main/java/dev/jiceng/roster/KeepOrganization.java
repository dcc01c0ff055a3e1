package dev.jiceng.roster;

import static dev.jiceng.roster.RosterRule.PD_1;
import static dev.jiceng.roster.RosterRule.PD_6;

import dev.jiceng.division.CommunityKind;
import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Founds a body of a community, renames it, and dissolves it once nobody serves in it. */
public final class KeepOrganization {
  private final Organizations organizations;
  private final Memberships memberships;
  private final Ids ids;

  public KeepOrganization(Organizations organizations, Memberships memberships, Ids ids) {
    this.organizations = organizations;
    this.memberships = memberships;
    this.ids = ids;
  }

  /** A body that is to be. */
  public record Create(DivisionCode community, OrganizationKind kind, String name) {}

  /** A new name for a body. */
  public record Update(UUID organization, int version, String name) {}

  /** The day from which a body is no more. */
  public record Dissolve(UUID organization, int version, LocalDate on) {}

  public Outcome<Organization> create(Create command) {
    if (!organizations.hold(command.community())) {
      return new Outcome.Unknown<>("community");
    }
    var violations = new ArrayList<>(nameViolations(command.name()));
    violations.addAll(kindViolations(command));
    if (!violations.isEmpty()) {
      return Outcome.refused(violations);
    }
    var organization =
        new Organization(ids.next(), command.community(), command.kind(), command.name());
    organizations.add(organization);
    return Outcome.done(organization);
  }

  public Outcome<Organization> update(Update command) {
    var found = organizations.find(command.organization()).orElse(null);
    if (found == null) {
      return new Outcome.Unknown<>("id");
    }
    if (found.version() != command.version()) {
      return new Outcome.Stale<>(found);
    }
    var violations = new ArrayList<>(nameViolations(command.name()));
    violations.addAll(ifDissolved(found, "id"));
    return violations.isEmpty() ? save(found.named(command.name())) : Outcome.refused(violations);
  }

  public Outcome<Organization> dissolve(Dissolve command) {
    var found = organizations.find(command.organization()).orElse(null);
    if (found == null) {
      return new Outcome.Unknown<>("id");
    }
    if (found.version() != command.version()) {
      return new Outcome.Stale<>(found);
    }
    organizations.hold(found.community());
    var violations = new ArrayList<>(ifDissolved(found, "id"));
    violations.addAll(serving(found, command.on()));
    return violations.isEmpty() ? save(found.dissolved(command.on())) : Outcome.refused(violations);
  }

  private Outcome<Organization> save(Organization changed) {
    return organizations
        .save(changed)
        .map(Outcome::done)
        .orElseGet(() -> new Outcome.Stale<>(organizations.find(changed.id()).orElseThrow()));
  }

  private static List<Violation> nameViolations(String name) {
    return name.isBlank() ? List.of(Violation.of(PD_1, "PD-1.name", "name")) : List.of();
  }

  static List<Violation> ifDissolved(Organization organization, String path) {
    var on = organization.dissolvedOn();
    return on == null
        ? List.of()
        : List.of(Violation.of(PD_1, "PD-1.dissolved", path, Map.of("dissolvedOn", on)));
  }

  /** A village has villagers' committees, a neighbourhood residents', and one of a kind each. */
  private List<Violation> kindViolations(Create command) {
    var found = new ArrayList<Violation>();
    var rule = command.kind().size();
    var community = CommunityKind.of(command.community());
    var foreign =
        community == CommunityKind.VILLAGE
            ? OrganizationKind.RESIDENTS_COMMITTEE
            : OrganizationKind.VILLAGERS_COMMITTEE;
    if (command.kind() == foreign) {
      var numbers = Map.<String, Object>of("community", community);
      found.add(Violation.of(rule, "C.community", "kind", numbers));
    }
    boolean exists =
        organizations.of(command.community()).stream()
            .anyMatch(other -> other.kind() == command.kind() && !other.isDissolved());
    if (exists && !command.kind().isParty()) {
      found.add(Violation.of(rule, "C.exists", "kind"));
    }
    return found;
  }

  private List<Violation> serving(Organization organization, LocalDate on) {
    var posts = organizations.posts(organization.id()).stream().map(Post::id).toList();
    long still = memberships.ofPosts(posts).stream().filter(held -> !held.endsBefore(on)).count();
    return still == 0
        ? List.of()
        : List.of(Violation.of(PD_6, "PD-6.serving", "on", Map.of("serving", still)));
  }
}
