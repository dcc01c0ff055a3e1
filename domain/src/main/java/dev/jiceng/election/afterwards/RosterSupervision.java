package dev.jiceng.election.afterwards;

import static dev.jiceng.election.ElectionRule.S_1;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.roster.HoldPost;
import dev.jiceng.roster.Membership;
import dev.jiceng.roster.Memberships;
import dev.jiceng.roster.Organization;
import dev.jiceng.roster.OrganizationKind;
import dev.jiceng.roster.Organizations;
import dev.jiceng.roster.Post;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What the roster's bodies and posts make of it. */
public final class RosterSupervision implements Supervision {
  private final Organizations organizations;
  private final Memberships memberships;
  private final HoldPost holding;

  public RosterSupervision(Organizations organizations, Memberships memberships, HoldPost holding) {
    this.organizations = organizations;
    this.memberships = memberships;
    this.holding = holding;
  }

  @Override
  public boolean hold(DivisionCode community) {
    return organizations.hold(community);
  }

  @Override
  public Set<UUID> supervised(DivisionCode community, LocalDate day) {
    return held(posts(community, OrganizationKind::isSelfGovernment), day).stream()
        .map(Membership::person)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public List<Violation> take(DivisionCode community, Vote.Supervisors vote, LocalDate from) {
    var found = new ArrayList<Violation>();
    var posts = posts(community, kind -> kind == OrganizationKind.SUPERVISORY_COMMITTEE);
    for (Membership old : held(posts, from)) {
      var end =
          new HoldPost.End(
              old.id(), old.version(), from.minusDays(1), Membership.Reason.TERM_ENDED);
      collect(holding.end(end), found);
    }
    for (Elected one : vote.people()) {
      var kind = one.person().equals(vote.head()) ? Post.Kind.CHAIR : Post.Kind.MEMBER;
      var post = posts.stream().filter(it -> it.kind() == kind).findFirst();
      if (post.isEmpty()) {
        found.add(Violation.of(S_1, "S-1.noPost", "community", Map.of("post", kind)));
        return found;
      }
      collect(holding.begin(new HoldPost.Begin(one.person(), post.get().id(), from)), found);
    }
    return found;
  }

  private static void collect(Outcome<Membership> outcome, List<Violation> found) {
    switch (outcome) {
      case Outcome.Done<Membership>(var _, var advice) -> found.addAll(advice);
      case Outcome.Refused<Membership>(var violations) -> found.addAll(violations);
      case Outcome.Unknown<Membership> _,
          Outcome.Stale<Membership> _,
          Outcome.KeyConflict<Membership> _,
          Outcome.Duplicate<Membership> _ ->
          throw new IllegalStateException("the roster is held, its people are known");
    }
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
}
