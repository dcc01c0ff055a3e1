package dev.jiceng.handover;

import dev.jiceng.shared.Rule;

/** The rules of this context. */
public enum HandoverRule implements Rule {
  /** Everything is handed over in time, each item acknowledged by both sides; then it is closed. */
  R_7;

  @Override
  public String id() {
    return "R-7";
  }

  @Override
  public String source() {
    return "P6";
  }
}
