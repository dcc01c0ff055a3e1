package dev.jiceng.training;

import static dev.jiceng.training.TrainingRule.TR_8;

import dev.jiceng.roster.Memberships;
import dev.jiceng.roster.People;
import dev.jiceng.roster.Person;
import dev.jiceng.roster.Tenure;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Severity;
import dev.jiceng.shared.Violation;
import dev.jiceng.training.Reserve.Earmark;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Earmarks people for posts, and releases them (TR-8). */
public final class KeepReserve {
  private static final int PLAN = 1000;

  private final Reserves reserves;
  private final People people;
  private final Memberships memberships;
  private final ReserveParameters parameters;
  private final Ids ids;

  public KeepReserve(
      Reserves reserves,
      People people,
      Memberships memberships,
      ReserveParameters parameters,
      Ids ids) {
    this.reserves = reserves;
    this.people = people;
    this.memberships = memberships;
    this.parameters = parameters;
    this.ids = ids;
  }

  public Outcome<Reserve> earmark(Earmark wanted, Moment now) {
    if (!reserves.hold(wanted.community())) {
      return new Outcome.Unknown<>("community");
    }
    var person = people.find(wanted.person()).orElse(null);
    if (person == null) {
      return new Outcome.Unknown<>("person");
    }
    var mentor = wanted.mentor();
    if (mentor != null && people.find(mentor).isEmpty()) {
      return new Outcome.Unknown<>("mentor");
    }
    var found = violations(wanted, now.day());
    if (!found.isEmpty()) {
      return Outcome.refused(found);
    }
    var reserve = new Reserve(ids.next(), wanted, null, 1);
    reserves.add(reserve);
    return new Outcome.Done<>(reserve, advice(person, now.day()));
  }

  private List<Violation> violations(Earmark wanted, LocalDate today) {
    var found = new ArrayList<Violation>();
    if (wanted.plan().isBlank() || wanted.plan().length() > PLAN) {
      found.add(Violation.of(TR_8, "TR-8.plan", "plan", Map.of("limit", PLAN)));
    }
    if (wanted.since().isAfter(today)) {
      found.add(Violation.of(TR_8, "TR-8.future", "since", Map.of("today", today)));
    }
    if (wanted.person().equals(wanted.mentor())) {
      found.add(Violation.of(TR_8, "TR-8.mentor", "mentor"));
    }
    reserves.current(wanted.community()).stream()
        .filter(known -> known.earmark().isSameAs(wanted))
        .map(known -> Map.<String, Object>of("since", known.earmark().since()))
        .forEach(numbers -> found.add(Violation.of(TR_8, "TR-8.known", "person", numbers)));
    memberships.ofPeople(List.of(wanted.person())).stream()
        .filter(held -> isHeld(held, wanted, today))
        .map(held -> Map.<String, Object>of("since", held.membership().startsOn()))
        .forEach(numbers -> found.add(Violation.of(TR_8, "TR-8.holds", "post", numbers)));
    return found;
  }

  private static boolean isHeld(Tenure held, Earmark wanted, LocalDate today) {
    return held.post().kind() == wanted.post()
        && held.organization().community().equals(wanted.community())
        && held.membership().isHeldOn(today);
  }

  /** Older people may be earmarked; the community still lacks a young reserve then. */
  private List<Violation> advice(Person person, LocalDate today) {
    var born = person.profile().birthDate();
    boolean isYoung = born != null && born.isAfter(parameters.bornAfter(today));
    var numbers = Map.<String, Object>of("limit", parameters.youngUntil());
    return isYoung
        ? List.of()
        : List.of(new Violation(TR_8, "TR-8.young", List.of("person"), numbers, Severity.ADVISORY));
  }

  public Outcome<Reserve> release(UUID id, int version, LocalDate on, Moment now) {
    var reserve = reserves.find(id).orElse(null);
    if (reserve == null) {
      return new Outcome.Unknown<>("id");
    }
    if (reserve.version() != version) {
      return new Outcome.Stale<>(reserve);
    }
    var found = releaseViolations(reserve, on, now.day());
    return found.isEmpty()
        ? reserves
            .save(reserve.released(on))
            .map(Outcome::done)
            .orElseGet(() -> new Outcome.Stale<>(reserves.find(id).orElseThrow()))
        : Outcome.refused(found);
  }

  private static List<Violation> releaseViolations(Reserve reserve, LocalDate on, LocalDate today) {
    var found = new ArrayList<Violation>();
    var released = reserve.releasedOn();
    if (released != null) {
      found.add(Violation.of(TR_8, "TR-8.released", "id", Map.of("on", released)));
    }
    if (on.isAfter(today)) {
      found.add(Violation.of(TR_8, "TR-8.future", "on", Map.of("today", today)));
    }
    var since = reserve.earmark().since();
    if (on.isBefore(since)) {
      found.add(Violation.of(TR_8, "TR-8.order", "on", Map.of("since", since)));
    }
    return found;
  }
}
