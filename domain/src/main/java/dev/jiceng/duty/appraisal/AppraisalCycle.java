package dev.jiceng.duty.appraisal;

import dev.jiceng.division.DivisionCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A township's appraisal of one year: by which criteria, and from which score on which grade. */
public record AppraisalCycle(
    UUID id,
    DivisionCode township,
    int year,
    Period period,
    Thresholds thresholds,
    List<Criterion> criteria) {
  public AppraisalCycle {
    criteria = List.copyOf(criteria);
  }

  /** The days that count, both included. */
  public record Period(LocalDate startsOn, LocalDate endsOn) {}

  /** Where a criterion's score comes from. */
  public enum Source {
    /** 岗位任务: done in time counts whole, late half */
    TASKS,
    /** 任期目标: those fulfilled count whole, those not overdue half */
    TARGETS,
    /** 问题整改: findings where they serve, handed in by the deadline count whole, later half */
    FINDINGS,
    /** 评议: somebody judges it, and says why */
    JUDGED
  }

  /** What counts, and how much of 100. */
  public record Criterion(int position, String name, Source source, int weight) {}

  /** From which score on, of 100. */
  public record Thresholds(BigDecimal excellent, BigDecimal competent, BigDecimal basic) {
    Grade grade(BigDecimal score) {
      if (score.compareTo(excellent) >= 0) {
        return Grade.EXCELLENT;
      }
      if (score.compareTo(competent) >= 0) {
        return Grade.COMPETENT;
      }
      return score.compareTo(basic) >= 0 ? Grade.BASICALLY_COMPETENT : Grade.INCOMPETENT;
    }

    boolean isDescending() {
      return BigDecimal.valueOf(100).compareTo(excellent) >= 0
          && excellent.compareTo(competent) > 0
          && competent.compareTo(basic) > 0
          && basic.signum() > 0;
    }
  }
}
