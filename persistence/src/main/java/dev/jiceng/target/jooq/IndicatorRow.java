package dev.jiceng.target.jooq;

import dev.jiceng.target.Direction;
import dev.jiceng.target.Indicator;
import dev.jiceng.target.Milestone;
import dev.jiceng.target.Pacing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An indicator as the API shows it: what was promised, what is, and what should be on {@code today}
 * (T-2, T-10).
 */
public record IndicatorRow(
    String township,
    String communityCode,
    Indicator indicator,
    @Nullable BigDecimal actual,
    @Nullable LocalDate actualOn,
    Pacing pacing,
    LocalDate today) {
  /** How the actual value stands to the one expected today. */
  public enum Pace {
    NOT_REPORTED,
    BEHIND,
    ON_PACE,
    AHEAD
  }

  public UUID uuid() {
    return indicator.id();
  }

  public UUID lineage() {
    return indicator.lineage();
  }

  public String name() {
    return indicator.name();
  }

  public String unit() {
    return indicator.unit();
  }

  public Direction direction() {
    return indicator.direction();
  }

  public BigDecimal baseline() {
    return indicator.baseline();
  }

  public BigDecimal floor() {
    return indicator.floor();
  }

  public @Nullable BigDecimal stretch() {
    return indicator.stretch();
  }

  public List<Milestone> milestones() {
    return indicator.milestones();
  }

  public BigDecimal expectedToday() {
    return pacing.expectedOn(today);
  }

  /** Actual less expected; below zero it is behind where the indicator is meant to rise. */
  public @Nullable BigDecimal gap() {
    return actual == null ? null : actual.subtract(expectedToday());
  }

  public Pace pace() {
    if (actual == null) {
      return Pace.NOT_REPORTED;
    }
    var expected = expectedToday();
    if (actual.compareTo(expected) == 0) {
      return Pace.ON_PACE;
    }
    return direction().reaches(actual, expected) ? Pace.AHEAD : Pace.BEHIND;
  }
}
