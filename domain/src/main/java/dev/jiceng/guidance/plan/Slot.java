package dev.jiceng.guidance.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;

/** Half a day: what one visit takes, or one duty at home. */
public record Slot(LocalDate day, HalfDay half) implements Comparable<Slot> {
  private static final Comparator<Slot> ORDER =
      Comparator.comparing(Slot::day).thenComparing(Slot::half);

  /** The Monday of its week. */
  LocalDate week() {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  @Override
  public int compareTo(Slot other) {
    return ORDER.compare(this, other);
  }
}
