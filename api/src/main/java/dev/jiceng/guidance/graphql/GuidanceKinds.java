package dev.jiceng.guidance.graphql;

/** Names of the types whose ids are global. */
final class GuidanceKinds {
  static final String CHECK = "FieldCheck";
  static final String FINDING = "Finding";
  static final String INSTRUCTOR = "GuidanceInstructor";
  static final String TEMPLATE = "ChecklistTemplate";
  static final String AREA = "ResponsibilityArea";
  static final String DRAWING = "AreaDrawing";
  static final String TEAM = "GuidanceTeam";
  static final String PLAN = "SupervisionPlan";
  static final String VISIT = "PlannedVisit";
  static final String SAMPLE = "QualitySample";
  static final String REVIEW = "QualityReview";
  static final String TRAINING = "SpotTrainingRecord";

  private GuidanceKinds() {}
}
