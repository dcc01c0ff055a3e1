package dev.jiceng.cycle.jooq;

import static dev.jiceng.jooq.area.Tables.CANDIDACY;
import static dev.jiceng.jooq.area.Tables.COMMITTEE_ELECTION;
import static dev.jiceng.jooq.area.Tables.COMMUNITY;
import static dev.jiceng.jooq.area.Tables.CONTEST_RESULT;
import static dev.jiceng.jooq.area.Tables.ELECTED_BODY;
import static dev.jiceng.jooq.area.Tables.JOINT_REVIEW;
import static dev.jiceng.jooq.area.Tables.QUALIFICATION_REVIEW;
import static dev.jiceng.jooq.area.Tables.RECTIFICATION;
import static org.jooq.impl.DSL.arrayAgg;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** The board as a table: a row a community, with what its elections, reviews and holds say. */
final class BoardTable {
  /** Steps that are counted from the day the committee was elected, whatever was planned. */
  private static final List<Field<String>> AFTER_ELECTION =
      List.of(inline("HANDOVER"), inline("SUPERVISORY_COMMITTEE"), inline("GROUP_HEADS"));

  private final BoardPlan plan;
  private final boolean isCounty;
  private final Field<LocalDate> today;

  BoardTable(@Nullable List<BoardStep> given, LocalDate today) {
    this.plan = new BoardPlan("plan", given);
    this.isCounty = given == null;
    this.today = val(today);
  }

  private static <T> Field<T> of(String table, String column, DataType<T> type) {
    return field(name(table, column), type);
  }

  private static Field<String> text(String table, String column) {
    return of(table, column, SQLDataType.CLOB);
  }

  private static Field<UUID> uuid(String table, String column) {
    return of(table, column, SQLDataType.UUID);
  }

  private static Field<Integer> number(String table, String column) {
    return of(table, column, SQLDataType.INTEGER);
  }

  private static Condition here(String table) {
    return text(table, "township")
        .eq(text("progress", "township"))
        .and(text(table, "community").eq(text("progress", "community")));
  }

  private static Condition of(String table, String election) {
    return text(table, "township")
        .eq(text("progress", "township"))
        .and(uuid(table, "election").eq(uuid(election, "id")));
  }

  Table<?> as(String alias) {
    var partyOpensOn = of("party", "opens_on", SQLDataType.LOCALDATE);
    var partyObjections = coalesce(number("party_objected", "open"), inline(0));
    var opensOn = of("elected", "opens_on", SQLDataType.LOCALDATE);
    var objections = coalesce(number("objected", "open"), inline(0));
    var reviews = coalesce(number("reviewing", "open"), inline(0));
    var blocked =
        RECTIFICATION
            .HELD_ON
            .isNotNull()
            .or(partyObjections.gt(inline(0)))
            .or(objections.gt(inline(0)))
            .or(reviews.gt(inline(0)))
            .or(coalesce(field(partyOpensOn.gt(today)), inline(false)).isTrue())
            .or(coalesce(field(opensOn.gt(today)), inline(false)).isTrue());
    return select(
            uuid("progress", "id"),
            text("progress", "township"),
            text("progress", "community"),
            text("progress", "present_step"),
            text("progress", "expected_step"),
            number("progress", "days_late"),
            of("progress", "open", SQLDataType.CLOB.array()),
            of("progress", "open_until", SQLDataType.LOCALDATE.array()),
            of("progress", "overdue", SQLDataType.CLOB.array()),
            of("progress", "conflicts", SQLDataType.CLOB.array()),
            number("progress", "done"),
            number("progress", "steps"),
            RECTIFICATION.HELD_ON.as("held_on"),
            uuid("party", "id").as("party_election"),
            text("party", "stage").as("party_stage"),
            text("party", "next_step").as("party_next_step"),
            partyOpensOn.as("party_opens_on"),
            partyObjections.as("party_objections"),
            coalesce(text("party", "result"), inline("NONE")).as("party_result"),
            uuid("elected", "id").as("election"),
            text("elected", "stage"),
            text("elected", "next_step"),
            opensOn,
            objections.as("objections"),
            reviews.as("reviews"),
            coalesce(text("elected", "result"), inline("NONE")).as("result"),
            number("voted", "registered"),
            number("voted", "voted"),
            of("formed", "bodies", SQLDataType.CLOB.array()),
            field(blocked).as("blocked"))
        .from(progress())
        .leftJoin(RECTIFICATION)
        .on(RECTIFICATION.TOWNSHIP.eq(text("progress", "township")))
        .and(RECTIFICATION.COMMUNITY.eq(text("progress", "community")))
        .and(RECTIFICATION.RELEASED_ON.isNull())
        .leftJoin(ElectionSteps.PARTY.newest("party"))
        .on(here("party"))
        .leftJoin(ElectionSteps.PARTY.objections("party_objected"))
        .on(of("party_objected", "party"))
        .leftJoin(ElectionSteps.COMMITTEE.newest("elected"))
        .on(here("elected"))
        .leftJoin(ElectionSteps.COMMITTEE.objections("objected"))
        .on(of("objected", "elected"))
        .leftJoin(reviewing())
        .on(here("reviewing"))
        .leftJoin(voted())
        .on(of("voted", "elected"))
        .leftJoin(formed())
        .on(here("formed").and(uuid("formed", "cycle").eq(uuid("progress", "cycle"))))
        .asTable(alias);
  }

