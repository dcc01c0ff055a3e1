package dev.jiceng.regulation;

/** How days are counted. */
public enum DayKind {
  CALENDAR,
  /** By the State Council's holidays and make-up days. */
  WORKING
}
