package dev.jiceng.duty.task;

import static dev.jiceng.duty.DutyRule.PD_3;

import dev.jiceng.shared.Violation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What a task is ready for, whoever does it. */
public final class TaskPath {
  private TaskPath() {}

  public static List<Violation> completion(DutyTask task, LocalDate today) {
    var done = task.completion();
    if (done != null) {
      return List.of(Violation.of(PD_3, "PD-3.done", "id", Map.of("on", done.on())));
    }
    return today.isAfter(task.closesOn())
        ? List.of(Violation.of(PD_3, "PD-3.closed", "id", Map.of("on", task.closesOn())))
        : List.of();
  }

  public static List<Violation> giveBack(DutyTask task) {
    return task.completion() == null
        ? List.of(Violation.of(PD_3, "PD-3.notDone", "id"))
        : List.of();
  }
}
