package dev.jiceng.target;

import java.time.LocalDate;

/** The term of a committee: first and last day, both included. */
public record Term(LocalDate start, LocalDate end) {
  public boolean holds(LocalDate day) {
    return !day.isBefore(start) && !day.isAfter(end);
  }
}
