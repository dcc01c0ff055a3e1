package dev.jiceng.affairs.decision;

import dev.jiceng.division.DivisionCode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** What villages have resolved. */
@FunctionalInterface
public interface Resolutions {
  /** When the community's villagers' (representatives') meeting passed it, if it did. */
  Optional<LocalDate> passedOn(UUID decision, DivisionCode community);
}
