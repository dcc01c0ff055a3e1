package dev.jiceng.roster.table;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.roster.Organization;
import dev.jiceng.roster.Organizations;
import dev.jiceng.roster.Post;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The bodies and posts of a roster that is held; a table changes none of them. */
final class HeldBodies implements Organizations {
  private final Map<DivisionCode, Integer> quotas;
  private final Set<DivisionCode> communities;
  private final Map<UUID, Organization> organizations = new HashMap<>();
  private final Map<UUID, Post> posts = new HashMap<>();
  private final Map<DivisionCode, List<Organization>> bodies;
  private final Map<UUID, List<Post>> postsOf;

  HeldBodies(RosterStore.Content content) {
    quotas = content.quotas();
    communities = Set.copyOf(content.communities());
    content.organizations().forEach(body -> organizations.put(body.id(), body));
    content.posts().forEach(post -> posts.put(post.id(), post));
    bodies =
        content.organizations().stream().collect(Collectors.groupingBy(Organization::community));
    postsOf = content.posts().stream().collect(Collectors.groupingBy(Post::organization));
  }

  Optional<DivisionCode> community(String code) {
    return communities.stream().filter(one -> one.value().equals(code)).findFirst();
  }

  @Override
  public boolean hold(DivisionCode community) {
    return communities.contains(community);
  }

  @Override
  public Optional<Integer> quota(DivisionCode community) {
    return Optional.ofNullable(quotas.get(community));
  }

  @Override
  public Optional<Organization> find(UUID organization) {
    return Optional.ofNullable(organizations.get(organization));
  }

  @Override
  public List<Organization> of(DivisionCode community) {
    return bodies.getOrDefault(community, List.of());
  }

  @Override
  public Optional<Post> post(UUID post) {
    return Optional.ofNullable(posts.get(post));
  }

  @Override
  public List<Post> posts(UUID organization) {
    return postsOf.getOrDefault(organization, List.of());
  }

  @Override
  public void add(Organization organization) {
    throw untouched();
  }

  @Override
  public Optional<Organization> save(Organization organization) {
    throw untouched();
  }

  @Override
  public void add(Post post) {
    throw untouched();
  }

  @Override
  public Optional<Post> save(Post post) {
    throw untouched();
  }

  private static UnsupportedOperationException untouched() {
    return new UnsupportedOperationException("a table changes no body and no post");
  }
}
