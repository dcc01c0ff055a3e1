package dev.jiceng.cycle;

import dev.jiceng.shared.Rule;

/** The rules of this context beside those of timetables. */
public enum CycleRule implements Rule {
  /** A community under rectification waits until it is released. */
  R_1("P6, P7"),
  /** Steps are done in their order and in time; what is late is reported. */
  R_8("P6, P7"),
  /** A review closes when every department has given its opinion. */
  Q_4("P6, P7");

  private final String source;

  CycleRule(String source) {
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
