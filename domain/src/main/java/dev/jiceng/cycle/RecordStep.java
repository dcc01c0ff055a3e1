package dev.jiceng.cycle;

import static dev.jiceng.cycle.CycleRule.R_1;
import static dev.jiceng.cycle.CycleRule.R_8;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.regulation.TimetableStep;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Severity;
import dev.jiceng.shared.Violation;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A township says that a community did a step of the running cycle. */
public final class RecordStep {
  private final CycleProgress progress;
  private final Ids ids;

  public RecordStep(CycleProgress progress, Ids ids) {
    this.progress = progress;
    this.ids = ids;
  }

  /** What was done, and when. */
  public record Command(
      DivisionCode community, String step, LocalDate doneOn, @Nullable String remark) {}

  /** Late, or before another that should have come first: it is recorded, and said. */
  public Outcome<StepDone> record(Command command, Moment now) {
    var community = command.community();
    if (!progress.hold(community)) {
      return new Outcome.Unknown<>("community");
    }
    var running = progress.running(community).orElse(null);
    if (running == null) {
      return Outcome.refused(Violation.of(R_8, "R-8.noCycle", "community"));
    }
    var step =
        running.steps().stream()
            .filter(it -> it.code().equals(command.step()))
            .findFirst()
            .orElse(null);
    if (step == null) {
      return new Outcome.Unknown<>("step");
    }
    var done = progress.done(running.cycle(), community);
    var found = violations(command, done, now);
    if (!found.isEmpty()) {
      return Outcome.refused(found);
    }
    var recorded =
        new StepDone(
            ids.next(),
            running.cycle(),
            community,
            step.code(),
            command.doneOn(),
            command.remark());
    progress.add(recorded);
    return new Outcome.Done<>(recorded, advice(running, step, done, command.doneOn()));
  }

  private List<Violation> violations(Command command, Set<String> done, Moment now) {
    var found = new ArrayList<Violation>();
    if (command.doneOn().isAfter(now.day())) {
      var numbers = Map.<String, Object>of("day", command.doneOn(), "today", now.day());
      found.add(Violation.of(R_8, "R-8.future", "doneOn", numbers));
    }
    if (done.contains(command.step())) {
      found.add(Violation.of(R_8, "R-8.stepDone", "step", Map.of("step", command.step())));
    }
    boolean isStart = command.step().equals(TimetableStep.START);
    if (!isStart && progress.isHeldBack(command.community())) {
      found.add(Violation.of(R_1, "R-1.held", "community"));
    }
    return found;
  }

  private static List<Violation> advice(
      CycleProgress.Running running, CycleStep step, Set<String> done, LocalDate on) {
    var advice = new ArrayList<Violation>();
    var before = running.steps().subList(0, running.steps().indexOf(step));
    var missing =
        before.stream().map(CycleStep::code).filter(code -> !done.contains(code)).toList();
    if (!missing.isEmpty()) {
      advice.add(advice("R-8.order", "step", Map.of("missing", String.join(", ", missing))));
    }
    var latest = step.latest();
    if (latest != null && on.isAfter(latest)) {
      long days = ChronoUnit.DAYS.between(latest, on);
      advice.add(advice("R-8.late", "doneOn", Map.of("latest", latest, "days", days)));
    }
    return advice;
  }

  private static Violation advice(String key, String path, Map<String, Object> numbers) {
    return new Violation(R_8, key, List.of(path), numbers, Severity.ADVISORY);
  }
}
