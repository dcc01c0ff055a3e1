package dev.jiceng.training;

import java.time.LocalDate;

/** Up to which age, in completed years, somebody counts as a young reserve (TR-8, C-8). */
public record ReserveParameters(int youngUntil) {
  /** Whoever is born after this day is young enough on {@code day}. */
  public LocalDate bornAfter(LocalDate day) {
    return day.minusYears(youngUntil + 1L);
  }
}
