package dev.jiceng.roster;

/** 性别, GB/T 2261.1. */
public enum Gender implements Coded {
  /** 未知的性别 */
  UNKNOWN("0"),
  /** 男性 */
  MALE("1"),
  /** 女性 */
  FEMALE("2"),
  /** 未说明的性别 */
  UNSTATED("9");

  private final String code;

  Gender(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  public boolean isKnown() {
    return this == MALE || this == FEMALE;
  }
}
