package dev.jiceng.guidance.finding;

import dev.jiceng.shared.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step as it was taken.
 *
 * @param dueOn the deadline since then, of an extension
 * @param evidence files that show what was done
 * @param recheck the check on site that a verification rests on
 */
public record FindingStep(
    FindingAction action,
    FindingState reached,
    Actor by,
    Instant at,
    @Nullable String remark,
    @Nullable LocalDate dueOn,
    List<UUID> evidence,
    @Nullable UUID recheck) {
  public FindingStep {
    evidence = List.copyOf(evidence);
  }
}
