package dev.jiceng.roster.table;

import static dev.jiceng.roster.table.RosterColumn.ID_NUMBER;
import static dev.jiceng.roster.table.RosterColumn.PERSON;

import dev.jiceng.roster.IdNumber;
import dev.jiceng.roster.Identifiers;
import dev.jiceng.roster.KeepPerson;
import dev.jiceng.roster.Person;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.table.LineReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whom the lines of a roster are about: known by their id or id number, or new (TR-4). */
final class ImportPeople {
  private final HeldPeople people;
  private final KeepPerson keeping;
  private final RosterCells cells;
  private final Moment now;
  private final Map<UUID, Integer> first = new HashMap<>();

  ImportPeople(HeldPeople people, KeepPerson keeping, RosterCells cells, Moment now) {
    this.people = people;
    this.keeping = keeping;
    this.cells = cells;
    this.now = now;
  }

  /** Empty where the line is refused; how it was taken is told to {@code mark}. */
  Optional<Person> of(LineReader line, LineMark mark) {
    int before = line.violations().size();
    var known = known(line);
    var identifiers = known == null ? Identifiers.NONE : people.of(known.id());
    var said = SaidPerson.of(line, known, identifiers, cells);
    if (line.violations().size() > before) {
      return Optional.empty();
    }
    var person = known == null ? create(line, said, mark) : update(line, known, said, mark);
    person.ifPresent(it -> first.putIfAbsent(it.id(), line.number()));
    return person;
  }

  private @Nullable Person known(LineReader line) {
    var id = line.id(PERSON);
    if (id != null) {
      var person = people.find(id).orElse(null);
      if (person == null) {
        line.refuse(PERSON, "TR-4.unknown");
      }
      return person;
    }
    return line.saysAny(PERSON)
        ? null
        : number(line).flatMap(people::holderOf).flatMap(people::find).orElse(null);
  }

  /** Without one nobody can tell, the second time, that it is the same person. */
  private static Optional<IdNumber> number(LineReader line) {
    if (!line.saysAny(ID_NUMBER)) {
      line.refuse(PERSON, "TR-4.whom");
      return Optional.empty();
    }
    String text = IdNumber.normal(line.peek(ID_NUMBER));
    return IdNumber.hasForm(text) && IdNumber.checks(text)
        ? Optional.of(new IdNumber(text))
        : Optional.empty();
  }

  private Optional<Person> create(LineReader line, SaidPerson said, LineMark mark) {
    var create = new KeepPerson.Create(said.name(), said.profile(), said.identification());
    var created = done(line, keeping.create(create, now));
    created.ifPresent(it -> mark.created());
    return created;
  }

  /** Lines of one person say the same of them; otherwise their order would decide. */
  private Optional<Person> update(LineReader line, Person known, SaidPerson said, LineMark mark) {
    if (said.isNothingNew(known)) {
      return Optional.of(known);
    }
    Integer before = first.get(known.id());
    if (before != null) {
      line.refuse(PERSON, "TR-4.differs", Map.of("line", before));
      return Optional.empty();
    }
    var update =
        new KeepPerson.Update(
            known.id(), known.version(), said.name(), said.profile(), said.identification());
    var updated = done(line, keeping.update(update, now));
    updated.ifPresent(it -> mark.changed());
    return updated;
  }

  private static Optional<Person> done(LineReader line, Outcome<Person> outcome) {
    return switch (outcome) {
      case Outcome.Done<Person>(Person person, var _) -> Optional.of(person);
      case Outcome.Refused<Person>(var violations) -> {
        violations.forEach(line::add);
        yield Optional.empty();
      }
      default -> {
        line.refuse(ID_NUMBER, "TR-4.taken");
        yield Optional.empty();
      }
    };
  }
}
