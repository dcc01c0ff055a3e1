package dev.jiceng.cycle.jooq;

import static dev.jiceng.jooq.area.Tables.ELECTION_CYCLE;
import static dev.jiceng.jooq.area.Tables.ELECTION_CYCLE_PLAN;
import static dev.jiceng.jooq.area.Tables.ELECTION_CYCLE_STEP;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** A step of the running cycle, of all communities or of one that deviates. */
public record BoardStep(
    UUID cycle,
    String community,
    LocalDate pollingDay,
    int position,
    String code,
    @Nullable LocalDate latest,
    boolean isInConflict) {
  /** All there are, by the county's public role. */
  public static List<BoardStep> all(DSLContext sql) {
    return sql.select(
            ELECTION_CYCLE_STEP.CYCLE,
            ELECTION_CYCLE_STEP.COMMUNITY,
            ELECTION_CYCLE_PLAN.POLLING_DAY,
            ELECTION_CYCLE_STEP.POSITION,
            ELECTION_CYCLE_STEP.CODE,
            ELECTION_CYCLE_STEP.LATEST,
            ELECTION_CYCLE_STEP.CONFLICTS)
        .from(ELECTION_CYCLE_STEP)
        .join(ELECTION_CYCLE_PLAN)
        .on(ELECTION_CYCLE_PLAN.CYCLE.eq(ELECTION_CYCLE_STEP.CYCLE))
        .and(ELECTION_CYCLE_PLAN.COMMUNITY.eq(ELECTION_CYCLE_STEP.COMMUNITY))
        .join(ELECTION_CYCLE)
        .on(ELECTION_CYCLE.ID.eq(ELECTION_CYCLE_STEP.CYCLE))
        .where(ELECTION_CYCLE.CLOSED_ON.isNull())
        .orderBy(ELECTION_CYCLE_STEP.COMMUNITY, ELECTION_CYCLE_STEP.POSITION)
        .fetch(row ->
            new BoardStep(
                row.value1(),
                row.value2(),
                row.value3(),
                row.value4(),
                row.value5(),
                row.value6(),
                row.value7().length > 0));
  }
}