  private Table<?> progress() {
    var open = StepsDone.STEP.isNull().and(plan.code().isNotNull());
    var latest =
        when(
                plan.code().in(AFTER_ELECTION),
                field(
                    "{0} + coalesce({1} - {2}, 0)",
                    SQLDataType.LOCALDATE,
                    plan.latest(),
                    of("polled", "on", SQLDataType.LOCALDATE),
                    plan.pollingDay()))
            .otherwise(plan.latest());
    var late = open.and(latest.lt(today));
    var overdue = field("{0} - {1}", Integer.class, today, min(latest).filterWhere(late));
    return select(
            COMMUNITY.ID.as("id"),
            COMMUNITY.TOWNSHIP.as("township"),
            COMMUNITY.CODE.as("community"),
            field("({0})[1]", SQLDataType.UUID, arrayAgg(plan.cycle())).as("cycle"),
            first(open).as("present_step"),
            first(latest.ge(today)).as("expected_step"),
            coalesce(overdue, inline(0)).as("days_late"),
            codes(open).as("open"),
            arrayAgg(latest).orderBy(plan.position()).filterWhere(open).as("open_until"),
            codes(late).as("overdue"),
            codes(plan.conflict().isTrue()).as("conflicts"),
            count(StepsDone.STEP).as("done"),
            count(plan.code()).as("steps"))
        .from(COMMUNITY)
        .leftJoin(plan.table())
        .on(plan.community().eq(plan.planOf(COMMUNITY.CODE)))
        .leftJoin(polled())
        .on(text("polled", "township").eq(COMMUNITY.TOWNSHIP))
        .and(text("polled", "community").eq(COMMUNITY.CODE))
        .and(uuid("polled", "cycle").eq(plan.cycle()))
        .leftJoin(StepsDone.table())
        .on(StepsDone.TOWNSHIP.eq(COMMUNITY.TOWNSHIP))
        .and(StepsDone.COMMUNITY.eq(COMMUNITY.CODE))
        .and(StepsDone.CYCLE.eq(plan.cycle()))
        .and(StepsDone.STEP.eq(plan.code()))
        .groupBy(COMMUNITY.ID, COMMUNITY.TOWNSHIP, COMMUNITY.CODE)
        .asTable("progress");
  }

  private Field<String> first(Condition which) {
    return field("({0})[1]", String.class, codes(which));
  }

  private Field<String[]> codes(Condition which) {
    return arrayAgg(plan.code()).orderBy(plan.position()).filterWhere(which);
  }

  /** When the committees were elected; a vote without result elected nobody. */
  private static Table<?> polled() {
    return select(
            COMMITTEE_ELECTION.TOWNSHIP,
            COMMITTEE_ELECTION.COMMUNITY,
            COMMITTEE_ELECTION.CYCLE,
            max(COMMITTEE_ELECTION.POLLING_DAY).as("on"))
        .from(COMMITTEE_ELECTION)
        .where(ElectionSteps.COMMITTEE.counts())
        .and(COMMITTEE_ELECTION.RESULT.notIn(inline("NONE"), inline("VOID")))
        .groupBy(
            COMMITTEE_ELECTION.TOWNSHIP, COMMITTEE_ELECTION.COMMUNITY, COMMITTEE_ELECTION.CYCLE)
        .asTable("polled");
  }

  /**
   * Reviews that are not closed; the joint one is the county's, whom alone it is shown to.
   */
  private Table<?> reviewing() {
    Select<Record2<String, UUID>> first =
        select(QUALIFICATION_REVIEW.TOWNSHIP, QUALIFICATION_REVIEW.CANDIDACY)
            .from(QUALIFICATION_REVIEW)
            .where(QUALIFICATION_REVIEW.CLOSED_ON.isNull());
    var joint =
        select(JOINT_REVIEW.TOWNSHIP, JOINT_REVIEW.CANDIDACY)
            .from(JOINT_REVIEW)
            .where(JOINT_REVIEW.CLOSED_ON.isNull());
    var open = (isCounty ? first.unionAll(joint) : first).asTable("open");
    return select(CANDIDACY.TOWNSHIP, CANDIDACY.COMMUNITY, count().as("open"))
        .from(CANDIDACY)
        .join(open)
        .on(text("open", "township").eq(CANDIDACY.TOWNSHIP))
        .and(uuid("open", "candidacy").eq(CANDIDACY.ID))
        .where(CANDIDACY.WITHDRAWN_ON.isNull())
        .groupBy(CANDIDACY.TOWNSHIP, CANDIDACY.COMMUNITY)
        .asTable("reviewing");
  }

  /** How many voted in the newest vote of the whole roll; whoever's ballot came back (VE-9). */
  private static Table<?> voted() {
    return select(
            CONTEST_RESULT.TOWNSHIP,
            CONTEST_RESULT.ELECTION,
            CONTEST_RESULT.REGISTERED,
            CONTEST_RESULT.RETURNED.as("voted"))
        .distinctOn(CONTEST_RESULT.TOWNSHIP, CONTEST_RESULT.ELECTION)
        .from(CONTEST_RESULT)
        .where(CONTEST_RESULT.ROUND.in(inline("FIRST_VOTE"), inline("RERUN")))
        .orderBy(
            CONTEST_RESULT.TOWNSHIP,
            CONTEST_RESULT.ELECTION,
            CONTEST_RESULT.POSITION.desc(),
            CONTEST_RESULT.RETURNED.desc())
        .asTable("voted");
  }

  private static Table<?> formed() {
    return select(
            ELECTED_BODY.TOWNSHIP,
            ELECTED_BODY.COMMUNITY,
            ELECTED_BODY.CYCLE,
            arrayAgg(ELECTED_BODY.KIND).orderBy(ELECTED_BODY.KIND).as("bodies"))
        .from(ELECTED_BODY)
        .groupBy(ELECTED_BODY.TOWNSHIP, ELECTED_BODY.COMMUNITY, ELECTED_BODY.CYCLE)
        .asTable("formed");
  }
}
