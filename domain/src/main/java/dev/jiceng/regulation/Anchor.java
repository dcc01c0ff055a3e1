package dev.jiceng.regulation;

/** The day from which a step's offsets are counted. */
public enum Anchor {
  CYCLE_START,
  POLLING_DAY
}
