package dev.jiceng.regulation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Working days by the State Council's calendar; never guesses a year it does not hold. */
public final class WorkingDays {
  private final Map<Integer, HolidayYear> years;

  public WorkingDays(Collection<HolidayYear> years) {
    this.years =
        years.stream()
            .collect(Collectors.toUnmodifiableMap(HolidayYear::year, Function.identity()));
  }

  /** Where counting ended. */
  public sealed interface Landing {
    /** On a day. */
    record On(LocalDate day) implements Landing {}

    /** Nowhere: the calendar of a year that had to be counted through is not known. */
    record CalendarMissing(int year) implements Landing {}
  }

  public boolean knows(int year) {
    return years.containsKey(year);
  }

  /**
   * The {@code count}-th working day after the day, which itself is not counted; before it where
   * negative; the day itself for 0, worked or not.
   */
  public Landing plus(LocalDate day, int count) {
    var at = day;
    int step = Integer.signum(count);
    for (int left = Math.abs(count); left > 0; ) {
      at = at.plusDays(step);
      var year = years.get(at.getYear());
      if (year == null) {
        return new Landing.CalendarMissing(at.getYear());
      }
      if (isWorked(at, year)) {
        left--;
      }
    }
    return new Landing.On(at);
  }

  public Landing plus(LocalDate day, Offset offset) {
    return switch (offset.kind()) {
      case CALENDAR -> new Landing.On(day.plusDays(offset.days()));
      case WORKING -> plus(day, offset.days());
    };
  }

  private static boolean isWorked(LocalDate day, HolidayYear year) {
    boolean weekend =
        day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    return weekend ? year.makeUp().contains(day) : !year.off().contains(day);
  }
}
