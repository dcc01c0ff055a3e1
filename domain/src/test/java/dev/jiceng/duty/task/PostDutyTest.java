package dev.jiceng.duty.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.affairs.Mark;
import dev.jiceng.division.DivisionCode;
import dev.jiceng.duty.task.DutyTask.Completion;
import dev.jiceng.duty.task.DutyTask.State;
import dev.jiceng.shared.Actor;
import dev.jiceng.shared.Proves;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When duties fall due, and how their tasks stand (PD-3). */
@Proves("PD-3")
class PostDutyTest {
  private static final UUID ID = new UUID(1, 1);
  private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
  private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 31);

  private static PostDuty duty(Rhythm rhythm, LocalDate startsOn, @Nullable LocalDate endsOn) {
    var content = new PostDuty.Content("入户走访", "走访记录齐全", rhythm, 5);
    return new PostDuty(ID, DivisionCode.of("610725101201"), ID, content, startsOn, endsOn, 1);
  }

  private static int times(Rhythm rhythm) {
    return duty(rhythm, JANUARY, null).due(JANUARY, DECEMBER).size();
  }

  @Test
  void a_duty_falls_due_once_every_period() {
    assertThat(times(Rhythm.WEEK)).isEqualTo(52);
    assertThat(times(Rhythm.MONTH)).isEqualTo(12);
    assertThat(times(Rhythm.QUARTER)).isEqualTo(4);
    assertThat(times(Rhythm.HALF_YEAR)).isEqualTo(2);
    assertThat(times(Rhythm.YEAR)).isOne();
  }

  @Test
  void a_period_is_due_by_its_last_day() {
    var february =
        duty(Rhythm.MONTH, JANUARY, null).due(LocalDate.of(2028, 2, 1), LocalDate.of(2028, 2, 29));
    assertThat(february)
        .containsExactly(new PostDuty.Period(LocalDate.of(2028, 2, 1), LocalDate.of(2028, 2, 29)));
    assertThat(duty(Rhythm.MONTH, JANUARY, null).due(JANUARY, LocalDate.of(2026, 1, 30))).isEmpty();
  }

  @Test
  void only_what_falls_due_while_the_duty_holds() {
    var begun = LocalDate.of(2026, 3, 16);
    var periods = duty(Rhythm.MONTH, begun, LocalDate.of(2026, 5, 30)).due(JANUARY, DECEMBER);
    assertThat(periods)
        .extracting(PostDuty.Period::startsOn)
        .containsExactly(begun, LocalDate.of(2026, 4, 1));
  }

  @Test
  void a_task_is_open_then_overdue_then_missed_or_done_in_time_or_late() {
    var task =
        DutyTask.of(
            ID,
            duty(Rhythm.MONTH, JANUARY, null),
            new PostDuty.Period(JANUARY, JANUARY.plusDays(30)));
    var due = task.dueOn();
    assertThat(task.state(due)).isEqualTo(State.OPEN);
    assertThat(task.state(due.plusDays(1))).isEqualTo(State.OVERDUE);
    assertThat(task.state(due.plusDays(5))).isEqualTo(State.OVERDUE);
    assertThat(task.state(due.plusDays(6))).isEqualTo(State.MISSED);
    assertThat(done(task, due).state(DECEMBER)).isEqualTo(State.DONE);
    assertThat(done(task, due.plusDays(1)).state(DECEMBER)).isEqualTo(State.LATE);
  }

  private static DutyTask done(DutyTask task, LocalDate on) {
    return task.completed(
        new Completion(on, "记录", new Mark(new Actor("clerk", "李"), Instant.EPOCH)));
  }
}
