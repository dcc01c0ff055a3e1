package dev.jiceng.training.learning;

import static dev.jiceng.training.TrainingRule.TR_2;

import dev.jiceng.regulation.Value;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Violation;
import dev.jiceng.training.course.SessionState;
import dev.jiceng.training.course.TrainingSession;
import dev.jiceng.training.learning.TrainingResult.Attended;
import dev.jiceng.training.learning.TrainingResult.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Takes attendance day by day, and says how it went for everybody in the end (TR-2). */
public final class KeepBooks {
  private final SessionBooks books;

  public KeepBooks(SessionBooks books) {
    this.books = books;
  }

  /** Who of those enrolled was there on a day. */
  public record Day(UUID session, LocalDate day, Set<UUID> present) {}

  public Outcome<TrainingSession> attend(Day taken, Moment now) {
    var session = books.hold(taken.session()).orElse(null);
    if (session == null) {
      return new Outcome.Unknown<>("session");
    }
    var found = new ArrayList<>(state(session, SessionState.RUNNING));
    if (!session.plan().has(taken.day())) {
      var plan = session.plan();
      var days =
          Map.<String, Object>of(
              "day", taken.day(), "start", plan.startsOn(), "end", plan.endsOn());
      found.add(Violation.of(TR_2, "TR-2.day", "day", days));
    }
    if (taken.day().isAfter(now.day())) {
      found.add(Violation.of(TR_2, "TR-2.future", "day", Map.of("today", now.day())));
    }
    var seats =
        books.enrolled(session.id()).stream().map(Enrolment::id).collect(Collectors.toSet());
    if (!seats.containsAll(taken.present())) {
      long strangers = taken.present().stream().filter(it -> !seats.contains(it)).count();
      found.add(Violation.of(TR_2, "TR-2.notEnrolled", "present", Map.of("count", strangers)));
    }
    if (!found.isEmpty()) {
      return Outcome.refused(found);
    }
    books.record(session, taken.day(), taken.present());
    return Outcome.done(session);
  }

  public Outcome<TrainingResult> decide(UUID id, Kind kind) {
    var enrolment = books.enrolment(id).orElse(null);
    if (enrolment == null) {
      return new Outcome.Unknown<>("enrolment");
    }
    var session = books.hold(enrolment.session()).orElseThrow();
    var known = books.result(id).orElse(null);
    if (known != null) {
      return new Outcome.Duplicate<>("enrolment", known);
    }
    var attended = books.attended(enrolment);
    var found = new ArrayList<>(state(session, SessionState.CLOSED));
    if (enrolment.standing() != Enrolment.Standing.ENROLLED) {
      found.add(Violation.of(TR_2, "TR-2.withdrawn", "enrolment"));
    }
    found.addAll(fits(kind, attended, session));
    if (!found.isEmpty()) {
      return Outcome.refused(found);
    }
    var credited = credited(books.hours(session.course()), attended);
    var result = new TrainingResult(enrolment, kind, attended, credited, session.plan().endsOn());
    books.add(result);
    return Outcome.done(result);
  }

  private List<Violation> fits(Kind kind, Attended attended, TrainingSession session) {
    var numbers = Map.<String, Object>of("days", attended.days(), "held", attended.held());
    boolean wasThere = attended.days() > 0;
    if (wasThere == (kind == Kind.ABSENT)) {
      return List.of(Violation.of(TR_2, "TR-2.absent", "result", numbers));
    }
    var least = books.leastAttendance(session.plan().endsOn().getYear()).orElse(null);
    if (kind != Kind.PASSED || least == null || reaches(attended, least)) {
      return List.of();
    }
    var wanted =
        Map.<String, Object>of(
            "days", attended.days(), "held", attended.held(), "share", least.shown());
    return List.of(Violation.of(TR_2, "TR-2.attendance", "result", wanted));
  }

  /** In whole numbers: four of five days are four fifths. */
  private static boolean reaches(Attended attended, Value.Share least) {
    return (long) attended.days() * least.whole() >= (long) attended.held() * least.part();
  }

  private static BigDecimal credited(BigDecimal hours, Attended attended) {
    return attended.held() == 0
        ? BigDecimal.ZERO
        : hours
            .multiply(BigDecimal.valueOf(attended.days()))
            .divide(BigDecimal.valueOf(attended.held()), 1, RoundingMode.HALF_UP);
  }

  private static List<Violation> state(TrainingSession session, SessionState wanted) {
    return session.state() == wanted
        ? List.of()
        : List.of(
            Violation.of(
                TR_2, "TR-2.needs", "session", Map.of("state", session.state(), "wanted", wanted)));
  }
}
