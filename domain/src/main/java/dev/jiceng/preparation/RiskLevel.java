package dev.jiceng.preparation;

/** How much there is to fear for an election. */
public enum RiskLevel {
  LOW,
  MEDIUM,
  HIGH
}
