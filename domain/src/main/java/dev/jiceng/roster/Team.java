package dev.jiceng.roster;

import static dev.jiceng.roster.RosterRule.PD_4;

import dev.jiceng.shared.Violation;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** 两委: how many people sit in a community's two committees together (PD-4, C-7). */
final class Team {
  private final Organizations organizations;
  private final Memberships memberships;

  Team(Organizations organizations, Memberships memberships) {
    this.organizations = organizations;
    this.memberships = memberships;
  }

  /** Somebody with two posts is one: the committees share members. */
  List<Violation> violations(Tenure wanted) {
    var community = wanted.organization().community();
    int quota = organizations.quota(community).orElse(Integer.MAX_VALUE);
    if (quota == Integer.MAX_VALUE || !wanted.isOfTheTwoCommittees()) {
      return List.of();
    }
    var people = new HashSet<UUID>();
    people.add(wanted.membership().person());
    memberships.ofPosts(posts(wanted)).stream()
        .filter(held -> held.isHeldOn(wanted.membership().startsOn()))
        .forEach(held -> people.add(held.person()));
    var numbers = Map.<String, Object>of("people", people.size(), "limit", quota);
    return people.size() > quota
        ? List.of(Violation.of(PD_4, "PD-4.full", "post", numbers))
        : List.of();
  }

  private List<UUID> posts(Tenure wanted) {
    return organizations.of(wanted.organization().community()).stream()
        .filter(body -> body.kind().isOfTheTwoCommittees())
        .flatMap(body -> organizations.posts(body.id()).stream())
        .filter(post -> post.kind().isElected())
        .map(Post::id)
        .toList();
  }
}
