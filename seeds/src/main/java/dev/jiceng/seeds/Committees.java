package dev.jiceng.seeds;

import dev.jiceng.roster.Membership;
import dev.jiceng.roster.Post;
import dev.jiceng.roster.jooq.JooqMemberships;
import dev.jiceng.roster.jooq.JooqOrganizations;
import dev.jiceng.roster.jooq.JooqPeople;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** The two committees of a community: who promises, who signs, who answers for what. */
record Committees(
    List<UUID> organizations, List<UUID> leads, List<UUID> people, List<String> names) {

  /** As elections left them. */
  Committees now(UseCases does) {
    var bodies = new JooqOrganizations(does.tx().sql(), does.tx().scope());
    var posts = organizations.stream().flatMap(body -> bodies.posts(body).stream()).toList();
    var lead = posts.stream().filter(Post::lead).map(Post::id).collect(Collectors.toSet());
    var held =
        new JooqMemberships(does.tx().sql(), does.tx().scope())
            .ofPosts(posts.stream().map(Post::id).toList()).stream()
                .filter(one -> one.isHeldOn(Calendar.TODAY))
                .toList();
    var holders = held.stream().map(Membership::person).distinct().toList();
    var people = new JooqPeople(does.tx().sql());
    return new Committees(
        organizations,
        held.stream().filter(one -> lead.contains(one.post())).map(Membership::id).toList(),
        holders,
        holders.stream().map(one -> people.find(one).orElseThrow().name()).toList());
  }
}
