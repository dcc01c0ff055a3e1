package dev.jiceng.roster;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** People and their kin, forgotten when the test ends. */
public final class InMemoryPeople implements People {
  private final Map<UUID, Person> people = new LinkedHashMap<>();
  private final List<Kinship> kinships = new ArrayList<>();

  @Override
  public Optional<Person> find(UUID person) {
    return Optional.ofNullable(people.get(person));
  }

  @Override
  public void add(Person person) {
    people.put(person.id(), person);
  }

  @Override
  public Optional<Person> save(Person person) {
    return find(person.id())
        .filter(stored -> stored.version() == person.version())
        .map(stored -> person.withVersion(stored.version() + 1))
        .map(saved -> {
          add(saved);
          return saved;
        });
  }

  @Override
  public List<Kinship> kin(UUID person) {
    return kinships.stream()
        .filter(one -> one.person().equals(person) || one.relative().equals(person))
        .toList();
  }

  @Override
  public void add(Kinship kinship) {
    kinships.add(kinship);
  }
}
