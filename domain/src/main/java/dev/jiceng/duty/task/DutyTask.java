package dev.jiceng.duty.task;

import dev.jiceng.affairs.Mark;
import dev.jiceng.division.DivisionCode;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A duty's task of one of its periods (PD-3).
 *
 * @param closesOn the last day to do it; not done by then, it is missed
 * @param returned why it was last given back; null where it never was
 */
public record DutyTask(
    UUID id,
    DivisionCode community,
    UUID duty,
    LocalDate startsOn,
    LocalDate dueOn,
    LocalDate closesOn,
    @Nullable Completion completion,
    @Nullable String returned,
    int version) {

  /** When it was done, what shows it, and who says so. */
  public record Completion(LocalDate on, String evidence, Mark mark) {}

  /** How it stands on a day. */
  public enum State {
    /** 待办 */
    OPEN,
    /** 逾期待办 */
    OVERDUE,
    /** 按期完成 */
    DONE,
    /** 逾期完成 */
    LATE,
    /** 未完成 */
    MISSED
  }

  public State state(LocalDate today) {
    if (completion != null) {
      return completion.on().isAfter(dueOn) ? State.LATE : State.DONE;
    }
    if (today.isAfter(closesOn)) {
      return State.MISSED;
    }
    return today.isAfter(dueOn) ? State.OVERDUE : State.OPEN;
  }

  static DutyTask of(UUID id, PostDuty duty, PostDuty.Period period) {
    var due = period.dueOn();
    return new DutyTask(
        id,
        duty.community(),
        duty.id(),
        period.startsOn(),
        due,
        due.plusDays(duty.content().graceDays()),
        null,
        null,
        1);
  }

  DutyTask completed(Completion how) {
    return new DutyTask(id, community, duty, startsOn, dueOn, closesOn, how, returned, version);
  }

  DutyTask givenBack(String why) {
    return new DutyTask(id, community, duty, startsOn, dueOn, closesOn, null, why, version);
  }

  public DutyTask withVersion(int newer) {
    return new DutyTask(
        id, community, duty, startsOn, dueOn, closesOn, completion, returned, newer);
  }
}
