package dev.jiceng.target;

import static java.time.temporal.ChronoUnit.DAYS;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What an indicator should show on a day (T-10): a line from the baseline on {@code start} over its
 * milestones to the floor on {@code due}; before and after, the ends.
 */
public record Pacing(Indicator indicator, LocalDate start, LocalDate due) {
  private static final int SCALE = 4;

  public BigDecimal expectedOn(LocalDate day) {
    var from = new Milestone(start, indicator.baseline());
    for (Milestone milestone : indicator.milestones()) {
      if (day.isBefore(milestone.on())) {
        return between(from, milestone, day);
      }
      from = milestone;
    }
    return between(from, new Milestone(due, indicator.floor()), day);
  }

  /**
   * The first day on which {@code actual} is behind what is expected; empty where that never comes.
   */
  public Optional<LocalDate> behindFrom(BigDecimal actual) {
    if (!isBehind(actual, due)) {
      return Optional.empty();
    }
    long ahead = -1;
    long behind = DAYS.between(start, due);
    while (behind - ahead > 1) {
      long middle = Math.floorDiv(ahead + behind, 2);
      if (isBehind(actual, start.plusDays(middle))) {
        behind = middle;
      } else {
        ahead = middle;
      }
    }
    return Optional.of(start.plusDays(behind));
  }

  private boolean isBehind(BigDecimal actual, LocalDate day) {
    return !indicator.direction().reaches(actual, expectedOn(day));
  }

  private static BigDecimal between(Milestone from, Milestone to, LocalDate day) {
    if (!day.isBefore(to.on())) {
      return to.value();
    }
    if (!day.isAfter(from.on())) {
      return from.value();
    }
    var passed = BigDecimal.valueOf(DAYS.between(from.on(), day));
    var whole = BigDecimal.valueOf(DAYS.between(from.on(), to.on()));
    var gain = to.value().subtract(from.value()).multiply(passed);
    // DOWN: rounding must never ask for more than the mark ahead.
    return plain(from.value().add(gain.divide(whole, SCALE, RoundingMode.DOWN)));
  }

  private static BigDecimal plain(BigDecimal value) {
    var stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
