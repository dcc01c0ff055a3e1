package dev.jiceng.regulation;

import static dev.jiceng.regulation.Regulations.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jiceng.regulation.Timetable.Conflict;
import dev.jiceng.regulation.Timetable.Standing;
import dev.jiceng.shared.Proves;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@Proves("R-11")
class TimetableTest {
  private static final LocalDate POLL = LocalDate.of(2021, 3, 20);

  @Test
  void every_step_is_counted_back_from_the_polling_day() {
    var timetable =
        from(
            POLL,
            step("REGISTRATION", Anchor.POLLING_DAY, null, Offset.calendar(-20)),
            Regulations.poll(),
            step("HANDOVER", Anchor.POLLING_DAY, Offset.calendar(0), Offset.calendar(10), "POLL"));
    assertThat(latest(timetable, "REGISTRATION")).isEqualTo("2021-02-28");
    assertThat(latest(timetable, "POLL")).isEqualTo("2021-03-20");
    assertThat(latest(timetable, "HANDOVER")).isEqualTo("2021-03-30");
    assertThat(row(timetable, "REGISTRATION").earliest()).isNull();
    assertThat(timetable.conflicts()).isEmpty();
  }

  @Test
  void moving_the_polling_day_moves_every_calendar_date_with_it() {
    var random = new Random(20210320);
    for (int run = 0; run < 200; run++) {
      var steps = new ArrayList<TimetableStep>();
      for (int i = 0; i < 12; i++) {
        int latest = random.nextInt(-200, 100);
        int earliest = latest - random.nextInt(30);
        steps.add(
            step(
                "S" + i,
                Anchor.POLLING_DAY,
                random.nextBoolean() ? Offset.calendar(earliest) : null,
                Offset.calendar(latest)));
      }
      var day = POLL.plusDays(random.nextInt(-900, 900));
      var timetable = from(day, steps.toArray(TimetableStep[]::new));
      for (int i = 0; i < steps.size(); i++) {
        var row = timetable.rows().get(i);
        assertThat(row.latest()).isEqualTo(plus(day, steps.get(i).latest()));
        assertThat(row.earliest()).isEqualTo(plus(day, steps.get(i).earliest()));
      }
    }
  }

  private static @Nullable LocalDate plus(LocalDate day, @Nullable Offset offset) {
    return offset == null ? null : LocalDate.ofEpochDay(day.toEpochDay() + offset.days());
  }

  @Test
  void working_days_pass_over_the_spring_festival() {
    // Five working days before Thursday 18 February 2021: 10, 9, 8, Sunday the 7th (worked), 5.
    var timetable =
        from(
            LocalDate.of(2021, 2, 18),
            step("NOTICE", Anchor.POLLING_DAY, Offset.working(-5), Offset.working(2)));
    assertThat(row(timetable, "NOTICE").earliest()).isEqualTo("2021-02-05");
    // Friday the 19th and Saturday the 20th, which is worked.
    assertThat(latest(timetable, "NOTICE")).isEqualTo("2021-02-20");
  }

  @Test
  void a_year_without_calendar_leaves_the_step_undated_and_says_so() {
    var timetable =
        from(
            LocalDate.of(2030, 1, 5),
            step("NOTICE", Anchor.POLLING_DAY, Offset.calendar(-3), Offset.working(5)),
            Regulations.poll());
    assertThat(row(timetable, "NOTICE").latest()).isNull();
    assertThat(row(timetable, "NOTICE").earliest()).isEqualTo("2030-01-02");
    assertThat(timetable.conflicts()).containsExactly(new Conflict.CalendarMissing("NOTICE", 2030));
  }

  @Test
  void mixed_days_can_leave_a_step_without_a_day_to_be_done_on() {
    var timetable =
        from(
            LocalDate.of(2021, 2, 10),
            step("NOTICE", Anchor.POLLING_DAY, Offset.working(1), Offset.calendar(5)));
    assertThat(timetable.conflicts())
        .containsExactly(
            new Conflict.EmptyWindow(
                "NOTICE", LocalDate.of(2021, 2, 18), LocalDate.of(2021, 2, 15)));
  }

  @Test
  void a_step_that_must_be_over_before_the_one_it_follows_is_a_conflict() {
    var timetable =
        from(
            LocalDate.of(2021, 2, 10),
            step("FIRST", Anchor.POLLING_DAY, null, Offset.working(1)),
            step("SECOND", Anchor.POLLING_DAY, null, Offset.calendar(3), "FIRST"));
    assertThat(timetable.conflicts())
        .containsExactly(
            new Conflict.OrderCrossed(
                "SECOND", "FIRST", LocalDate.of(2021, 2, 13), LocalDate.of(2021, 2, 18)));
  }

