package dev.jiceng.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that a target's status depends on but the day (T-7): where it stands, from when it is at
 * risk, from when overdue. It is worked out when something is reported and stored, so that a list
 * of thousands only compares dates.
 */
public record Outlook(Standing standing, @Nullable LocalDate atRiskFrom, LocalDate overdueFrom) {
  /** What was reached, whatever the day. */
  public enum Standing {
    NOT_STARTED,
    UNDER_WAY,
    FULFILLED,
    EXCEEDED
  }

  /**
   * The status computed for {@code today}. The list's SQL compares the same columns in the same
   * order.
   */
  public TargetStatus statusOn(LocalDate today) {
    return switch (standing) {
      case EXCEEDED -> TargetStatus.EXCEEDED;
      case FULFILLED -> TargetStatus.FULFILLED;
      case NOT_STARTED -> isDue(today) ? TargetStatus.OVERDUE : TargetStatus.NOT_STARTED;
      case UNDER_WAY -> {
        if (isDue(today)) {
          yield TargetStatus.OVERDUE;
        }
        boolean atRisk = atRiskFrom != null && !today.isBefore(atRiskFrom);
        yield atRisk ? TargetStatus.AT_RISK : TargetStatus.ON_TRACK;
      }
    };
  }

  private boolean isDue(LocalDate today) {
    return !today.isBefore(overdueFrom);
  }

  /**
   * From the newest actual value of each indicator, by lineage; indicators without a report are not
   * in the map.
   */
  public static Outlook of(TermTarget target, Term term, Map<UUID, BigDecimal> actuals) {
    var overdueFrom = target.dueOn().plusDays(1);
    var reported =
        target.indicators().stream().filter(i -> actuals.containsKey(i.lineage())).toList();
    if (reported.isEmpty()) {
      return new Outlook(Standing.NOT_STARTED, null, overdueFrom);
    }
    if (reported.size() == target.indicators().size() && allMet(reported, actuals)) {
      var standing = exceeds(reported, actuals) ? Standing.EXCEEDED : Standing.FULFILLED;
      return new Outlook(standing, null, overdueFrom);
    }
    return new Outlook(
        Standing.UNDER_WAY, riskFrom(target, term, actuals).orElse(null), overdueFrom);
  }

  /** A target without indicators stands as its newest accepted inspection line found it (T-12). */
  public static Outlook ofQualitative(TermTarget target, Inspection.@Nullable Finding newest) {
    var standing =
        switch (newest) {
          case null -> Standing.NOT_STARTED;
          case MET -> Standing.FULFILLED;
          case PROGRESSING, NOT_MET -> Standing.UNDER_WAY;
        };
    var atRiskFrom = newest == Inspection.Finding.NOT_MET ? LocalDate.EPOCH : null;
    return new Outlook(standing, atRiskFrom, target.dueOn().plusDays(1));
  }

  private static boolean allMet(List<Indicator> indicators, Map<UUID, BigDecimal> actuals) {
    return indicators.stream().allMatch(i -> i.isMetBy(actual(i, actuals)));
  }

  private static boolean exceeds(List<Indicator> indicators, Map<UUID, BigDecimal> actuals) {
    var stretched = indicators.stream().filter(i -> i.stretch() != null).toList();
    return !stretched.isEmpty()
        && stretched.stream().allMatch(i -> i.isExceededBy(actual(i, actuals)));
  }

  private static Optional<LocalDate> riskFrom(
      TermTarget target, Term term, Map<UUID, BigDecimal> actuals) {
    return target.indicators().stream()
        .flatMap(i ->
            new Pacing(i, term.start(), target.dueOn())
                .behindFrom(actuals.getOrDefault(i.lineage(), i.baseline())).stream())
        .min(Comparator.naturalOrder());
  }

  private static BigDecimal actual(Indicator indicator, Map<UUID, BigDecimal> actuals) {
    return java.util.Objects.requireNonNull(actuals.get(indicator.lineage()));
  }
}
