package dev.jiceng.cycle;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.regulation.ProfileRef;
import java.util.Optional;
import java.util.UUID;

/** The cycles of one county. */
public interface ElectionCycles {
  Optional<ElectionCycle> find(UUID cycle);

  /** The one that runs. */
  Optional<ElectionCycle> open();

  boolean hasCommunity(DivisionCode community);

  Optional<CycleRegulation> regulation(ProfileRef profile);

  /** False, and to be given up, where another one was opened meanwhile. */
  boolean add(ElectionCycle cycle);

  /** Saves where the stored version is still the same; answers it with its new version. */
  Optional<ElectionCycle> save(ElectionCycle cycle);

  /** In place of the plan that the cycle or its community had. */
  void plan(UUID cycle, CyclePlan plan);
}
