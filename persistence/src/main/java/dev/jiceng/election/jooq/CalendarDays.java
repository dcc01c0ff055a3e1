package dev.jiceng.election.jooq;

import dev.jiceng.election.WorkingDays;
import dev.jiceng.regulation.WorkingDays.Landing;
import java.time.LocalDate;

/** The State Council's calendar as elections ask it. */
public record CalendarDays(dev.jiceng.regulation.WorkingDays calendar) implements WorkingDays {
  @Override
  public boolean isWorkingDay(LocalDate day) {
    return switch (calendar.plus(day.minusDays(1), 1)) {
      case Landing.On(LocalDate next) -> next.equals(day);
      case Landing.CalendarMissing _ -> true;
    };
  }

  @Override
  public boolean knows(int year) {
    return calendar.knows(year);
  }
}
