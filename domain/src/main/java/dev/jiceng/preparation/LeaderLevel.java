package dev.jiceng.preparation;

/** Where a leader who answers for a community comes from. */
public enum LeaderLevel {
  CITY,
  COUNTY,
  TOWNSHIP
}
