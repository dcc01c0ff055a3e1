package dev.jiceng.duty.appraisal.jooq;

import static dev.jiceng.jooq.area.Tables.APPRAISAL_CRITERION;
import static dev.jiceng.jooq.area.Tables.APPRAISAL_CYCLE;

import dev.jiceng.duty.appraisal.AppraisalCycle;
import dev.jiceng.duty.appraisal.AppraisalCycles;
import dev.jiceng.shared.Ids;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** The appraisals of the township whose tables are asked, year by year. */
public final class JooqAppraisalCycles implements AppraisalCycles {
  private final DSLContext sql;
  private final Ids ids;

  public JooqAppraisalCycles(DSLContext sql, Ids ids) {
    this.sql = sql;
    this.ids = ids;
  }

  @Override
  public Optional<AppraisalCycle> find(UUID cycle) {
    var found =
        CycleList.listing()
            .byId(sql, DSL.noCondition(), List.of(cycle), CycleList.nest(), AppraisalCycle::id);
    return Optional.ofNullable(found.get(cycle));
  }

  @Override
  public Optional<AppraisalCycle> of(int year) {
    return sql.select(APPRAISAL_CYCLE.ID)
        .from(APPRAISAL_CYCLE)
        .where(APPRAISAL_CYCLE.YEAR.eq(year))
        .fetchOptional(APPRAISAL_CYCLE.ID)
        .flatMap(this::find);
  }

  @Override
  public boolean add(AppraisalCycle cycle) {
    int added =
        sql.insertInto(APPRAISAL_CYCLE)
            .set(APPRAISAL_CYCLE.ID, cycle.id())
            .set(APPRAISAL_CYCLE.YEAR, cycle.year())
            .set(APPRAISAL_CYCLE.STARTS_ON, cycle.period().startsOn())
            .set(APPRAISAL_CYCLE.ENDS_ON, cycle.period().endsOn())
            .set(APPRAISAL_CYCLE.EXCELLENT, cycle.thresholds().excellent())
            .set(APPRAISAL_CYCLE.COMPETENT, cycle.thresholds().competent())
            .set(APPRAISAL_CYCLE.BASIC, cycle.thresholds().basic())
            .onConflictDoNothing()
            .execute();
    if (added == 0) {
      return false;
    }
    for (var criterion : cycle.criteria()) {
      sql.insertInto(APPRAISAL_CRITERION)
          .set(APPRAISAL_CRITERION.ID, ids.next())
          .set(APPRAISAL_CRITERION.CYCLE, cycle.id())
          .set(APPRAISAL_CRITERION.POSITION, criterion.position())
          .set(APPRAISAL_CRITERION.NAME, criterion.name())
          .set(APPRAISAL_CRITERION.SOURCE, criterion.source().name())
          .set(APPRAISAL_CRITERION.WEIGHT, criterion.weight())
          .execute();
    }
    return true;
  }
}
