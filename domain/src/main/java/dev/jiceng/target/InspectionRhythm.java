package dev.jiceng.target;

/** How often the township inspects what a letter promises (T-3, T-7). */
public enum InspectionRhythm {
  MONTHLY,
  QUARTERLY,
  HALF_YEARLY,
  YEARLY
}
