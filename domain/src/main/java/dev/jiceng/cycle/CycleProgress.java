package dev.jiceng.cycle;

import dev.jiceng.division.DivisionCode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** How far the communities of a township are in the running cycle. */
public interface CycleProgress {
  /** The community's own steps in the running cycle; empty where none runs. */
  Optional<Running> running(DivisionCode community);

  /** The cycle that runs, and the steps by their days. */
  record Running(UUID cycle, List<CycleStep> steps) {
    public Running {
      steps = List.copyOf(steps);
    }
  }

  /** Whether it exists; keeps others from recording for it until the transaction ends. */
  boolean hold(DivisionCode community);

  /** Whether the township holds it back. */
  boolean isHeldBack(DivisionCode community);

  Set<String> done(UUID cycle, DivisionCode community);

  void add(StepDone step);
}
