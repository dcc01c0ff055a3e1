package dev.jiceng.affairs.ledger;

import java.time.LocalDate;

/** When accounts are published (D-4): after each month or quarter, within so many calendar days. */
public record Publishing(Rhythm rhythm, int within) {
  /** The last day of the period that begins on the day. */
  public LocalDate end(LocalDate from) {
    return rhythm.end(from);
  }

  /** The last day to publish the period that begins on the day. */
  public LocalDate due(LocalDate from) {
    return end(from).plusDays(within);
  }

  /** How many periods from that day on should have been published before today. */
  public int overdue(LocalDate from, LocalDate today) {
    return Math.max(0, rhythm.number(today.minusDays(within)) - rhythm.number(from));
  }
}
