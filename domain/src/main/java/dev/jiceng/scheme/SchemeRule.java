package dev.jiceng.scheme;

import dev.jiceng.shared.Rule;

/** The rules of this context. */
public enum SchemeRule implements Rule {
  /** The county reviews a township's scheme before it is issued; groups' questions are answered. */
  R_9;

  @Override
  public String id() {
    return "R-9";
  }

  @Override
  public String source() {
    return "P6";
  }
}
