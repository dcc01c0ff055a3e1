package dev.jiceng.guidance.plan;

/** What visits take of a day. */
public enum HalfDay {
  MORNING,
  AFTERNOON
}
