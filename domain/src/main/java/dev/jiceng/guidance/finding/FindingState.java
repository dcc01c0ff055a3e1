package dev.jiceng.guidance.finding;

/** How far a finding is put right (G-7). */
public enum FindingState {
  OPEN,
  RECTIFYING,
  SUBMITTED,
  VERIFIED
}
