package dev.jiceng.target;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A number by which a target is measured (T-2). {@code lineage} stays the same through amendments,
 * so that what was reported before stays readable after.
 */
public record Indicator(
    UUID id,
    UUID lineage,
    String name,
    String unit,
    Direction direction,
    BigDecimal baseline,
    BigDecimal floor,
    @Nullable BigDecimal stretch,
    List<Milestone> milestones) {
  public Indicator {
    milestones = List.copyOf(milestones);
  }

  public boolean isMetBy(BigDecimal actual) {
    return direction.reaches(actual, floor);
  }

  /** Whether the stretch is reached; an indicator without one has nothing to exceed. */
  public boolean isExceededBy(BigDecimal actual) {
    return stretch != null && direction.reaches(actual, stretch);
  }

  Indicator continuedAs(UUID newId) {
    return new Indicator(
        newId, lineage, name, unit, direction, baseline, floor, stretch, milestones);
  }
}
