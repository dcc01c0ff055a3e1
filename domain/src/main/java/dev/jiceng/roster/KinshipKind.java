package dev.jiceng.roster;

/** What one person is to another, GB/T 4761. */
public enum KinshipKind implements Coded {
  /** 配偶 */
  SPOUSE("10"),
  /** 子 */
  SON("20"),
  /** 女 */
  DAUGHTER("30"),
  /** 孙子女、外孙子女 */
  GRANDCHILD("40"),
  /** 父母 */
  PARENT("50"),
  /** 祖父母、外祖父母 */
  GRANDPARENT("60"),
  /** 兄弟姐妹 */
  SIBLING("70"),
  /** 其他亲属 */
  OTHER("97");

  private final String code;

  KinshipKind(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /** Whether the two may not serve side by side; of other kin the rule only warns. */
  public boolean isClose() {
    return this != OTHER;
  }
}
