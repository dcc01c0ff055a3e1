package dev.jiceng.roster;

import dev.jiceng.division.DivisionCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** A roster that forgets everything when the test ends. */
public final class InMemoryRoster implements Roster {
  private final Set<DivisionCode> communities;
  private final List<Organization> organizations = new ArrayList<>();
  private final List<Person> people = new ArrayList<>();
  private final List<Post> posts = new ArrayList<>();
  private final List<Membership> memberships = new ArrayList<>();

  public InMemoryRoster(DivisionCode... communities) {
    this.communities = Set.of(communities);
  }

  @Override
  public boolean hasCommunity(DivisionCode community) {
    return communities.contains(community);
  }

  @Override
  public List<Organization> organizations(Collection<UUID> ids) {
    return organizations.stream().filter(known -> ids.contains(known.id())).toList();
  }

  @Override
  public Set<UUID> people(Collection<UUID> ids) {
    return people.stream().map(Person::id).filter(ids::contains).collect(Collectors.toSet());
  }

  @Override
  public List<Lead> leads(Collection<UUID> wanted, LocalDate on) {
    return memberships.stream()
        .filter(membership -> isHeldOn(membership, on))
        .filter(membership -> post(membership).lead())
        .filter(membership -> wanted.contains(post(membership).organization()))
        .sorted(Comparator.comparing(membership -> membership.id().toString()))
        .map(membership -> lead(membership))
        .toList();
  }

  @Override
  public void add(Organization organization) {
    organizations.add(organization);
  }

  @Override
  public void add(Person person) {
    people.add(person);
  }

  @Override
  public void add(Post post) {
    posts.add(post);
  }

  @Override
  public void add(Membership membership) {
    memberships.add(membership);
  }

  private static boolean isHeldOn(Membership membership, LocalDate day) {
    var endsOn = membership.endsOn();
    return !day.isBefore(membership.startsOn()) && (endsOn == null || !day.isAfter(endsOn));
  }

  private Post post(Membership membership) {
    return posts.stream()
        .filter(post -> post.id().equals(membership.post()))
        .findFirst()
        .orElseThrow();
  }

  private Lead lead(Membership membership) {
    var person =
        people.stream().filter(p -> p.id().equals(membership.person())).findFirst().orElseThrow();
    return new Lead(membership.id(), post(membership).organization(), person.name());
  }
}
