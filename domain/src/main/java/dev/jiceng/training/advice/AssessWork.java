package dev.jiceng.training.advice;

import static dev.jiceng.training.TrainingRule.TR_5;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.roster.People;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Violation;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says which kind of worker somebody is, or says it anew (TR-5). */
public final class AssessWork {
  private static final int REASON = 500;

  private final WorkAssessments assessments;
  private final People people;
  private final Ids ids;

  public AssessWork(WorkAssessments assessments, People people, Ids ids) {
    this.assessments = assessments;
    this.people = people;
    this.ids = ids;
  }

  /** {@code replaces} is the version that was seen; null where there was none. */
  public record Command(
      DivisionCode community,
      UUID person,
      WorkType type,
      String reason,
      @Nullable Integer replaces) {}

  public Outcome<WorkAssessment> assess(Command command, Moment now) {
    if (people.find(command.person()).isEmpty()) {
      return new Outcome.Unknown<>("person");
    }
    var before = assessments.hold(command.person()).orElse(null);
    var replaces = command.replaces();
    if (before != null && !Integer.valueOf(before.version()).equals(replaces)) {
      return new Outcome.Stale<>(before);
    }
    if (command.reason().isBlank() || command.reason().length() > REASON) {
      return Outcome.refused(Violation.of(TR_5, "TR-5.reason", "reason", Map.of("limit", REASON)));
    }
    var assessment =
        new WorkAssessment(
            ids.next(),
            command.community(),
            command.person(),
            command.type(),
            command.reason().strip(),
            now.day(),
            before == null ? 1 : before.version() + 1);
    assessments.add(assessment);
    return Outcome.done(assessment);
  }
}
