package dev.jiceng.guidance;

import dev.jiceng.shared.Rule;

/** The rules of disease-control guidance, each with where it comes from. */
public enum GuidanceRule implements Rule {
  /** Areas cover all communities, do not overlap, and have one active team each. */
  G_1("P3"),
  /** A team has three to five instructors, one of them its leader. */
  G_2("P3"),
  /** Who instructs is licensed, experienced and trained. */
  G_3("P3"),
  /** The leader plans checks within what instructors can do. */
  G_4("P3"),
  /** Checklists by subject area: versioned, weighted, scored. */
  G_5("P3"),
  /** A field check is logged on site; nothing is lost, doubled or silently overwritten. */
  G_6("P3"),
  /** A finding is put right, and verified by somebody else. */
  G_7("P3"),
  /** The leader reviews a sample of checks. */
  G_8("P3"),
  /** Information goes to its department; conflicts are decided by a named lead. */
  G_9("P3"),
  /** Instructors are trained, and train. */
  G_10("P3"),
  /** Uneven guidance is visible. */
  G_11("P3"),
  /** The period's figures and advice go to the health administration. */
  G_12("P3"),
  /** A finding knows those before it at the same place. */
  G_13("P3"),
  /** A device pulls what changed since it last asked. */
  G_14("field practice");

  private final String source;

  GuidanceRule(String source) {
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
