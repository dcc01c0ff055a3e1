package dev.jiceng.regulation;

import java.time.LocalDate;
import java.util.Set;

/**
 * One year of the State Council's calendar: the notice that fixes it, the days off that it names,
 * and the weekend days worked instead. Other weekends are off, other weekdays worked.
 */
public record HolidayYear(int year, String notice, Set<LocalDate> off, Set<LocalDate> makeUp) {
  public HolidayYear {
    off = Set.copyOf(off);
    makeUp = Set.copyOf(makeUp);
    if (off.stream().anyMatch(makeUp::contains)) {
      throw new IllegalArgumentException("a day is both off and worked in " + year);
    }
    for (Set<LocalDate> days : Set.of(off, makeUp)) {
      if (days.stream().anyMatch(day -> day.getYear() != year)) {
        throw new IllegalArgumentException("a day lies outside " + year);
      }
    }
  }
}
