package dev.jiceng.guidance.finding;

import dev.jiceng.guidance.check.Part.Severity;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How far overdue findings have gone up on one day (G-7): to each level those whose deadline lies
 * before a day. What is critical goes one level further.
 */
public record Ladder(LocalDate today, Map<Escalation, LocalDate> passedBefore) {
  public Ladder {
    passedBefore = Map.copyOf(passedBefore);
  }

  public static Ladder of(LocalDate today, Deadlines deadlines, EscalationSteps steps) {
    var days = new EnumMap<Escalation, LocalDate>(Escalation.class);
    for (Escalation level : Escalation.values()) {
      days.put(level, deadlines.passedBefore(today, steps.before(level)));
    }
    return new Ladder(today, days);
  }

  /** A deadline before this day brings a finding of that severity there. */
  public LocalDate before(Escalation level, Severity severity) {
    boolean further = severity == Severity.CRITICAL && level.ordinal() > 0;
    var counted = further ? Escalation.values()[level.ordinal() - 1] : level;
    return Objects.requireNonNull(passedBefore.get(counted));
  }

  /** Empty for what is not overdue by a working day. */
  public Optional<Escalation> reached(Finding finding) {
    return Arrays.stream(Escalation.values())
        .filter(level -> finding.isOverdue(today))
        .filter(level -> finding.deadline().isBefore(before(level, finding.severity())))
        .max(Comparator.naturalOrder());
  }
}
