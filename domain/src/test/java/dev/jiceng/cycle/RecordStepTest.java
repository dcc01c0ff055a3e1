package dev.jiceng.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.regulation.Words;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Proves;
import dev.jiceng.shared.Violation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordStepTest {
  private static final DivisionCode VILLAGE = DivisionCode.of("610725101201");
  private static final LocalDate DAY = LocalDate.of(2020, 12, 20);
  private static final Moment NOW = new Moment(Instant.parse("2021-03-01T01:00:00Z"));

  private final InMemoryProgress progress = new InMemoryProgress();
  private final RecordStep record = new RecordStep(progress, UUID::randomUUID);

  private static final class InMemoryProgress implements CycleProgress {
    private final Set<String> done = new HashSet<>();
    private boolean runs = true;
    private boolean isHeld;

    @Override
    public Optional<Running> running(DivisionCode community) {
      return runs
          ? Optional.of(
              new Running(
                  new UUID(0, 1),
                  List.of(step("START", null), step("RECOMMENDATION", DAY), step("POLL", null))))
          : Optional.empty();
    }

    private static CycleStep step(String code, @Nullable LocalDate latest) {
      return new CycleStep(code, new Words(code, code), null, latest, List.of());
    }

    @Override
    public boolean hold(DivisionCode community) {
      return community.equals(VILLAGE);
    }

    @Override
    public boolean isHeldBack(DivisionCode community) {
      return isHeld;
    }

    @Override
    public Set<String> done(UUID cycle, DivisionCode community) {
      return done;
    }

    @Override
    public void add(StepDone step) {
      done.add(step.step());
    }
  }

  private Outcome<StepDone> did(String step, LocalDate on) {
    return record.record(new RecordStep.Command(VILLAGE, step, on, null), NOW);
  }

  private static List<String> advice(Outcome<StepDone> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done<StepDone>) outcome).advice().stream().map(Violation::key).toList();
  }

  private static List<String> refusals(Outcome<?> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    return ((Outcome.Refused<?>) outcome).violations().stream().map(Violation::key).toList();
  }

  @Test
  @Proves("R-8")
  void a_step_on_its_last_day_is_in_time_and_the_day_after_is_late() {
    did("START", DAY);
    assertThat(advice(did("RECOMMENDATION", DAY))).isEmpty();
    progress.done.remove("RECOMMENDATION");
    assertThat(advice(did("RECOMMENDATION", DAY.plusDays(1)))).containsExactly("R-8.late");
  }

  @Test
  @Proves("R-8")
  void a_step_before_those_it_follows_is_recorded_and_said() {
    assertThat(advice(did("POLL", DAY))).containsExactly("R-8.order");
    assertThat(progress.done).containsExactly("POLL");
  }

  @Test
  @Proves("R-8")
  void a_step_is_done_once_and_not_in_the_future_and_only_in_a_cycle() {
    did("START", DAY);
    assertThat(refusals(did("START", LocalDate.of(2021, 3, 2))))
        .containsExactly("R-8.future", "R-8.stepDone");
    assertThat(did("LUNCH", DAY)).isEqualTo(new Outcome.Unknown<>("step"));
    progress.runs = false;
    assertThat(refusals(did("POLL", DAY))).containsExactly("R-8.noCycle");
  }

  @Test
  @Proves("R-1")
  void who_is_held_back_starts_with_the_others_and_then_waits() {
    progress.isHeld = true;
    assertThat(advice(did("START", DAY))).isEmpty();
    assertThat(refusals(did("RECOMMENDATION", DAY))).containsExactly("R-1.held");
    progress.isHeld = false;
    assertThat(advice(did("RECOMMENDATION", DAY))).isEmpty();
  }
}
