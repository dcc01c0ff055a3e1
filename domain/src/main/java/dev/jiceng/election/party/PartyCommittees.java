package dev.jiceng.election.party;

import dev.jiceng.election.Turnover;
import dev.jiceng.election.team.Role;
import dev.jiceng.roster.Membership;
import dev.jiceng.roster.Memberships;
import dev.jiceng.roster.Organization;
import dev.jiceng.roster.Organizations;
import dev.jiceng.roster.Post;
import dev.jiceng.shared.Violation;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Party committees as the roster has them: who serves, and who takes over (VE-18, PD-6). */
public final class PartyCommittees {
  private final Organizations organizations;
  private final Memberships memberships;
  private final Turnover turnover;

  public PartyCommittees(Organizations organizations, Memberships memberships, Turnover turnover) {
    this.organizations = organizations;
    this.memberships = memberships;
    this.turnover = turnover;
  }

  /** The organization, where it is there; whoever else changes its community's roster waits. */
  Optional<Organization> hold(UUID organization) {
    return organizations.find(organization).filter(found -> organizations.hold(found.community()));
  }

  Set<UUID> serving(UUID organization, LocalDate day) {
    return held(posts(organization), day).stream()
        .map(Membership::person)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What the roster says against it, advice too; it is done where nothing of it blocks. */
  List<Violation> succeed(PartyElection election, PartyProgress progress) {
    var start = Objects.requireNonNull(progress.concludedOn());
    var posts = posts(election.body().organization());
    var successors =
        election.officers().entrySet().stream()
            .map(officer ->
                new Turnover.Successor(
                    officer.getKey(), first(officer.getValue()), start, progress.termEnd()))
            .toList();
    return turnover.take(held(posts, start), start, posts, successors);
  }

  /** Whoever does several things holds the highest post. */
  private static Role first(Set<Role> roles) {
    return roles.stream().sorted().findFirst().orElse(Role.MEMBER);
  }

  private List<Post> posts(UUID organization) {
    return organizations.posts(organization).stream()
        .filter(post -> post.kind().isElected())
        .toList();
  }

  private List<Membership> held(List<Post> posts, LocalDate day) {
    return memberships.ofPosts(posts.stream().map(Post::id).toList()).stream()
        .filter(membership -> membership.isHeldOn(day))
        .toList();
  }
}
