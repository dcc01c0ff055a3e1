package dev.jiceng.roster.structure;

import dev.jiceng.roster.Education;

/** Education as surveys of cadres report it (P8): both secondary levels are one. */
public enum Schooling {
  PRIMARY,
  SECONDARY,
  SECONDARY_SPECIALISED,
  JUNIOR_COLLEGE,
  BACHELOR_OR_ABOVE,
  OTHER;

  static Schooling of(Education education) {
    return switch (education) {
      case PRIMARY -> PRIMARY;
      case JUNIOR_SECONDARY, SENIOR_SECONDARY -> SECONDARY;
      case SECONDARY_SPECIALISED -> SECONDARY_SPECIALISED;
      case JUNIOR_COLLEGE -> JUNIOR_COLLEGE;
      case BACHELOR, POSTGRADUATE -> BACHELOR_OR_ABOVE;
      case OTHER -> OTHER;
    };
  }
}
