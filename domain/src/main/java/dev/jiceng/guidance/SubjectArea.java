package dev.jiceng.guidance;

/** What guidance is about (G-5). */
public enum SubjectArea {
  DISEASE_SURVEILLANCE,
  RISK_FACTOR_INTERVENTION,
  DISEASE_CONTROL,
  HEALTH_PROMOTION,
  PROJECT_EVALUATION
}
