package dev.jiceng.training.learning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What somebody took from a session (TR-2).
 *
 * @param hours what counts of the course: its hours times the share of days they were there
 */
public record TrainingResult(
    Enrolment enrolment, Kind kind, Attended attended, BigDecimal hours, LocalDate finishedOn) {
  public UUID id() {
    return enrolment.id();
  }

  /** How it went. */
  public enum Kind {
    /** 合格 */
    PASSED,
    /** 不合格 */
    FAILED,
    /** 缺勤 */
    ABSENT
  }

  /** Days on which they were there, of those on which attendance was taken. */
  public record Attended(int days, int held) {}
}
