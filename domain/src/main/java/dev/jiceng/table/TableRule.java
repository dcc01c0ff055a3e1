package dev.jiceng.table;

import dev.jiceng.shared.Rule;

/** What tables must be like, whatever they are about. */
public enum TableRule implements Rule {
  /** Every bad line is named with its reason, and nothing is taken in by halves. */
  K_7;

  @Override
  public String id() {
    return "K-7";
  }

  @Override
  public String source() {
    return "P4, P6, P8";
  }
}
