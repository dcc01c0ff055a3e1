package dev.jiceng.training;

import dev.jiceng.shared.Rule;

/** The rules of this context, each with the source it comes from. */
public enum TrainingRule implements Rule {
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
