package dev.jiceng.discipline;

/** The steps of a report in their order. */
public enum ReportAction {
  RECEIVE,
  ASSIGN,
  INVESTIGATE,
  CONCLUDE,
  NOTIFY
}
