package dev.jiceng.roster.structure;

import org.jspecify.annotations.Nullable;

/**
 * So many of the roster in that era have this value of the fact; null is what nobody has said.
 * Codes are those of the national lists, ages whole years.
 */
public record Counted(Era era, Fact fact, @Nullable String value, long count) {
  /** Whose roster. */
  public enum Era {
    PRESENT,
    LAST_TERM
  }
}
