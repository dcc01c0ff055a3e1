package dev.jiceng.affairs.decision;

import dev.jiceng.division.DivisionCode;
import java.util.UUID;

/** What villages have resolved. */
@FunctionalInterface
public interface Resolutions {
  /** Whether the community's villagers' (representatives') meeting has passed it. */
  boolean isPassed(UUID decision, DivisionCode community);
}
