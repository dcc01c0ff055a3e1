package dev.jiceng.election.roll;

/** What a roll can be changed by. */
public enum RollPhase {
  /** Registration and correction. */
  OPEN,
  /** 已公布: rulings on objections (VE-4). */
  PUBLISHED,
  /** 已定稿: supplements with their reason (VE-15). */
  FROZEN
}
