package dev.jiceng.cycle.jooq;

import static dev.jiceng.jooq.area.Tables.ELECTION_CYCLE;
import static dev.jiceng.jooq.area.Tables.ELECTION_CYCLE_PLAN;
import static dev.jiceng.jooq.area.Tables.ELECTION_CYCLE_STEP;
import static org.jooq.impl.DSL.cardinality;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.values;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Row7;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * The steps of the running cycle as a table: the county's own role reads them in the same
 * statement, a township's, which reaches no table of the county, is given them.
 */
record BoardPlan(String alias, @Nullable List<BoardStep> given) {
  private static final String[] COLUMNS = {
    "cycle", "community", "polling_day", "position", "code", "latest", "conflict"
  };

  Table<?> table() {
    if (given == null) {
      return ofCounty();
    }
    var steps = given.isEmpty() ? List.of(nothing()) : given;
    return values(steps.stream().map(BoardPlan::row7).toArray(Row7[]::new)).as(alias, COLUMNS);
  }

  private Table<?> ofCounty() {
    return select(
            ELECTION_CYCLE_STEP.CYCLE.as("cycle"),
            ELECTION_CYCLE_STEP.COMMUNITY.as("community"),
            ELECTION_CYCLE_PLAN.POLLING_DAY.as("polling_day"),
            ELECTION_CYCLE_STEP.POSITION.as("position"),
            ELECTION_CYCLE_STEP.CODE.as("code"),
            ELECTION_CYCLE_STEP.LATEST.as("latest"),
            field(cardinality(ELECTION_CYCLE_STEP.CONFLICTS).gt(0)).as("conflict"))
        .from(ELECTION_CYCLE_STEP)
        .join(ELECTION_CYCLE_PLAN)
        .on(ELECTION_CYCLE_PLAN.CYCLE.eq(ELECTION_CYCLE_STEP.CYCLE))
        .and(ELECTION_CYCLE_PLAN.COMMUNITY.eq(ELECTION_CYCLE_STEP.COMMUNITY))
        .join(ELECTION_CYCLE)
        .on(ELECTION_CYCLE.ID.eq(ELECTION_CYCLE_STEP.CYCLE))
        .where(ELECTION_CYCLE.CLOSED_ON.isNull())
        .asTable(alias);
  }

  /** A list of values needs one; no community is called so. */
  private static BoardStep nothing() {
    return new BoardStep(new UUID(0, 0), "none", LocalDate.EPOCH, 0, "", LocalDate.EPOCH, false);
  }

  private static Row7<UUID, String, LocalDate, Integer, String, LocalDate, Boolean> row7(
      BoardStep step) {
    return row(
        val(step.cycle()),
        val(step.community()),
        val(step.pollingDay()),
        val(step.position()),
        val(step.code()),
        val(step.latest(), SQLDataType.LOCALDATE),
        val(step.isInConflict()));
  }

  Field<UUID> cycle() {
    return own("cycle", SQLDataType.UUID);
  }

  Field<String> community() {
    return own("community", SQLDataType.CLOB);
  }

  Field<LocalDate> pollingDay() {
    return own("polling_day", SQLDataType.LOCALDATE);
  }

  Field<Integer> position() {
    return own("position", SQLDataType.INTEGER);
  }

  Field<String> code() {
    return own("code", SQLDataType.CLOB);
  }

  Field<LocalDate> latest() {
    return own("latest", SQLDataType.LOCALDATE);
  }

  Field<Boolean> conflict() {
    return own("conflict", SQLDataType.BOOLEAN);
  }

  /** A community that deviates has steps of its own. */
  Field<String> planOf(Field<String> code) {
    var deviating = new BoardPlan("own", given);
    return coalesce(
        field(
            select(max(deviating.community()))
                .from(deviating.table())
                .where(deviating.community().eq(code))),
        inline(JooqElectionCycles.ALL));
  }

  private <T> Field<T> own(String column, DataType<T> type) {
    return field(name(alias, column), type);
  }
}
