package dev.jiceng.roster.table;

import dev.jiceng.roster.IdNumber;
import dev.jiceng.roster.Identifiers;
import dev.jiceng.roster.Identities;
import dev.jiceng.roster.Kinship;
import dev.jiceng.roster.People;
import dev.jiceng.roster.Person;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The people of a roster that is held, and what the use cases change of them. */
final class HeldPeople implements People, Identities {
  private final Map<UUID, Person> people = new HashMap<>();
  private final Map<UUID, Identifiers> identifiers = new HashMap<>();
  private final Map<IdNumber, UUID> holders = new HashMap<>();
  private final Map<UUID, List<Kinship>> kin = new HashMap<>();
  private final Map<UUID, Person> written = new LinkedHashMap<>();
  private final Map<UUID, Identifiers> identified = new LinkedHashMap<>();

  HeldPeople(RosterStore.Content content) {
    content.people().forEach(person -> people.put(person.id(), person));
    content.identifiers().forEach(this::known);
    content.kinships().forEach(this::related);
  }

  private void known(UUID person, Identifiers of) {
    identifiers.put(person, of);
    if (of.idNumber() != null) {
      holders.put(of.idNumber(), person);
    }
  }

  private void related(Kinship one) {
    kin.computeIfAbsent(one.person(), it -> new ArrayList<>()).add(one);
    kin.computeIfAbsent(one.relative(), it -> new ArrayList<>()).add(one);
  }

  List<Person> written() {
    return List.copyOf(written.values());
  }

  Map<UUID, Identifiers> identified() {
    return identified;
  }

  @Override
  public Optional<Person> find(UUID person) {
    return Optional.ofNullable(people.get(person));
  }

  @Override
  public void add(Person person) {
    people.put(person.id(), person);
    written.put(person.id(), person);
  }

  @Override
  public Optional<Person> save(Person person) {
    var saved = new Person(person.id(), person.name(), person.profile(), person.version() + 1);
    add(saved);
    return Optional.of(saved);
  }

  @Override
  public List<Kinship> kin(UUID person) {
    return kin.getOrDefault(person, List.of());
  }

  @Override
  public void add(Kinship kinship) {
    throw new UnsupportedOperationException("a table says nothing of kin");
  }

  @Override
  public Optional<UUID> holderOf(IdNumber number) {
    return Optional.ofNullable(holders.get(number));
  }

  @Override
  public Identifiers of(UUID person) {
    return identifiers.getOrDefault(person, Identifiers.NONE);
  }

  @Override
  public void keep(UUID person, Identifiers newer) {
    var before = of(person);
    if (newer.idNumber() != null && before.idNumber() != null) {
      holders.remove(before.idNumber());
    }
    known(person, newer.over(before));
    identified.put(person, of(person));
  }
}
