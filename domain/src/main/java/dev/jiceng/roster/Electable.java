package dev.jiceng.roster;

import static dev.jiceng.roster.RosterRule.PD_6;
import static dev.jiceng.roster.RosterRule.Q_8;

import dev.jiceng.shared.Severity;
import dev.jiceng.shared.Violation;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether somebody was old enough when they joined. */
final class Electable {
  private Electable() {}

  static List<Violation> violations(Tenure wanted, Person person, RosterParameters parameters) {
    var born = person.profile().birthDate();
    boolean elected = wanted.post().kind().isElected();
    if (born == null) {
      return elected ? List.of(unknown()) : List.of();
    }
    var startsOn = wanted.membership().startsOn();
    if (startsOn.isBefore(born)) {
      return List.of(Violation.of(PD_6, "PD-6.born", "startsOn"));
    }
    return elected && isTooYoung(born, startsOn, parameters)
        ? List.of(tooYoung(born, startsOn, parameters))
        : List.of();
  }

  /** What stands against a birth date where this is held already. */
  static Optional<Violation> joined(Tenure held, LocalDate born, RosterParameters parameters) {
    var startsOn = held.membership().startsOn();
    if (startsOn.isBefore(born)) {
      return Optional.of(Violation.of(PD_6, "PD-6.born", "birthDate"));
    }
    var numbers = Map.<String, Object>of("startsOn", startsOn, "limit", parameters.electableFrom());
    return held.post().kind().isElected() && isTooYoung(born, startsOn, parameters)
        ? Optional.of(Violation.of(Q_8, "Q-8.joined", "birthDate", numbers))
        : Optional.empty();
  }

  private static boolean isTooYoung(LocalDate born, LocalDate on, RosterParameters parameters) {
    return born.plusYears(parameters.electableFrom()).isAfter(on);
  }

  private static Violation tooYoung(LocalDate born, LocalDate on, RosterParameters parameters) {
    int age = Period.between(born, on).getYears();
    var numbers = Map.<String, Object>of("age", age, "limit", parameters.electableFrom());
    return Violation.of(Q_8, "Q-8.age", "startsOn", numbers);
  }

  private static Violation unknown() {
    return new Violation(Q_8, "Q-8.unknown", List.of("person"), Map.of(), Severity.ADVISORY);
  }
}