  @Test
  void the_start_gives_the_window_of_the_poll_and_what_hangs_on_it() {
    var start = LocalDate.of(2020, 11, 1);
    var timetable = of(start, null, windowed());
    assertThat(row(timetable, "POLL").earliest()).isEqualTo("2021-02-01");
    assertThat(latest(timetable, "POLL")).isEqualTo("2021-02-05");
    assertThat(latest(timetable, "LIST")).isEqualTo("2021-01-16");
  }

  @Test
  void the_polling_day_gives_the_days_the_cycle_can_have_started() {
    var timetable = of(null, LocalDate.of(2021, 2, 5), windowed());
    assertThat(row(timetable, "MEETING").earliest()).isEqualTo("2021-01-01");
    assertThat(latest(timetable, "MEETING")).isEqualTo("2021-01-09");
    assertThat(row(timetable, "POLL").earliest()).isEqualTo("2021-02-05");
  }

  @Test
  void a_start_that_is_counted_from_the_poll_gives_the_poll() {
    var steps =
        List.of(
            step("START", Anchor.POLLING_DAY, Offset.calendar(-129), Offset.calendar(-120)),
            Regulations.poll());
    var timetable = of(LocalDate.of(2020, 11, 15), null, steps);
    assertThat(row(timetable, "POLL").earliest()).isEqualTo("2021-03-15");
    assertThat(latest(timetable, "POLL")).isEqualTo("2021-03-24");
    assertThat(latest(timetable, "START")).isEqualTo("2020-11-15");
  }

  @Test
  void a_polling_day_outside_its_window_is_a_conflict() {
    var start = LocalDate.of(2020, 11, 1);
    var timetable = of(start, LocalDate.of(2021, 2, 6), windowed());
    assertThat(timetable.conflicts())
        .containsExactly(
            new Conflict.OutsideWindow(
                "POLL",
                LocalDate.of(2021, 2, 6),
                new DayRange(LocalDate.of(2021, 2, 1), LocalDate.of(2021, 2, 5))));
    assertThat(of(start, LocalDate.of(2021, 2, 5), windowed()).conflicts()).isEmpty();
  }

  @Test
  void a_step_whose_anchor_cannot_be_told_stays_undated() {
    var timetable = of(LocalDate.of(2020, 11, 1), null, List.of(Regulations.poll()));
    assertThat(row(timetable, "POLL").latest()).isNull();
    assertThat(timetable.conflicts())
        .containsExactly(new Conflict.AnchorMissing("POLL", Anchor.POLLING_DAY));
    assertThatThrownBy(() -> of(null, null, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @Proves("R-8")
  void steps_not_done_in_time_are_overdue() {
    var timetable =
        from(
            POLL,
            step("LONG_PAST", Anchor.POLLING_DAY, null, Offset.calendar(-30)),
            step("LATE", Anchor.POLLING_DAY, null, Offset.calendar(-30)),
            step("TODAY", Anchor.POLLING_DAY, null, Offset.calendar(-10)),
            step("OPEN_ENDED", Anchor.POLLING_DAY, Offset.calendar(-40), null),
            step("AHEAD", Anchor.POLLING_DAY, Offset.calendar(-9), Offset.calendar(0)),
            step("EARLY", Anchor.POLLING_DAY, null, Offset.calendar(0)));
    var done = Map.of("LATE", POLL.minusDays(29), "EARLY", POLL.minusDays(11));
    assertThat(timetable.standings(POLL.minusDays(10), done))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "LONG_PAST",
                Standing.OVERDUE,
                "LATE",
                Standing.DONE_LATE,
                "TODAY",
                Standing.OPEN,
                "OPEN_ENDED",
                Standing.OPEN,
                "AHEAD",
                Standing.AHEAD,
                "EARLY",
                Standing.DONE));
    assertThat(timetable.standings(POLL.minusDays(9), done))
        .containsEntry("TODAY", Standing.OVERDUE)
        .containsEntry("AHEAD", Standing.OPEN);
  }

  private static List<TimetableStep> windowed() {
    return List.of(
        step("MEETING", Anchor.CYCLE_START, Offset.calendar(61), Offset.calendar(65)),
        step("LIST", Anchor.POLLING_DAY, null, Offset.calendar(-20)),
        step("POLL", Anchor.CYCLE_START, Offset.calendar(92), Offset.calendar(96)));
  }

  private static Timetable from(LocalDate pollingDay, TimetableStep... steps) {
    return of(null, pollingDay, List.of(steps));
  }

  private static Timetable of(
      @Nullable LocalDate start, @Nullable LocalDate poll, List<TimetableStep> steps) {
    var profile =
        Regulations.profile("plan", List.of(), List.of(), steps.toArray(TimetableStep[]::new));
    return Timetable.of(
        Pedigree.of(profile, List.of()).effective(), start, poll, Regulations.calendar());
  }

  private static Timetable.Row row(Timetable timetable, String code) {
    return timetable.rows().stream().filter(it -> it.code().equals(code)).findFirst().orElseThrow();
  }

  private static @Nullable LocalDate latest(Timetable timetable, String code) {
    return row(timetable, code).latest();
  }
}
