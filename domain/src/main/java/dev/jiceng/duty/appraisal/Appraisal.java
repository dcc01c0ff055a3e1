package dev.jiceng.duty.appraisal;

import dev.jiceng.affairs.Mark;
import dev.jiceng.division.DivisionCode;
import dev.jiceng.duty.appraisal.AppraisalCycle.Criterion;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's score and grade of one year (PD-5).
 *
 * @param adjust whether it is the second year in a row that they were incompetent
 */
public record Appraisal(
    UUID id,
    Holder holder,
    UUID cycle,
    int year,
    Result result,
    boolean adjust,
    @Nullable Mark township,
    @Nullable Department department,
    int version) {

  /** Who, and in which community. */
  public record Holder(UUID person, DivisionCode community) {}

  /** The score of 100, the grade it gives, how it came about, and why. */
  public record Result(BigDecimal score, Grade grade, String reasons, List<Score> scores) {
    public Result {
      scores = List.copyOf(scores);
    }
  }

  /**
   * What a criterion gave.
   *
   * @param count what was on record; null where it was judged
   * @param remark why it was judged so; null where it was counted
   */
  public record Score(
      Criterion criterion,
      BigDecimal score,
      Evidence.@Nullable Count count,
      @Nullable String remark) {
    /** How much of the total. */
    public BigDecimal weighted() {
      return score
          .multiply(BigDecimal.valueOf(criterion.weight()))
          .divide(BigDecimal.valueOf(100), 2, RoundingMode.HALF_UP);
    }
  }

  /** The line department that stands for it, and by whom. */
  public record Department(String name, Mark mark) {}

  /** Both stand for it. */
  public boolean isFinal() {
    return department != null;
  }

  Appraisal with(Result newer) {
    return new Appraisal(id, holder, cycle, year, newer, adjust, township, department, version);
  }

  Appraisal approved(Mark mark) {
    return new Appraisal(id, holder, cycle, year, result, adjust, mark, department, version);
  }

  Appraisal approved(Department line, boolean isSecondYear) {
    return new Appraisal(id, holder, cycle, year, result, isSecondYear, township, line, version);
  }

  public Appraisal withVersion(int newer) {
    return new Appraisal(id, holder, cycle, year, result, adjust, township, department, newer);
  }
}
