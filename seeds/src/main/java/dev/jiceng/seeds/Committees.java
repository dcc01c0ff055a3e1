package dev.jiceng.seeds;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.roster.Membership;
import dev.jiceng.roster.Organization;
import dev.jiceng.roster.OrganizationKind;
import dev.jiceng.roster.Post;
import dev.jiceng.roster.jooq.JooqMemberships;
import dev.jiceng.roster.jooq.JooqOrganizations;
import dev.jiceng.roster.jooq.JooqPeople;
import dev.jiceng.shared.jooq.Tx;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** The two committees of a community: who promises, who signs, who answers for what. */
record Committees(
    List<UUID> organizations,
    OrganizationKind party,
    List<UUID> leads,
    List<UUID> people,
    List<String> names) {

  /** The id of its Party organization, by which a community that was loaded is recognised. */
  static UUID party(DivisionCode community) {
    return new SeededIds(Dice.of(community.value(), "ids")).next();
  }

  /** As elections left them; the Party's comes first. */
  static Committees of(Tx tx, DivisionCode community) {
    var bodies = new JooqOrganizations(tx.sql(), tx.scope());
    var organizations = bodies.of(community);
    var ids = organizations.stream().map(Organization::id).toList();
    var posts = ids.stream().flatMap(body -> bodies.posts(body).stream()).toList();
    var lead = posts.stream().filter(Post::lead).map(Post::id).collect(Collectors.toSet());
    var held =
        new JooqMemberships(tx.sql(), tx.scope())
            .ofPosts(posts.stream().map(Post::id).toList()).stream()
                .filter(one -> one.isHeldOn(Calendar.TODAY))
                .toList();
    var holders = held.stream().map(Membership::person).distinct().toList();
    var people = new JooqPeople(tx.sql());
    return new Committees(
        ids,
        organizations.getFirst().kind(),
        held.stream().filter(one -> lead.contains(one.post())).map(Membership::id).toList(),
        holders,
        holders.stream().map(one -> people.find(one).orElseThrow().name()).toList());
  }
}
