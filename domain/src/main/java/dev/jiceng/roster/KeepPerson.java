package dev.jiceng.roster;

import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Violation;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes somebody into the roster and keeps what it says of them (TR-4). */
public final class KeepPerson {
  private final People people;
  private final Memberships memberships;
  private final Identities identities;
  private final RosterParameters parameters;
  private final Ids ids;

  public KeepPerson(
      People people,
      Memberships memberships,
      Identities identities,
      RosterParameters parameters,
      Ids ids) {
    this.people = people;
    this.memberships = memberships;
    this.identities = identities;
    this.parameters = parameters;
    this.ids = ids;
  }

  /** Somebody new. */
  public record Create(String name, Profile profile, Identification identification) {}

  /** A new name and profile, whole; identifiers that are left out stay as they are. */
  public record Update(
      UUID person, int version, String name, Profile profile, Identification identification) {}

  /** Identifiers as somebody wrote them. */
  public record Identification(@Nullable String idNumber, @Nullable String phone) {
    @Override
    public String toString() {
      return "Identification[]";
    }
  }

  public Outcome<Person> create(Create command, Moment now) {
    var violations = PersonChecks.of(command.name(), command.profile(), now);
    var checked = IdentityChecks.of(command.identification(), command.profile());
    violations.addAll(checked.violations());
    if (!violations.isEmpty()) {
      return Outcome.refused(violations);
    }
    var person = new Person(ids.next(), command.name(), command.profile(), 1);
    return duplicate(person, checked.identifiers())
        .orElseGet(() -> {
          people.add(person);
          keep(person, checked.identifiers());
          return Outcome.done(person);
        });
  }

  public Outcome<Person> update(Update command, Moment now) {
    var found = people.find(command.person()).orElse(null);
    if (found == null) {
      return new Outcome.Unknown<>("id");
    }
    if (found.version() != command.version()) {
      return new Outcome.Stale<>(found);
    }
    var violations = PersonChecks.of(command.name(), command.profile(), now);
    var checked = IdentityChecks.of(command.identification(), command.profile());
    violations.addAll(checked.violations());
    if (checked.identifiers().idNumber() == null) {
      var kept = identities.of(found.id()).idNumber();
      violations.addAll(IdentityChecks.fits(kept, command.profile()));
    }
    violations.addAll(tooYoung(found.id(), command.profile()));
    if (!violations.isEmpty()) {
      return Outcome.refused(violations);
    }
    var person = new Person(found.id(), command.name(), command.profile(), found.version());
    return duplicate(person, checked.identifiers()).orElseGet(() -> save(person, checked));
  }

  private Outcome<Person> save(Person person, IdentityChecks checked) {
    var saved = people.save(person).orElse(null);
    if (saved == null) {
      return new Outcome.Stale<>(people.find(person.id()).orElseThrow());
    }
    keep(saved, checked.identifiers());
    return Outcome.done(saved);
  }

  private void keep(Person person, Identifiers identifiers) {
    if (!identifiers.isEmpty()) {
      identities.keep(person.id(), identifiers);
    }
  }

  private Optional<Outcome<Person>> duplicate(Person person, Identifiers identifiers) {
    return Optional.ofNullable(identifiers.idNumber())
        .flatMap(identities::holderOf)
        .filter(holder -> !holder.equals(person.id()))
        .flatMap(people::find)
        .map(holder -> new Outcome.Duplicate<>("idNumber", holder));
  }

  /** A birth date that is corrected must not make a membership one of somebody too young for it. */
  private List<Violation> tooYoung(UUID person, Profile profile) {
    var born = profile.birthDate();
    if (born == null) {
      return List.of();
    }
    return memberships.ofPeople(List.of(person)).stream()
        .sorted(Comparator.comparing(tenure -> tenure.membership().startsOn()))
        .flatMap(tenure -> Electable.joined(tenure, born, parameters).stream())
        .limit(1)
        .toList();
  }
}
