package dev.jiceng.preparation;

import dev.jiceng.shared.Rule;

/** The rules of this context, each with the source it comes from. */
public enum PreparationRule implements Rule {
  /** Teams are studied; who is under rectification waits until released. */
  R_1("P6, P7"),
  /** Who leaves is audited, and the result published before the vote. */
  R_2("P6, P7"),
  /** Seven kinds of people are talked to. */
  R_3("P7"),
  /** Election staff are trained before they serve. */
  R_4("P6, P7"),
  /** Risks have an owner, residents' groups a reporter. */
  R_5("P7"),
  /** Schemes are reviewed by the county before they are issued; questions are answered. */
  R_9("P6"),
  /** Who answers for whom. */
  R_12("P6, P7");

  private final String source;

  PreparationRule(String source) {
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
