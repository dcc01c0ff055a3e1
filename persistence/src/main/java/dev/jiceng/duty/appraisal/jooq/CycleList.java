package dev.jiceng.duty.appraisal.jooq;

import static dev.jiceng.jooq.area.Tables.APPRAISAL_CRITERION;
import static dev.jiceng.jooq.area.Tables.APPRAISAL_CYCLE;
import static org.jooq.impl.DSL.noCondition;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.duty.appraisal.AppraisalCycle;
import dev.jiceng.shared.jooq.Columns;
import dev.jiceng.shared.jooq.Group;
import dev.jiceng.shared.jooq.Listing;
import dev.jiceng.shared.jooq.Nest;
import dev.jiceng.shared.jooq.Order;
import java.util.List;

/** The appraisals of townships, the newest year first (PD-5). */
public final class CycleList {
  private CycleList() {}

  public static Listing listing() {
    var columns =
        new Columns()
            .filter("id", APPRAISAL_CYCLE.ID)
            .filter("year", APPRAISAL_CYCLE.YEAR)
            .order("YEAR", APPRAISAL_CYCLE.YEAR);
    return new Listing(
        APPRAISAL_CYCLE,
        columns,
        List.of(new Order("YEAR", true)),
        APPRAISAL_CYCLE.ID,
        noCondition());
  }

  public static Nest<AppraisalCycle> nest() {
    return new Nest<>(List.of(APPRAISAL_CYCLE.fields()), List.of(criteria()), CycleList::row);
  }

  private static Nest.Child criteria() {
    return new Nest.Child(
        APPRAISAL_CRITERION,
        page ->
            APPRAISAL_CRITERION
                .TOWNSHIP
                .eq(page.of(APPRAISAL_CYCLE.TOWNSHIP))
                .and(APPRAISAL_CRITERION.CYCLE.eq(page.of(APPRAISAL_CYCLE.ID))),
        List.of(
            APPRAISAL_CRITERION.ID,
            APPRAISAL_CRITERION.POSITION,
            APPRAISAL_CRITERION.NAME,
            APPRAISAL_CRITERION.SOURCE,
            APPRAISAL_CRITERION.WEIGHT),
        List.of(APPRAISAL_CRITERION.POSITION));
  }

  private static AppraisalCycle row(Group row) {
    return new AppraisalCycle(
        row.get(APPRAISAL_CYCLE.ID),
        DivisionCode.of(row.get(APPRAISAL_CYCLE.TOWNSHIP)),
        row.get(APPRAISAL_CYCLE.YEAR),
        new AppraisalCycle.Period(
            row.get(APPRAISAL_CYCLE.STARTS_ON), row.get(APPRAISAL_CYCLE.ENDS_ON)),
        new AppraisalCycle.Thresholds(
            row.get(APPRAISAL_CYCLE.EXCELLENT),
            row.get(APPRAISAL_CYCLE.COMPETENT),
            row.get(APPRAISAL_CYCLE.BASIC)),
        row.children(APPRAISAL_CRITERION.ID, CycleList::criterion));
  }

  private static AppraisalCycle.Criterion criterion(Group row) {
    return new AppraisalCycle.Criterion(
        row.get(APPRAISAL_CRITERION.POSITION),
        row.get(APPRAISAL_CRITERION.NAME),
        AppraisalCycle.Source.valueOf(row.get(APPRAISAL_CRITERION.SOURCE)),
        row.get(APPRAISAL_CRITERION.WEIGHT));
  }
}
