package dev.jiceng.roster.table;

import dev.jiceng.roster.Membership;
import dev.jiceng.roster.Memberships;
import dev.jiceng.roster.Organizations;
import dev.jiceng.roster.Tenure;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The memberships of a roster that is held, and those that the use cases begin and end. */
final class HeldMemberships implements Memberships {
  private final Organizations bodies;
  private final Map<UUID, Membership> memberships = new HashMap<>();
  private final Map<UUID, Map<UUID, Membership>> byPerson = new HashMap<>();
  private final Map<UUID, Map<UUID, Membership>> byPost = new HashMap<>();
  private final Map<UUID, Membership> written = new LinkedHashMap<>();

  HeldMemberships(RosterStore.Content content, Organizations bodies) {
    this.bodies = bodies;
    content.memberships().forEach(this::put);
  }

  private void put(Membership held) {
    memberships.put(held.id(), held);
    byPerson.computeIfAbsent(held.person(), it -> new LinkedHashMap<>()).put(held.id(), held);
    byPost.computeIfAbsent(held.post(), it -> new LinkedHashMap<>()).put(held.id(), held);
  }

  List<Membership> written() {
    return List.copyOf(written.values());
  }

  Optional<Tenure> tenure(UUID membership) {
    return find(membership).map(this::tenure);
  }

  /** The membership of that post that began on that day. */
  Optional<Tenure> tenure(UUID person, UUID post, LocalDate startsOn) {
    return ofPeople(List.of(person)).stream()
        .filter(held -> held.post().id().equals(post))
        .filter(held -> held.membership().startsOn().equals(startsOn))
        .findFirst();
  }

  private Tenure tenure(Membership held) {
    var post = bodies.post(held.post()).orElseThrow();
    return new Tenure(held, post, bodies.find(post.organization()).orElseThrow());
  }

  @Override
  public Optional<Membership> find(UUID membership) {
    return Optional.ofNullable(memberships.get(membership));
  }

  @Override
  public List<Tenure> ofPeople(Collection<UUID> people) {
    return people.stream()
        .flatMap(person -> byPerson.getOrDefault(person, Map.of()).values().stream())
        .map(this::tenure)
        .toList();
  }

  @Override
  public List<Membership> ofPosts(Collection<UUID> posts) {
    return posts.stream()
        .flatMap(post -> byPost.getOrDefault(post, Map.of()).values().stream())
        .toList();
  }

  @Override
  public void add(Membership membership) {
    put(membership);
    written.put(membership.id(), membership);
  }

  @Override
  public Optional<Membership> save(Membership membership) {
    var saved = membership.withVersion(membership.version() + 1);
    add(saved);
    return Optional.of(saved);
  }
}
