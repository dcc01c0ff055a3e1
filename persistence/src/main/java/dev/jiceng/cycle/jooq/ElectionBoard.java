package dev.jiceng.cycle.jooq;

import static dev.jiceng.jooq.area.Tables.COMMITTEE_ELECTION;
import static dev.jiceng.jooq.area.Tables.COMMUNITY;
import static dev.jiceng.jooq.area.Tables.CYCLE_STEP_DONE;
import static dev.jiceng.jooq.area.Tables.ELECTION_CYCLE;
import static dev.jiceng.jooq.area.Tables.ELECTION_CYCLE_STEP;
import static dev.jiceng.jooq.area.Tables.RECTIFICATION;
import static org.jooq.impl.DSL.arrayAgg;
import static org.jooq.impl.DSL.cardinality;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.values;

import dev.jiceng.shared.jooq.Columns;
import dev.jiceng.shared.jooq.Group;
import dev.jiceng.shared.jooq.Listing;
import dev.jiceng.shared.jooq.Nest;
import dev.jiceng.shared.jooq.Order;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.tenants.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Row6;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * Where every community stands in the running cycle on a day: the first step not done, the
 * one the timetable expects, what is overdue. One statement, whatever is asked of it.
 */
public final class ElectionBoard {
  private static final Field<UUID> ID = own("id", SQLDataType.UUID);
  private static final Field<String> TOWNSHIP = own("township", SQLDataType.CLOB);
  private static final Field<String> CODE = own("community", SQLDataType.CLOB);
  private static final Field<String> PRESENT = own("present_step", SQLDataType.CLOB);
  private static final Field<String> EXPECTED = own("expected_step", SQLDataType.CLOB);
  private static final Field<Integer> DAYS_LATE = own("days_late", SQLDataType.INTEGER);
  private static final Field<String[]> OVERDUE = own("overdue", SQLDataType.CLOB.array());
  private static final Field<String[]> CONFLICTS = own("conflicts", SQLDataType.CLOB.array());
  private static final Field<Integer> DONE = own("done", SQLDataType.INTEGER);
  private static final Field<Integer> STEPS = own("steps", SQLDataType.INTEGER);
  private static final Field<String> RESULT = own("result", SQLDataType.CLOB);
  private static final Field<Boolean> HELD = own("held", SQLDataType.BOOLEAN);

  private ElectionBoard() {}

  /** A community's row. */
  public record Row(
      UUID uuid,
      String township,
      String communityCode,
      @Nullable String presentStep,
      @Nullable String expectedStep,
      int daysLate,
      List<String> overdueSteps,
      List<String> conflictingSteps,
      int doneSteps,
      int allSteps,
      boolean underRectification,
      String result) {}

  private static <T> Field<T> own(String column, org.jooq.DataType<T> type) {
    return field(name("board", column), type);
  }

  /**
   * {@code steps} are those of the running cycle where a township's role asks, which reaches no
   * table of the county; null where the county's own role reads them in the same statement.
   */
  public static Listing listing(@Nullable List<BoardStep> steps, LocalDate today) {
    var columns =
        new Columns()
            .filter("community", CODE)
            .filter("presentStep", PRESENT)
            .filter("expectedStep", EXPECTED)
            .filter("daysLate", DAYS_LATE)
            .filter("underRectification", HELD)
            .filter("result", RESULT)
            .order("COMMUNITY", CODE)
            .order("DAYS_LATE", DAYS_LATE)
            .group("township", TOWNSHIP)
            .group("presentStep", PRESENT)
            .group("expectedStep", EXPECTED)
            .group("underRectification", HELD)
            .group("result", RESULT);
    var table = board(steps == null ? Steps.ofCounty() : Steps.given(steps), today);
    return new Listing(table, columns, List.of(new Order("COMMUNITY", false)), ID, noCondition());
  }

  public static Condition within(Scope scope) {
    return Reads.within(scope, CODE);
  }

  public static Nest<Row> nest() {
    return new Nest<>(
        List.of(
            ID, TOWNSHIP, CODE, PRESENT, EXPECTED, DAYS_LATE, OVERDUE, CONFLICTS, DONE, STEPS, HELD,
            RESULT),
        List.of(),
        ElectionBoard::row);
  }

  private static Row row(Group row) {
    return new Row(
        row.get(ID),
        row.get(TOWNSHIP),
        row.get(CODE),
        row.find(PRESENT),
        row.find(EXPECTED),
        row.get(DAYS_LATE),
        list(row.find(OVERDUE)),
        list(row.find(CONFLICTS)),
        row.get(DONE),
        row.get(STEPS),
        row.get(HELD),
        row.get(RESULT));
  }

  private static List<String> list(String @Nullable [] codes) {
    return codes == null ? List.of() : List.of(codes);
  }

