package dev.jiceng.affairs.ledger;

import java.time.LocalDate;
import java.time.YearMonth;

/** How often accounts are published. */
public enum Rhythm {
  /** 按月 */
  MONTH(1),
  /** 按季度 */
  QUARTER(3);

  private final int months;

  Rhythm(int months) {
    this.months = months;
  }

  public int months() {
    return months;
  }

  /** The last day of the month or quarter that the day lies in. */
  LocalDate end(LocalDate day) {
    int last = (day.getMonthValue() - 1) / months * months + months;
    return YearMonth.of(day.getYear(), last).atEndOfMonth();
  }

  /** How many months or quarters have begun by that day, counted from the year 0. */
  int number(LocalDate day) {
    return (day.getYear() * 12 + day.getMonthValue() - 1) / months;
  }
}
