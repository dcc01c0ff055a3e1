package dev.jiceng.training;

import dev.jiceng.shared.Rule;

/** The rules of this context, each with the source it comes from. */
public enum TrainingRule implements Rule {
  /** A course has topic, form, hours and organiser. */
  TR_1("P8"),
  /** Capacity, quotas, attendance by the day, results and certificates; the record moves along. */
  TR_2("P8, P4"),
  /** So many hours a year by post; who falls short is listed. */
  TR_3("P8"),
  /** What kind of worker somebody is decides, with the appraisal, what they should learn. */
  TR_5("P8"),
  /** People are earmarked for posts, with mentor and plan. */
  TR_8("P2, P8");

  private final String source;

  TrainingRule(String source) {
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
