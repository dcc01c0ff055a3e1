package dev.jiceng.roster.structure;

import dev.jiceng.roster.Ethnicity;

/** Whether somebody belongs to the majority. */
public enum Nationality {
  HAN,
  MINORITY,
  /** Of foreign origin, and so neither. */
  NATURALIZED;

  static Nationality of(Ethnicity ethnicity) {
    return switch (ethnicity) {
      case HAN -> HAN;
      case NATURALIZED -> NATURALIZED;
      default -> MINORITY;
    };
  }
}
