package dev.jiceng.discipline;

import dev.jiceng.shared.Rule;

/** The rules of this context. */
public enum DisciplineRule implements Rule {
  /** Reports are received, assigned, investigated, concluded in time and notified. */
  R_6;

  @Override
  public String id() {
    return "R-6";
  }

  @Override
  public String source() {
    return "P4, P6, P7";
  }
}
