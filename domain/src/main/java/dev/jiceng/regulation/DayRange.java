package dev.jiceng.regulation;

import java.time.LocalDate;

/** First and last of a run of days. */
public record DayRange(LocalDate first, LocalDate last) {
  static DayRange only(LocalDate day) {
    return new DayRange(day, day);
  }

  boolean holds(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }
}
