package dev.jiceng.guidance.graphql;

/** Names of the types whose ids are global. */
final class GuidanceKinds {
  static final String CHECK = "FieldCheck";
  static final String FINDING = "Finding";
  static final String INSTRUCTOR = "GuidanceInstructor";
  static final String TEMPLATE = "ChecklistTemplate";

  private GuidanceKinds() {}
}
