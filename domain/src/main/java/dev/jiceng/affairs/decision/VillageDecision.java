package dev.jiceng.affairs.decision;

import dev.jiceng.division.DivisionCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision of a village and its way.
 *
 * @param matter what is proposed
 * @param resolution as it was disclosed
 * @param outcome as it was disclosed
 */
public record VillageDecision(
    UUID id,
    DivisionCode community,
    String title,
    String matter,
    DecisionState state,
    @Nullable String resolution,
    @Nullable String outcome,
    List<StepTaken> steps,
    int version) {
  public VillageDecision {
    steps = List.copyOf(steps);
  }

  /** The day on which the villagers passed it, if they did. */
  public Optional<LocalDate> passedOn() {
    return steps.stream()
        .filter(taken -> state.isPassed() && taken.step() == DecisionStep.DECIDE)
        .map(StepTaken::on)
        .findFirst();
  }

  /** The day of the last step. */
  public LocalDate reachedOn() {
    return steps.getLast().on();
  }

  VillageDecision met(StepTaken taken) {
    boolean carried = taken.meeting() == null || taken.meeting().isCarried();
    return with(
        taken, carried ? taken.step().reached() : DecisionState.REJECTED, resolution, outcome);
  }

  VillageDecision disclosed(StepTaken taken, String text) {
    return taken.step() == DecisionStep.DISCLOSE_RESOLUTION
        ? with(taken, taken.step().reached(), text, outcome)
        : with(taken, taken.step().reached(), resolution, text);
  }

  private VillageDecision with(
      StepTaken taken,
      DecisionState reached,
      @Nullable String newResolution,
      @Nullable String newOutcome) {
    var all = new ArrayList<>(steps);
    all.add(taken);
    return new VillageDecision(
        id, community, title, matter, reached, newResolution, newOutcome, all, version);
  }

  public VillageDecision withVersion(int newer) {
    return new VillageDecision(
        id, community, title, matter, state, resolution, outcome, steps, newer);
  }
}
