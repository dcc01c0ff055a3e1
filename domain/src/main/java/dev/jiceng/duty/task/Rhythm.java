package dev.jiceng.duty.task;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** How often a duty falls due: once every calendar period, by its last day. */
public enum Rhythm {
  /** 每周, from Monday to Sunday */
  WEEK,
  /** 每月 */
  MONTH,
  /** 每季度 */
  QUARTER,
  /** 每半年 */
  HALF_YEAR,
  /** 每年 */
  YEAR;

  /** The first day of the period that the day is in. */
  public LocalDate start(LocalDate day) {
    return switch (this) {
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> ofMonths(day, 1);
      case QUARTER -> ofMonths(day, 3);
      case HALF_YEAR -> ofMonths(day, 6);
      case YEAR -> ofMonths(day, 12);
    };
  }

  private static LocalDate ofMonths(LocalDate day, int months) {
    int first = (day.getMonthValue() - 1) / months * months + 1;
    return LocalDate.of(day.getYear(), first, 1);
  }

  /** The first day of the period after the one that begins on {@code start}. */
  LocalDate next(LocalDate start) {
    return switch (this) {
      case WEEK -> start.plusWeeks(1);
      case MONTH -> start.plusMonths(1);
      case QUARTER -> start.plusMonths(3);
      case HALF_YEAR -> start.plusMonths(6);
      case YEAR -> start.plusYears(1);
    };
  }
}
