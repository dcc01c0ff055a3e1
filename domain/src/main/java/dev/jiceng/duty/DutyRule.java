package dev.jiceng.duty;

import dev.jiceng.shared.Rule;

/** The rules of this context; what binds posts and memberships themselves is the roster's. */
public enum DutyRule implements Rule {
  /** A post's duties become dated tasks that are done, late or missed. */
  PD_3("P6, P7"),
  /** Population, area and workload say how many posts a community may have; the county balances. */
  PD_4("P6, P7"),
  /** The township and the line department appraise each holder. */
  PD_5("P6"),
  /** For those who leave: talk, audit and care. */
  PD_6("P6, P7"),
  /** Allowances and insurance, by the month. */
  PD_7("P8"),
  /** Base facts of a community, by the year. */
  PD_8("P3, P6, P8");

  private final String source;

  DutyRule(String source) {
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
