package dev.jiceng.guidance.finding;

import dev.jiceng.regulation.WorkingDays;
import dev.jiceng.regulation.WorkingDays.Landing;
import java.time.LocalDate;

/** Deadlines of findings, counted in working days (G-7). */
public record Deadlines(WorkingDays calendar) {
  /** The day so many working days after another, or the year whose calendar is not known. */
  public Landing after(LocalDate day, int count) {
    return calendar.plus(day, count);
  }

  /**
   * A deadline before this day has passed more than {@code count} working days ago. Every day of a
   * year without a calendar counts as worked, so that nothing stays quiet for want of one.
   */
  LocalDate passedBefore(LocalDate today, int count) {
    var day = today.plusDays(1);
    for (int left = count + 1; left > 0; left--) {
      day =
          calendar.plus(day, -1) instanceof Landing.On(LocalDate worked)
              ? worked
              : day.minusDays(1);
    }
    return day;
  }
}
