package dev.jiceng.duty.task;

import static dev.jiceng.duty.DutyRule.PD_3;

import dev.jiceng.affairs.Mark;
import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes duties into dated tasks; what is there already stays as it is (PD-3). */
public final class PlanTasks {
  private static final int LONGEST_YEARS = 2;

  private final PostDuties duties;
  private final DutyTasks tasks;
  private final Ids ids;

  public PlanTasks(PostDuties duties, DutyTasks tasks, Ids ids) {
    this.duties = duties;
    this.tasks = tasks;
    this.ids = ids;
  }

  public Outcome<TaskPlan> plan(DivisionCode area, LocalDate from, LocalDate until, Mark mark) {
    var found = violations(from, until);
    if (!found.isEmpty()) {
      return Outcome.refused(found);
    }
    var looked = duties.in(area);
    var due =
        looked.stream()
            .flatMap(duty ->
                duty.due(from, until).stream().map(one -> DutyTask.of(ids.next(), duty, one)))
            .toList();
    int planned = tasks.addMissing(due);
    var plan = new TaskPlan(ids.next(), area, from, until, looked.size(), planned, mark);
    tasks.add(plan);
    return Outcome.done(plan);
  }

  private static List<Violation> violations(LocalDate from, LocalDate until) {
    var found = new ArrayList<Violation>();
    if (until.isBefore(from)) {
      found.add(Violation.of(PD_3, "PD-3.order", "until", Map.of("from", from)));
    }
    if (until.isAfter(from.plusYears(LONGEST_YEARS))) {
      found.add(Violation.of(PD_3, "PD-3.tooLong", "until", Map.of("limit", LONGEST_YEARS)));
    }
    return found;
  }
}
