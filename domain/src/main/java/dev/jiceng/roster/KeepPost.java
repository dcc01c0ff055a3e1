package dev.jiceng.roster;

import static dev.jiceng.roster.RosterRule.PD_1;

import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sets up a post of a body, and changes its title and seats (PD-1, C-1 to C-6). */
public final class KeepPost {
  static final int MOST_SEATS = 99;

  private final Organizations organizations;
  private final Memberships memberships;
  private final RosterParameters parameters;
  private final Ids ids;

  public KeepPost(
      Organizations organizations, Memberships memberships, RosterParameters parameters, Ids ids) {
    this.organizations = organizations;
    this.memberships = memberships;
    this.parameters = parameters;
    this.ids = ids;
  }

  /** A post that is to be. */
  public record Create(
      UUID organization, Post.Kind kind, @Nullable PostCharge charge, String title, int seats) {
    /** One that the catalogue's auxiliary posts do not name. */
    public Create(UUID organization, Post.Kind kind, String title, int seats) {
      this(organization, kind, null, title, seats);
    }
  }

  /** A post's new title and number of seats. */
  public record Update(UUID post, int version, String title, int seats) {}

  public Outcome<Post> create(Create command) {
    var organization = organizations.find(command.organization()).orElse(null);
    if (organization == null) {
      return new Outcome.Unknown<>("organization");
    }
    organizations.hold(organization.community());
    var kind = command.kind();
    var post =
        new Post(
            ids.next(),
            organization.id(),
            kind,
            command.charge(),
            command.title(),
            kind.isLead(),
            command.seats(),
            1);
    var violations = violations(organization, post);
    violations.addAll(KeepOrganization.ifDissolved(organization, "organization"));
    violations.addAll(Charges.violations(organization, post, postsOf(organization), parameters));
    if (!kind.fits(organization.kind())) {
      var numbers = Map.<String, Object>of("body", organization.kind());
      violations.add(Violation.of(PD_1, "PD-1.kind", "kind", numbers));
    }
    if (!violations.isEmpty()) {
      return Outcome.refused(violations);
    }
    organizations.add(post);
    return Outcome.done(post);
  }

  private List<Post> postsOf(Organization organization) {
    return organizations.of(organization.community()).stream()
        .flatMap(body -> organizations.posts(body.id()).stream())
        .toList();
  }

  public Outcome<Post> update(Update command) {
    var found = organizations.post(command.post()).orElse(null);
    if (found == null) {
      return new Outcome.Unknown<>("id");
    }
    if (found.version() != command.version()) {
      return new Outcome.Stale<>(found);
    }
    var organization = organizations.find(found.organization()).orElseThrow();
    organizations.hold(organization.community());
    var post = found.changed(command.title(), command.seats());
    var violations = violations(organization, post);
    violations.addAll(KeepOrganization.ifDissolved(organization, "id"));
    violations.addAll(Charges.seats(post));
    int held = Seats.mostAtOnce(memberships.ofPosts(List.of(post.id())));
    if (held > post.seats()) {
      var numbers = Map.<String, Object>of("seats", post.seats(), "held", held);
      violations.add(Violation.of(Seats.rule(organization, post), "C.held", "seats", numbers));
    }
    return violations.isEmpty() ? save(post) : Outcome.refused(violations);
  }

  private Outcome<Post> save(Post post) {
    return organizations
        .save(post)
        .map(Outcome::done)
        .orElseGet(() -> new Outcome.Stale<>(organizations.post(post.id()).orElseThrow()));
  }

  private List<Violation> violations(Organization organization, Post post) {
    var found = new ArrayList<Violation>();
    if (post.title().isBlank()) {
      found.add(Violation.of(PD_1, "PD-1.title", "title"));
    }
    if (post.seats() < 1 || post.seats() > MOST_SEATS) {
      var numbers = Map.<String, Object>of("limit", MOST_SEATS);
      found.add(Violation.of(PD_1, "PD-1.seats", "seats", numbers));
    }
    if (post.kind().isElected()) {
      found.addAll(sizeViolations(organization, post));
    }
    return found;
  }

  private List<Violation> sizeViolations(Organization organization, Post post) {
    var found = new ArrayList<Violation>();
    var others =
        organizations.posts(organization.id()).stream()
            .filter(other -> !other.id().equals(post.id()) && other.kind().isElected())
            .toList();
    var rule = organization.kind().size();
    int limit = parameters.seatsOf(organization.kind());
    int seats = post.seats() + others.stream().mapToInt(Post::seats).sum();
    if (seats > limit) {
      var numbers = Map.<String, Object>of("limit", limit, "seats", seats);
      found.add(Violation.of(rule, "C.size", "seats", numbers));
    }
    boolean second = others.stream().anyMatch(other -> other.kind() == post.kind());
    if (post.kind().isLead() && (second || post.seats() > 1)) {
      found.add(Violation.of(rule, "C.lead", second ? "kind" : "seats"));
    }
    return found;
  }
}
