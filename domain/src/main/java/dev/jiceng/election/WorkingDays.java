package dev.jiceng.election;

import java.time.LocalDate;

/** Which days are worked, holidays and make-up days of the State Council included (PE-3, R-8). */
@FunctionalInterface
public interface WorkingDays {
  boolean isWorkingDay(LocalDate day);

  /** Whether the year's holidays are known; where not, each of its days is taken as worked. */
  default boolean knows(int year) {
    return true;
  }
}
