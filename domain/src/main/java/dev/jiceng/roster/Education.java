package dev.jiceng.roster;

/** 学历, by the levels of GB/T 4658, highest first. */
public enum Education implements Coded {
  /** 研究生 */
  POSTGRADUATE("10"),
  /** 大学本科 */
  BACHELOR("20"),
  /** 大学专科 */
  JUNIOR_COLLEGE("30"),
  /** 中等职业教育 */
  SECONDARY_SPECIALISED("40"),
  /** 普通高级中学 */
  SENIOR_SECONDARY("60"),
  /** 初级中学 */
  JUNIOR_SECONDARY("70"),
  /** 小学 */
  PRIMARY("80"),
  /** 其他 */
  OTHER("90");

  private final String code;

  Education(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
