package dev.jiceng.roster;

import dev.jiceng.division.DivisionCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Bodies and posts that are forgotten when the test ends. */
public final class InMemoryOrganizations implements Organizations {
  private final Set<DivisionCode> communities;
  private final Map<UUID, Organization> organizations = new LinkedHashMap<>();
  private final Map<DivisionCode, Integer> quotas = new LinkedHashMap<>();
  private final Map<UUID, Post> posts = new LinkedHashMap<>();

  public InMemoryOrganizations(DivisionCode... communities) {
    this.communities = Set.of(communities);
  }

  @Override
  public boolean hold(DivisionCode community) {
    return communities.contains(community);
  }

  @Override
  public Optional<Integer> quota(DivisionCode community) {
    return Optional.ofNullable(quotas.get(community));
  }

  void limit(DivisionCode community, int people) {
    quotas.put(community, people);
  }

  @Override
  public Optional<Organization> find(UUID organization) {
    return Optional.ofNullable(organizations.get(organization));
  }

  @Override
  public List<Organization> of(DivisionCode community) {
    return organizations.values().stream().filter(o -> o.community().equals(community)).toList();
  }

  @Override
  public void add(Organization organization) {
    organizations.put(organization.id(), organization);
  }

  @Override
  public Optional<Organization> save(Organization organization) {
    return find(organization.id())
        .filter(stored -> stored.version() == organization.version())
        .map(stored -> organization.withVersion(stored.version() + 1))
        .map(saved -> {
          add(saved);
          return saved;
        });
  }

  @Override
  public Optional<Post> post(UUID post) {
    return Optional.ofNullable(posts.get(post));
  }

  @Override
  public List<Post> posts(UUID organization) {
    return posts.values().stream().filter(p -> p.organization().equals(organization)).toList();
  }

  @Override
  public void add(Post post) {
    posts.put(post.id(), post);
  }

  @Override
  public Optional<Post> save(Post post) {
    return post(post.id())
        .filter(stored -> stored.version() == post.version())
        .map(stored -> post.withVersion(stored.version() + 1))
        .map(saved -> {
          add(saved);
          return saved;
        });
  }
}
