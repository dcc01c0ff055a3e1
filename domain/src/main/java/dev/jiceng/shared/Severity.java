package dev.jiceng.shared;

/** Whether a violation stops the act or only warns. */
public enum Severity {
  BLOCKING,
  ADVISORY
}
