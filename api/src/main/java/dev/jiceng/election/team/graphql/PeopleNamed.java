package dev.jiceng.election.team.graphql;

import dev.jiceng.election.team.KinTie;
import dev.jiceng.roster.jooq.PersonRow;
import dev.jiceng.roster.jooq.RosterDetails;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Violation;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/** Says the names of people where rules decided by their ids. */
public final class PeopleNamed {
  private PeopleNamed() {}

  /** The same outcome; one statement where somebody is named in it, otherwise none. */
  public static <T> Outcome<T> in(DSLContext sql, Outcome<T> outcome) {
    return switch (outcome) {
      case Outcome.Refused<T>(List<Violation> violations) ->
          new Outcome.Refused<>(in(sql, violations));
      case Outcome.Done<T>(T value, List<Violation> advice) ->
          new Outcome.Done<>(value, in(sql, advice));
      default -> outcome;
    };
  }

  static List<Violation> in(DSLContext sql, List<Violation> violations) {
    var people = new HashSet<UUID>();
    violations.forEach(one -> one.numbers().values().forEach(value -> collect(value, people)));
    var names = names(sql, people);
    return violations.stream()
        .map(one ->
            new Violation(
                one.rule(), one.key(), one.path(), said(one.numbers(), names), one.severity()))
        .toList();
  }

  static Map<UUID, String> names(DSLContext sql, Set<UUID> people) {
    return people.isEmpty()
        ? Map.of()
        : RosterDetails.people(sql, people).values().stream()
            .collect(Collectors.toMap(PersonRow::uuid, PersonRow::name));
  }

  static void collect(Object value, Set<UUID> people) {
    switch (value) {
      case UUID person -> people.add(person);
      case KinTie tie -> people.addAll(List.of(tie.from(), tie.to()));
      case Collection<?> many -> many.forEach(one -> collect(one, people));
      default -> {}
    }
  }

  static Map<String, Object> said(Map<String, Object> numbers, Map<UUID, String> names) {
    var said = new LinkedHashMap<String, Object>();
    numbers.forEach((name, value) -> said.put(name, said(value, names)));
    return said;
  }

  /** A tie reads from left to right: whose, what, who. */
  private static Object said(Object value, Map<UUID, String> names) {
    return switch (value) {
      case UUID person -> names.getOrDefault(person, person.toString());
      case KinTie tie ->
          Stream.of(said(tie.from(), names), tie.kinship(), said(tie.to(), names))
              .map(Object::toString)
              .collect(Collectors.joining(" "));
      case Collection<?> many -> many.stream().map(one -> said(one, names)).toList();
      default -> value;
    };
  }
}
