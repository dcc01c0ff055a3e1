package dev.jiceng.upload;

import dev.jiceng.shared.Rule;

/** What files must be like; the records of P3's field checks need them, all others use them. */
public enum UploadRule implements Rule {
  /** What is announced: its name, and a type that the purpose permits. */
  F_1,
  /** How large a file may be. */
  F_2,
  /** What was sent is what was announced, and can be shown. */
  F_3;

  @Override
  public String id() {
    return name().replace('_', '-');
  }

  @Override
  public String source() {
    return "P3";
  }
}
