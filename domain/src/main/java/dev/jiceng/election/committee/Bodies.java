package dev.jiceng.election.committee;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.roster.Membership;
import dev.jiceng.roster.Memberships;
import dev.jiceng.roster.Organization;
import dev.jiceng.roster.OrganizationKind;
import dev.jiceng.roster.Organizations;
import dev.jiceng.roster.Post;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A community's bodies as the roster has them: posts that are elected to, and who holds them. */
public final class Bodies {
  private final Organizations organizations;
  private final Memberships memberships;

  public Bodies(Organizations organizations, Memberships memberships) {
    this.organizations = organizations;
    this.memberships = memberships;
  }

  /** The posts of the villagers' or residents' committee. */
  List<Post> posts(DivisionCode community) {
    return posts(community, OrganizationKind::isSelfGovernment);
  }

  /** Those who hold them on that day. */
  List<Membership> held(DivisionCode community, LocalDate day) {
    return held(posts(community), day);
  }

  /** Those of the villagers' or residents' committee. */
  public Set<UUID> serving(DivisionCode community, LocalDate day) {
    return people(held(community, day));
  }

  /** The Party organization's committee, for kin avoidance (C-17). */
  public Set<UUID> party(DivisionCode community, LocalDate day) {
    return people(held(posts(community, OrganizationKind::isParty), day));
  }

  private List<Post> posts(DivisionCode community, Predicate<OrganizationKind> kind) {
    return organizations.of(community).stream()
        .filter(body -> kind.test(body.kind()) && !body.isDissolved())
        .map(Organization::id)
        .flatMap(body -> organizations.posts(body).stream())
        .filter(post -> post.kind().isElected())
        .toList();
  }

  private List<Membership> held(List<Post> posts, LocalDate day) {
    return memberships.ofPosts(posts.stream().map(Post::id).toList()).stream()
        .filter(membership -> membership.isHeldOn(day))
        .toList();
  }

  private static Set<UUID> people(List<Membership> memberships) {
    return memberships.stream().map(Membership::person).collect(Collectors.toUnmodifiableSet());
  }
}
