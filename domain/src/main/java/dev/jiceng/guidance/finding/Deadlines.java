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

  /** The same for a check, which may have been written where nobody knew the next calendar. */
  public LocalDate ofCheck(LocalDate heldOn, int count) {
    var day = heldOn;
    for (int left = count; left > 0; left--) {
      day = worked(day, 1);
    }
    return day;
  }

  /**
   * A deadline before this day has passed more than {@code count} working days ago. Every day of a
   * year without a calendar counts as worked, so that nothing stays quiet for want of one.
   */
  LocalDate passedBefore(LocalDate today, int count) {
    var day = today.plusDays(1);
    for (int left = count + 1; left > 0; left--) {
      day = worked(day, -1);
    }
    return day;
  }

  private LocalDate worked(LocalDate day, int step) {
    return calendar.plus(day, step) instanceof Landing.On(LocalDate next)
        ? next
        : day.plusDays(step);
  }
}
