package dev.jiceng.guidance.finding;

import dev.jiceng.division.DivisionLevel;

/** Up to whom an overdue finding has gone (G-7). */
public enum Escalation {
  TOWNSHIP(DivisionLevel.TOWNSHIP),
  COUNTY(DivisionLevel.COUNTY),
  PREFECTURE(DivisionLevel.PREFECTURE),
  PROVINCE(DivisionLevel.PROVINCE);

  private final DivisionLevel level;

  Escalation(DivisionLevel level) {
    this.level = level;
  }

  public DivisionLevel level() {
    return level;
  }
}
