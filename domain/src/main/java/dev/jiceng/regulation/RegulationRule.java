package dev.jiceng.regulation;

import dev.jiceng.shared.Rule;

/** The rules of this context, each with the parts of the source document it comes from. */
public enum RegulationRule implements Rule {
  /** The timetable of a cycle comes from the offsets of a profile, which is data. */
  R_8("P6, P7"),
  /** A polling day gives every latest date; moving it recomputes all and lists conflicts. */
  R_11("P6, P7");

  private final String source;

  RegulationRule(String source) {
    this.source = source;
  }

  @Override
  public String id() {
    return name().replace('_', '-');
  }

  @Override
  public String source() {
    return source;
  }
}
