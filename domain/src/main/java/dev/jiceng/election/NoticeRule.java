package dev.jiceng.election;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How long a notice hangs (PE-3, VE-7).
 *
 * @param days at least that many; 0: none is asked for
 * @param kind which days count
 * @param countsFirstDay whether the day it is put up counts as one
 */
public record NoticeRule(int days, DayKind kind, boolean countsFirstDay) {
  /** Which days count. */
  public enum DayKind {
    CALENDAR,
    WORKING
  }

  /** The last day a notice put up that day must hang; what it was for may follow the day after. */
  public LocalDate lastDay(LocalDate publishedOn, WorkingDays calendar) {
    var day = countsFirstDay ? publishedOn : publishedOn.plusDays(1);
    for (int left = days; left > 0; day = day.plusDays(1)) {
      if (kind == DayKind.CALENDAR || calendar.isWorkingDay(day)) {
        left--;
      }
    }
    return day.minusDays(1);
  }

  /** How many days of the kind lie between: the last one counts, the first does not. */
  public long between(LocalDate first, LocalDate last, WorkingDays calendar) {
    return kind == DayKind.CALENDAR
        ? ChronoUnit.DAYS.between(first, last)
        : first
            .datesUntil(last.isBefore(first) ? first : last)
            .map(day -> day.plusDays(1))
            .filter(calendar::isWorkingDay)
            .count();
  }

  /** A year it hangs in whose working days are not known: then its last day is not either. */
  public Optional<Integer> unknownYear(LocalDate publishedOn, WorkingDays calendar) {
    return kind == DayKind.CALENDAR
        ? Optional.empty()
        : IntStream.rangeClosed(publishedOn.getYear(), lastDay(publishedOn, calendar).getYear())
            .boxed()
            .filter(year -> !calendar.knows(year))
            .findFirst();
  }
}
