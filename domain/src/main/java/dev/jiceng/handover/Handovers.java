package dev.jiceng.handover;

import dev.jiceng.division.DivisionCode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The hand-overs of a township's communities. */
public interface Handovers {
  /** Whether it exists; keeps others from beginning one there until the transaction ends. */
  boolean hold(DivisionCode community);

  boolean isUnderWay(DivisionCode community);

  /** The last day to close one after an election on that day; null where nothing sets it. */
  @Nullable LocalDate due(LocalDate electedOn);

  Optional<Handover> find(UUID handover);

  void add(Handover handover);

  /** Saves where the stored version is still the same; answers it with its new version. */
  Optional<Handover> save(Handover handover);
}
