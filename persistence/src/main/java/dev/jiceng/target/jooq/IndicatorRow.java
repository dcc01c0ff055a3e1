package dev.jiceng.target.jooq;

import static dev.jiceng.jooq.area.Tables.INDICATOR;

import dev.jiceng.shared.jooq.Group;
import dev.jiceng.target.Direction;
import dev.jiceng.target.Indicator;
import dev.jiceng.target.Milestone;
import dev.jiceng.target.Pacing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An indicator as the API shows it: what was promised, what is, and what should be today (T-2,
 * T-10). Read from the columns that were asked for.
 */
public record IndicatorRow(Group row, TermTargetRow target) {
  /** How the actual value stands to the one expected today. */
  public enum Pace {
    NOT_REPORTED,
    BEHIND,
    ON_PACE,
    AHEAD
  }

  public String township() {
    return target.township();
  }

  public String communityCode() {
    return target.communityCode();
  }

  public UUID uuid() {
    return row.get(INDICATOR.ID);
  }

  public UUID lineage() {
    return row.get(INDICATOR.LINEAGE);
  }

  public String name() {
    return row.get(INDICATOR.NAME);
  }

  public String unit() {
    return row.get(INDICATOR.UNIT);
  }

  public Direction direction() {
    return Direction.valueOf(row.get(INDICATOR.DIRECTION));
  }

  public BigDecimal baseline() {
    return row.get(INDICATOR.BASELINE);
  }

  public BigDecimal floor() {
    return row.get(INDICATOR.FLOOR);
  }

  public @Nullable BigDecimal stretch() {
    return row.find(INDICATOR.STRETCH);
  }

  public List<Milestone> milestones() {
    return LetterFields.milestones(
        row.get(INDICATOR.MILESTONE_DAYS), row.get(INDICATOR.MILESTONE_VALUES));
  }

  public @Nullable BigDecimal actual() {
    return row.find(INDICATOR.ACTUAL);
  }

  public @Nullable LocalDate actualOn() {
    return row.find(INDICATOR.ACTUAL_ON);
  }

  public BigDecimal expectedToday() {
    return new Pacing(promise(), target.startsOn(), target.dueOn()).expectedOn(target.today());
  }

  private Indicator promise() {
    return new Indicator(
        uuid(),
        lineage(),
        name(),
        unit(),
        direction(),
        baseline(),
        floor(),
        stretch(),
        milestones());
  }

  /** Actual less expected; below zero it is behind where the indicator is meant to rise. */
  public @Nullable BigDecimal gap() {
    var actual = actual();
    return actual == null ? null : actual.subtract(expectedToday());
  }

  public Pace pace() {
    var actual = actual();
    if (actual == null) {
      return Pace.NOT_REPORTED;
    }
    var expected = expectedToday();
    if (actual.compareTo(expected) == 0) {
      return Pace.ON_PACE;
    }
    return direction().reaches(actual, expected) ? Pace.AHEAD : Pace.BEHIND;
  }
}
