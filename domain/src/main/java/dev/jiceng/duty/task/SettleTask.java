package dev.jiceng.duty.task;

import static dev.jiceng.duty.DutyRule.PD_3;

import dev.jiceng.affairs.Mark;
import dev.jiceng.affairs.Words;
import dev.jiceng.duty.task.DutyTask.Completion;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Says that a task is done, or gives it back (PD-3). */
public final class SettleTask {
  private final DutyTasks tasks;

  public SettleTask(DutyTasks tasks) {
    this.tasks = tasks;
  }

  /** Which task, as it was last seen. */
  public record Seen(UUID task, int version) {}

  public Outcome<DutyTask> complete(Seen seen, LocalDate on, String evidence, Mark mark) {
    var task = tasks.find(seen.task()).orElse(null);
    if (task == null) {
      return new Outcome.Unknown<>("id");
    }
    if (task.version() != seen.version()) {
      return new Outcome.Stale<>(task);
    }
    var today = new Moment(mark.at()).day();
    var found = new ArrayList<>(TaskPath.completion(task, today));
    found.addAll(day(task, on, today));
    found.addAll(Words.of(PD_3, "evidence", evidence, Words.PAGE));
    return found.isEmpty()
        ? saved(task.completed(new Completion(on, evidence, mark)))
        : Outcome.refused(found);
  }

  private static List<Violation> day(DutyTask task, LocalDate on, LocalDate today) {
    if (on.isAfter(today)) {
      return List.of(Violation.of(PD_3, "PD-3.future", "doneOn", Map.of("today", today)));
    }
    return on.isBefore(task.startsOn())
        ? List.of(Violation.of(PD_3, "PD-3.early", "doneOn", Map.of("from", task.startsOn())))
        : List.of();
  }

  /** What does not meet the criteria is to be done again, in what time is left. */
  public Outcome<DutyTask> giveBack(Seen seen, String reason) {
    var task = tasks.find(seen.task()).orElse(null);
    if (task == null) {
      return new Outcome.Unknown<>("id");
    }
    if (task.version() != seen.version()) {
      return new Outcome.Stale<>(task);
    }
    var found = new ArrayList<>(TaskPath.giveBack(task));
    found.addAll(Words.of(PD_3, "reason", reason, Words.LINE));
    return found.isEmpty() ? saved(task.givenBack(reason)) : Outcome.refused(found);
  }

  private Outcome<DutyTask> saved(DutyTask task) {
    return tasks
        .save(task)
        .map(Outcome::done)
        .orElseGet(() -> new Outcome.Stale<>(tasks.find(task.id()).orElseThrow()));
  }
}