  private static Table<?> board(Steps steps, LocalDate today) {
    var plan = steps.as("plan");
    var open = CYCLE_STEP_DONE.ID.isNull().and(plan.code().isNotNull());
    var day = val(today);
    var late = open.and(plan.latest().lt(day));
    var ahead = plan.latest().ge(day);
    var held =
        exists(
            selectOne()
                .from(RECTIFICATION)
                .where(RECTIFICATION.TOWNSHIP.eq(COMMUNITY.TOWNSHIP))
                .and(RECTIFICATION.COMMUNITY.eq(COMMUNITY.CODE))
                .and(RECTIFICATION.RELEASED_ON.isNull()));
    return select(
            COMMUNITY.ID.as("id"),
            COMMUNITY.TOWNSHIP.as("township"),
            COMMUNITY.CODE.as("community"),
            first(plan, open).as("present_step"),
            first(plan, ahead).as("expected_step"),
            coalesce(
                    field("{0} - {1}", Integer.class, day, min(plan.latest()).filterWhere(late)),
                    inline(0))
                .as("days_late"),
            arrayAgg(plan.code()).orderBy(plan.position()).filterWhere(late).as("overdue"),
            arrayAgg(plan.code())
                .orderBy(plan.position())
                .filterWhere(plan.conflict())
                .as("conflicts"),
            count(CYCLE_STEP_DONE.ID).as("done"),
            count(plan.code()).as("steps"),
            field(held).as("held"),
            result().as("result"))
        .from(COMMUNITY)
        .leftJoin(plan.table())
        .on(plan.community().eq(steps.planOf(COMMUNITY.CODE)))
        .leftJoin(CYCLE_STEP_DONE)
        .on(CYCLE_STEP_DONE.TOWNSHIP.eq(COMMUNITY.TOWNSHIP))
        .and(CYCLE_STEP_DONE.COMMUNITY.eq(COMMUNITY.CODE))
        .and(CYCLE_STEP_DONE.CYCLE.eq(plan.cycle()))
        .and(CYCLE_STEP_DONE.STEP.eq(plan.code()))
        .groupBy(COMMUNITY.ID, COMMUNITY.TOWNSHIP, COMMUNITY.CODE)
        .asTable("board");
  }

  /** How the community's newest committee election came out; none is like one without result. */
  private static Field<String> result() {
    return coalesce(
        field(
            select(COMMITTEE_ELECTION.RESULT)
                .from(COMMITTEE_ELECTION)
                .where(COMMITTEE_ELECTION.TOWNSHIP.eq(COMMUNITY.TOWNSHIP))
                .and(COMMITTEE_ELECTION.COMMUNITY.eq(COMMUNITY.CODE))
                .orderBy(COMMITTEE_ELECTION.BEGUN_ON.desc(), COMMITTEE_ELECTION.ID.desc())
                .limit(inline(1))),
        inline("NONE"));
  }

  private static Field<String> first(Plan plan, Condition which) {
    return field(
        "({0})[1]",
        String.class, arrayAgg(plan.code()).orderBy(plan.position()).filterWhere(which));
  }

  /** The steps under an alias. */
  private record Plan(
      Table<?> table,
      Field<UUID> cycle,
      Field<String> community,
      Field<Integer> position,
      Field<String> code,
      Field<LocalDate> latest,
      Field<Boolean> conflict) {}

  /** Where the steps of the running cycle come from. */
  private record Steps(java.util.function.Function<String, Table<?>> source) {
    static Steps ofCounty() {
      return new Steps(alias ->
          select(
                  ELECTION_CYCLE_STEP.CYCLE.as("cycle"),
                  ELECTION_CYCLE_STEP.COMMUNITY.as("community"),
                  ELECTION_CYCLE_STEP.POSITION.as("position"),
                  ELECTION_CYCLE_STEP.CODE.as("code"),
                  ELECTION_CYCLE_STEP.LATEST.as("latest"),
                  field(cardinality(ELECTION_CYCLE_STEP.CONFLICTS).gt(0)).as("conflict"))
              .from(ELECTION_CYCLE_STEP)
              .join(ELECTION_CYCLE)
              .on(ELECTION_CYCLE.ID.eq(ELECTION_CYCLE_STEP.CYCLE))
              .where(ELECTION_CYCLE.CLOSED_ON.isNull())
              .asTable(alias));
    }

    static Steps given(List<BoardStep> steps) {
      return new Steps(alias ->
          steps.isEmpty()
              ? none(alias)
              : values(steps.stream().map(Steps::row6).toArray(Row6[]::new))
                  .as(alias, "cycle", "community", "position", "code", "latest", "conflict"));
    }

    private static Table<?> none(String alias) {
      var nothing = row6(new BoardStep(new UUID(0, 0), "none", 0, "", LocalDate.EPOCH, false));
      return values(nothing)
          .as(alias, "cycle", "community", "position", "code", "latest", "conflict");
    }

    private static Row6<UUID, String, Integer, String, LocalDate, Boolean> row6(BoardStep step) {
      return org.jooq.impl.DSL.row(
          val(step.cycle()),
          val(step.community()),
          val(step.position()),
          val(step.code()),
          val(step.latest(), SQLDataType.LOCALDATE),
          val(step.isInConflict()));
    }

    Plan as(String alias) {
      return new Plan(
          source.apply(alias),
          field(name(alias, "cycle"), SQLDataType.UUID),
          field(name(alias, "community"), SQLDataType.CLOB),
          field(name(alias, "position"), SQLDataType.INTEGER),
          field(name(alias, "code"), SQLDataType.CLOB),
          field(name(alias, "latest"), SQLDataType.LOCALDATE),
          field(name(alias, "conflict"), SQLDataType.BOOLEAN));
    }

    /** A community that deviates has steps of its own. */
    Field<String> planOf(Field<String> community) {
      var own = as("own");
      return coalesce(
          field(
              select(max(own.community())).from(own.table()).where(own.community().eq(community))),
          inline(JooqElectionCycles.ALL));
    }
  }
}
