package dev.jiceng.roster;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Identifiers that are forgotten when the test ends. */
final class InMemoryIdentities implements Identities {
  private final Map<UUID, Identifiers> identifiers = new HashMap<>();

  @Override
  public Optional<UUID> holderOf(IdNumber number) {
    return identifiers.entrySet().stream()
        .filter(entry -> number.equals(entry.getValue().idNumber()))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  @Override
  public Identifiers of(UUID person) {
    return identifiers.getOrDefault(person, Identifiers.NONE);
  }

  @Override
  public void keep(UUID person, Identifiers given) {
    var before = of(person);
    identifiers.put(
        person,
        new Identifiers(
            given.idNumber() == null ? before.idNumber() : given.idNumber(),
            given.phone() == null ? before.phone() : given.phone()));
  }
}
