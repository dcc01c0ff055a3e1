package dev.jiceng.training.learning;

import static dev.jiceng.training.TrainingRule.TR_2;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.DivisionLevel;
import dev.jiceng.roster.People;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Violation;
import dev.jiceng.training.course.SessionState;
import dev.jiceng.training.course.TrainingSession;
import dev.jiceng.training.learning.Enrolment.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives a township's people its seats, and takes them back (TR-2). */
public final class Enrol {
  private final Enrolments enrolments;
  private final People people;
  private final Ids ids;

  public Enrol(Enrolments enrolments, People people, Ids ids) {
    this.enrolments = enrolments;
    this.people = people;
    this.ids = ids;
  }

  /** Who is to take part, for which community. */
  public record Command(UUID session, UUID person, DivisionCode community) {}

  public Outcome<Enrolment> enrol(Command command) {
    var session = enrolments.session(command.session()).orElse(null);
    if (session == null) {
      return new Outcome.Unknown<>("session");
    }
    if (people.find(command.person()).isEmpty()) {
      return new Outcome.Unknown<>("person");
    }
    var before = enrolments.of(session.id(), command.person()).orElse(null);
    var quota = session.quota(township(command.community()));
    var found = new ArrayList<Violation>(open(session));
    if (before != null && before.standing() == Standing.ENROLLED) {
      found.add(Violation.of(TR_2, "TR-2.twice", "person"));
    } else if (quota.taken() >= quota.seats()) {
      found.add(full(quota));
    }
    return found.isEmpty() ? seated(session, before, command) : Outcome.refused(found);
  }

  private Outcome<Enrolment> seated(
      TrainingSession session, @Nullable Enrolment before, Command command) {
    var enrolment =
        before == null
            ? new Enrolment(
                ids.next(),
                session.owner(),
                session.id(),
                command.community(),
                command.person(),
                Standing.ENROLLED,
                1)
            : before.standing(Standing.ENROLLED);
    return before == null
        ? outcome(enrolments.add(enrolment), enrolment, 1)
        : outcome(enrolments.save(enrolment), enrolment, before.version() + 1);
  }

  public Outcome<Enrolment> withdraw(UUID id, int version) {
    var enrolment = enrolments.find(id).orElse(null);
    if (enrolment == null) {
      return new Outcome.Unknown<>("id");
    }
    if (enrolment.version() != version) {
      return new Outcome.Stale<>(enrolment);
    }
    var found = new ArrayList<>(open(enrolments.session(enrolment.session()).orElseThrow()));
    if (enrolment.standing() == Standing.WITHDRAWN) {
      found.add(Violation.of(TR_2, "TR-2.withdrawn", "id"));
    }
    if (!found.isEmpty()) {
      return Outcome.refused(found);
    }
    var given = enrolment.standing(Standing.WITHDRAWN);
    return outcome(enrolments.save(given), given, version + 1);
  }

  private Outcome<Enrolment> outcome(Enrolments.Seated seated, Enrolment enrolment, int version) {
    return switch (seated) {
      case DONE -> Outcome.done(enrolment.withVersion(version));
      case ELSEWHERE -> Outcome.refused(Violation.of(TR_2, "TR-2.elsewhere", "person"));
      case STALE -> new Outcome.Stale<>(enrolments.find(enrolment.id()).orElseThrow());
      case FULL -> {
        var session = enrolments.session(enrolment.session()).orElseThrow();
        yield Outcome.refused(full(session.quota(township(enrolment.community()))));
      }
    };
  }

  private static DivisionCode township(DivisionCode community) {
    return community.at(DivisionLevel.TOWNSHIP).orElseThrow();
  }

  private static List<Violation> open(TrainingSession session) {
    return session.state() == SessionState.OPEN
        ? List.of()
        : List.of(Violation.of(TR_2, "TR-2.notOpen", "session", Map.of("state", session.state())));
  }

  private static Violation full(TrainingSession.Quota quota) {
    var numbers = Map.<String, Object>of("seats", quota.seats(), "taken", quota.taken());
    return Violation.of(TR_2, "TR-2.full", "session", numbers);
  }
}
