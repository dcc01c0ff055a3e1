package dev.jiceng.roster;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Memberships that are forgotten when the test ends. */
public final class InMemoryMemberships implements Memberships {
  private final Organizations organizations;
  private final Map<UUID, Membership> memberships = new LinkedHashMap<>();

  public InMemoryMemberships(Organizations organizations) {
    this.organizations = organizations;
  }

  @Override
  public Optional<Membership> find(UUID membership) {
    return Optional.ofNullable(memberships.get(membership));
  }

  @Override
  public List<Tenure> ofPeople(Collection<UUID> people) {
    return memberships.values().stream()
        .filter(held -> people.contains(held.person()))
        .map(this::tenure)
        .toList();
  }

  private Tenure tenure(Membership held) {
    var post = organizations.post(held.post()).orElseThrow();
    return new Tenure(held, post, organizations.find(post.organization()).orElseThrow());
  }

  @Override
  public List<Membership> ofPosts(Collection<UUID> posts) {
    return memberships.values().stream().filter(held -> posts.contains(held.post())).toList();
  }

  @Override
  public void add(Membership membership) {
    memberships.put(membership.id(), membership);
  }

  @Override
  public Optional<Membership> save(Membership membership) {
    return find(membership.id())
        .filter(stored -> stored.version() == membership.version())
        .map(stored -> membership.withVersion(stored.version() + 1))
        .map(saved -> {
          add(saved);
          return saved;
        });
  }
}
