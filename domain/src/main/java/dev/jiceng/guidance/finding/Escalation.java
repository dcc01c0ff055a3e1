package dev.jiceng.guidance.finding;

import dev.jiceng.division.DivisionLevel;

/** Up to whom an overdue finding has gone, and after how many working days it goes there (G-7). */
public enum Escalation {
  TOWNSHIP(DivisionLevel.TOWNSHIP, 0),
  COUNTY(DivisionLevel.COUNTY, 5),
  PREFECTURE(DivisionLevel.PREFECTURE, 10),
  PROVINCE(DivisionLevel.PROVINCE, 20);

  private final DivisionLevel level;
  private final int overdueMoreThan;

  Escalation(DivisionLevel level, int overdueMoreThan) {
    this.level = level;
    this.overdueMoreThan = overdueMoreThan;
  }

  public DivisionLevel level() {
    return level;
  }

  int overdueMoreThan() {
    return overdueMoreThan;
  }
}
