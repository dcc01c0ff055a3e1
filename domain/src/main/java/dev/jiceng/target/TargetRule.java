package dev.jiceng.target;

import dev.jiceng.shared.Rule;

/** The rules of term targets, each with the part of the source document it comes from. */
public enum TargetRule implements Rule {
  /** A letter belongs to one community and one term, and holds targets of three kinds. */
  T_1("P1, P2"),
  /** A target has acceptance criteria or indicators with baseline, floor and stretch. */
  T_2("P2"),
  /** A letter lists funding, responsible cadres, inspection rhythm, reward and penalty. */
  T_3("P2"),
  /** The letter's steps in their order; frozen after signing. */
  T_4("P2"),
  /** Filing reaches the county and publication follows it in time. */
  T_5("P2, P4"),
  /** Progress is added, never overwritten. */
  T_6("P2"),
  /** Assessment is computed and may be overridden with a reason. */
  T_7("P2"),
  /** Promise against fulfilment is shown line by line to the public. */
  T_8("P4"),
  /** A target can name partner units. */
  T_9("P1"),
  /** Beside every actual value stands the value expected today. */
  T_10("P2"),
  /** What is signed is fixed by a hash over its canonical form. */
  T_11("P2"),
  /** A yearly inspection is generated from the letter. */
  T_12("P2");

  private final String source;

  TargetRule(String source) {
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
