package dev.jiceng.cycle;

import static dev.jiceng.regulation.Regulations.step;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.regulation.Anchor;
import dev.jiceng.regulation.Offset;
import dev.jiceng.regulation.Profile;
import dev.jiceng.regulation.ProfileRef;
import dev.jiceng.regulation.Regulations;
import dev.jiceng.regulation.Words;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Proves;
import dev.jiceng.shared.Violation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RunCycleTest {
  private static final LocalDate START = LocalDate.of(2020, 11, 16);
  private static final LocalDate POLL = LocalDate.of(2021, 3, 20);
  private static final DivisionCode COUNTY = DivisionCode.of("610725");
  private static final DivisionCode VILLAGE = DivisionCode.of("610725101201");
  private static final Moment NOW = new Moment(Instant.parse("2021-03-21T01:00:00Z"));
  private static final Profile PLAN =
      Regulations.profile(
          "plan",
          List.of(),
          List.of(),
          step("START", Anchor.CYCLE_START, Offset.calendar(0), Offset.calendar(0)),
          step("PARTY_MEETING", Anchor.POLLING_DAY, null, Offset.calendar(-64), "START"),
          step("REGISTRATION", Anchor.POLLING_DAY, null, Offset.calendar(-20), "PARTY_MEETING"),
          Regulations.poll());

  private final InMemoryElectionCycles cycles = new InMemoryElectionCycles(PLAN, VILLAGE);
  private final RunCycle run = new RunCycle(cycles, COUNTY, UUID::randomUUID);

  private static PlannedDays days(LocalDate poll, @Nullable LocalDate meeting) {
    return new PlannedDays(poll, meeting);
  }

  private static RunCycle.Open opening(PlannedDays days) {
    return new RunCycle.Open(new Words("换届", "Cycle"), PLAN.ref(), START, days);
  }

  private ElectionCycle opened() {
    return done(run.open(opening(days(POLL, null))));
  }

  private static <T> T done(Outcome<T> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done<T>) outcome).value();
  }

  private static List<String> refusals(Outcome<?> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    return ((Outcome.Refused<?>) outcome).violations().stream().map(Violation::key).toList();
  }

  private static RunCycle.Plan plan(
      ElectionCycle cycle, @Nullable DivisionCode community, PlannedDays days, String reason) {
    return new RunCycle.Plan(cycle.id(), cycle.version(), community, days, reason);
  }

  private @Nullable LocalDate latest(UUID cycle, String community, String step) {
    return stepOf(cycle, community, step).latest();
  }

  private CycleStep stepOf(UUID cycle, String community, String code) {
    return cycles.planOf(cycle, community).steps().stream()
        .filter(it -> it.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @Proves({"R-8", "R-11"})
  void an_opened_cycle_has_every_latest_date_from_its_polling_day() {
    var cycle = opened();
    assertThat(latest(cycle.id(), "", "PARTY_MEETING")).isEqualTo("2021-01-15");
    assertThat(latest(cycle.id(), "", "REGISTRATION")).isEqualTo("2021-02-28");
    assertThat(latest(cycle.id(), "", "POLL")).isEqualTo(POLL);
  }

  @Test
  @Proves("R-11")
  void moving_the_polling_day_moves_every_date_that_hangs_on_it() {
    var cycle = opened();
    done(run.plan(plan(cycle, null, days(POLL.plusDays(7), null), "")));
    assertThat(latest(cycle.id(), "", "REGISTRATION")).isEqualTo("2021-03-07");
  }

  @Test
  @Proves("R-11")
  void a_polling_day_that_leaves_no_time_is_planned_with_its_conflicts() {
    var cycle = opened();
    done(run.plan(plan(cycle, null, days(START.plusDays(30), null), "")));
    assertThat(stepOf(cycle.id(), "", "PARTY_MEETING").conflicts())
        .containsExactly(ConflictKind.ORDER_CROSSED);
    assertThat(stepOf(cycle.id(), "", "REGISTRATION").conflicts()).isEmpty();
  }

  @Test
  @Proves("R-11")
  void a_fixed_day_of_the_party_meetings_is_that_steps_date_and_is_checked_by_its_window() {
    var late = LocalDate.of(2021, 1, 16);
    var cycle = done(run.open(opening(days(POLL, late))));
    var meeting = stepOf(cycle.id(), "", "PARTY_MEETING");
    assertThat(meeting.latest()).isEqualTo(late);
    assertThat(meeting.conflicts()).containsExactly(ConflictKind.OUTSIDE_WINDOW);
    done(run.plan(plan(cycle, null, days(POLL, late.minusDays(1)), "")));
    assertThat(stepOf(cycle.id(), "", "PARTY_MEETING").conflicts()).isEmpty();
  }

  @Test
  @Proves("R-8")
  void a_community_deviates_with_a_reason_and_the_others_keep_their_days() {
    var cycle = opened();
    var later = days(POLL.plusDays(10), null);
    assertThat(refusals(run.plan(plan(cycle, VILLAGE, later, " "))))
        .containsExactly("R-8.deviation");
    done(run.plan(plan(cycle, VILLAGE, later, "灾后重建")));
    assertThat(latest(cycle.id(), VILLAGE.value(), "POLL")).isEqualTo("2021-03-30");
    assertThat(latest(cycle.id(), "", "POLL")).isEqualTo(POLL);
    var elsewhere = DivisionCode.of("610725101299");
    assertThat(run.plan(plan(cycle, elsewhere, later, "灾后重建")))
        .isEqualTo(new Outcome.Unknown<>("community"));
  }

  @Test
  @Proves({"R-8", "R-11"})
  void everything_that_stands_against_a_cycle_is_said_at_once() {
    opened();
    var early = LocalDate.of(2019, 1, 1);
    var days = days(early.minusDays(1), early);
    var command = new RunCycle.Open(new Words("", ""), PLAN.ref(), early, days);
    assertThat(refusals(run.open(command)))
        .containsExactly(
            "R-11.beforeStart",
            "R-11.partyFirst",
            "R-8.cycleName",
            "R-8.notInEffect",
            "R-8.cycleOpen");
    var unknown =
        new RunCycle.Open(
            new Words("换届", "Cycle"), new ProfileRef("gone", 1), START, days(POLL, null));
    assertThat(run.open(unknown)).isEqualTo(new Outcome.Unknown<>("profile"));
  }

  @Test
  @Proves("R-8")
  void a_closed_cycle_is_planned_no_more_and_another_can_begin() {
    var closed = done(run.close(opened().id(), 1, NOW));
    assertThat(closed.closedOn()).isEqualTo("2021-03-21");
    assertThat(refusals(run.plan(plan(closed, null, days(POLL, null), ""))))
        .containsExactly("R-8.cycleClosed");
    assertThat(refusals(run.close(closed.id(), 2, NOW))).containsExactly("R-8.cycleClosed");
    opened();
  }

  @Test
  void an_old_version_is_stale() {
    var cycle = opened();
    done(run.plan(plan(cycle, null, days(POLL.plusDays(1), null), "")));
    assertThat(run.plan(plan(cycle, null, days(POLL, null), ""))).isInstanceOf(Outcome.Stale.class);
    assertThat(run.close(cycle.id(), 1, NOW)).isInstanceOf(Outcome.Stale.class);
  }
}
