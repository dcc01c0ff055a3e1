package dev.jiceng.election;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/** Working days around the winter of 2020 and 2021, as the State Council set them. */
public final class Calendar2021 implements WorkingDays {
  private static final Set<LocalDate> MADE_UP =
      Set.of(LocalDate.of(2021, 2, 7), LocalDate.of(2021, 2, 20));

  @Override
  public boolean isWorkingDay(LocalDate day) {
    if (MADE_UP.contains(day)) {
      return true;
    }
    boolean newYear = day.getYear() == 2021 && day.getDayOfYear() <= 3;
    boolean springFestival =
        !day.isBefore(LocalDate.of(2021, 2, 11)) && !day.isAfter(LocalDate.of(2021, 2, 17));
    boolean weekend =
        day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    return !weekend && !newYear && !springFestival;
  }
}
