package dev.jiceng.affairs.decision;

import dev.jiceng.division.DivisionCode;
import java.util.Optional;
import java.util.UUID;

/** The decisions of a township's communities. */
public interface VillageDecisions {
  boolean isCommunity(DivisionCode community);

  Optional<VillageDecision> find(UUID decision);

  /** With its first step. */
  void add(VillageDecision decision);

  /**
   * Saves with the last of its steps where the stored version is still the same; answers it with
   * its new version.
   */
  Optional<VillageDecision> save(VillageDecision decision);
}
