package dev.jiceng.cycle.jooq;

import static dev.jiceng.jooq.area.Tables.ELECTION_BOARD;
import static org.jooq.impl.DSL.cardinality;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.left;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import dev.jiceng.shared.jooq.Asked;
import dev.jiceng.shared.jooq.Columns;
import dev.jiceng.shared.jooq.Group;
import dev.jiceng.shared.jooq.Listing;
import dev.jiceng.shared.jooq.Nest;
import dev.jiceng.shared.jooq.Order;
import dev.jiceng.shared.jooq.Question;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.tenants.Scope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * Where every community stands in the running cycle on a day: the first step not done, the
 * one the timetable expects, what is overdue, what blocks. One statement, whatever is asked of it.
 */
public final class ElectionBoard {
  private static final String BOARD = "board";
  private static final int COUNTY_DIGITS = 6;
  private static final Field<UUID> ID = own("id", SQLDataType.UUID);
  private static final Field<String> TOWNSHIP = text("township");
  private static final Field<String> CODE = text("community");
  private static final Field<String> PRESENT = text("present_step");
  private static final Field<String> EXPECTED = text("expected_step");
  private static final Field<Integer> DAYS_LATE = number("days_late");
  private static final Field<String[]> OPEN = own("open", SQLDataType.CLOB.array());
  private static final Field<LocalDate[]> OPEN_UNTIL =
      own("open_until", SQLDataType.LOCALDATE.array());
  private static final Field<String[]> OVERDUE = own("overdue", SQLDataType.CLOB.array());
  private static final Field<String[]> CONFLICTS = own("conflicts", SQLDataType.CLOB.array());
  private static final Field<Integer> DONE = number("done");
  private static final Field<Integer> STEPS = number("steps");
  private static final Field<LocalDate> HELD_ON = own("held_on", SQLDataType.LOCALDATE);
  private static final Field<UUID> PARTY_ELECTION = own("party_election", SQLDataType.UUID);
  private static final Field<String> PARTY_STAGE = text("party_stage");
  private static final Field<String> PARTY_NEXT_STEP = text("party_next_step");
  private static final Field<LocalDate> PARTY_OPENS_ON =
      own("party_opens_on", SQLDataType.LOCALDATE);
  private static final Field<Integer> PARTY_OBJECTIONS = number("party_objections");
  private static final Field<String> PARTY_RESULT = text("party_result");
  private static final Field<UUID> ELECTION = own("election", SQLDataType.UUID);
  private static final Field<String> STAGE = text("stage");
  private static final Field<String> NEXT_STEP = text("next_step");
  private static final Field<LocalDate> OPENS_ON = own("opens_on", SQLDataType.LOCALDATE);
  private static final Field<Integer> OBJECTIONS = number("objections");
  private static final Field<Integer> REVIEWS = number("reviews");
  private static final Field<String> RESULT = text("result");
  private static final Field<Integer> REGISTERED = number("registered");
  private static final Field<Integer> VOTED = number("voted");
  private static final Field<String[]> BODIES = own("bodies", SQLDataType.CLOB.array());
  private static final Field<Boolean> BLOCKED = own("blocked", SQLDataType.BOOLEAN);
  private static final List<Field<?>> COLUMNS =
      List.of(
          ID,
          TOWNSHIP,
          CODE,
          PRESENT,
          EXPECTED,
          DAYS_LATE,
          OPEN,
          OPEN_UNTIL,
          OVERDUE,
          CONFLICTS,
          DONE,
          STEPS,
          HELD_ON,
          PARTY_ELECTION,
          PARTY_STAGE,
          PARTY_NEXT_STEP,
          PARTY_OPENS_ON,
          PARTY_OBJECTIONS,
          PARTY_RESULT,
          ELECTION,
          STAGE,
          NEXT_STEP,
          OPENS_ON,
          OBJECTIONS,
          REVIEWS,
          RESULT,
          REGISTERED,
          VOTED,
          BODIES);

  private ElectionBoard() {}

  private static <T> Field<T> own(String column, DataType<T> type) {
    return field(name(BOARD, column), type);
  }

  private static Field<String> text(String column) {
    return own(column, SQLDataType.CLOB);
  }

  private static Field<Integer> number(String column) {
    return own(column, SQLDataType.INTEGER);
  }

  /**
   * {@code steps} are those of the running cycle where a township's role asks, which reaches no
   * table of the county; null where the county's own role reads them in the same statement.
   */
  public static Listing listing(@Nullable List<BoardStep> steps, LocalDate today) {
    return listing(new BoardTable(steps, today).as(BOARD));
  }

  private static Listing listing(Table<?> board) {
    return new Listing(board, columns(), List.of(new Order("COMMUNITY", false)), ID, noCondition());
  }

  private static Columns columns() {
    var held = field(HELD_ON.isNotNull());
    return new Columns()
        .filter("community", CODE)
        .filter("presentStep", PRESENT)
        .filter("expectedStep", EXPECTED)
        .filter("daysLate", DAYS_LATE)
        .filter("underRectification", held)
        .filter("blocked", BLOCKED)
        .filter("partyStage", PARTY_STAGE)
        .filter("partyResult", PARTY_RESULT)
        .filter("committeeStage", STAGE)
        .filter("result", RESULT)
        .order("COMMUNITY", CODE)
        .order("DAYS_LATE", DAYS_LATE)
        .group("county", left(TOWNSHIP, inline(COUNTY_DIGITS)))
        .group("township", TOWNSHIP)
        .group("community", CODE)
        .group("presentStep", PRESENT)
        .group("expectedStep", EXPECTED)
        .group("underRectification", held)
        .group("partyStage", PARTY_STAGE)
        .group("partyResult", PARTY_RESULT)
        .group("committeeStage", STAGE)
        .group("result", RESULT)
        .sum("late", when(DAYS_LATE.gt(0), inline(1)).otherwise(inline(0)))
        .sum("blocked", when(BLOCKED.isTrue(), inline(1)).otherwise(inline(0)))
        .sum("overdueSteps", coalesce(cardinality(OVERDUE), inline(0)));
  }

  public static Question<BoardRow> of(
      Scope scope, @Nullable List<BoardStep> steps, LocalDate today, Asked asked) {
    return new Question<>(
        "electionBoard",
        steps == null ? "" : List.of(Reads.place(scope), steps),
        today,
        asked,
        () -> new Question.Parts<>(listing(steps, today), within(scope), nest()));
  }

  /** The same, out of what is kept of it for those above the county. */
  public static Question<BoardRow> kept(LocalDate today, Asked asked) {
    return new Question<>(
        "keptElectionBoard",
        "",
        today,
        asked,
        () -> new Question.Parts<>(kept(), noCondition(), nest()));
  }

  public static Listing kept() {
    return listing(ELECTION_BOARD.as(BOARD));
  }

  /** The columns of what is kept, as {@link #whole} has them. */
  static List<Field<?>> keptColumns() {
    var columns = new ArrayList<Field<?>>();
    stored().forEach(column -> columns.add(ELECTION_BOARD.field(column.getName())));
    columns.add(ELECTION_BOARD.AS_OF);
    return columns;
  }

  /** The board of a whole county as it is now. */
  static Select<?> whole(LocalDate today, Instant asOf) {
    var columns = new ArrayList<>(stored());
    columns.add(val(asOf, ELECTION_BOARD.AS_OF));
    return select(columns).from(new BoardTable(null, today).as(BOARD));
  }

  private static List<Field<?>> stored() {
    return Stream.concat(COLUMNS.stream(), Stream.of(BLOCKED)).toList();
  }

  public static Condition within(Scope scope) {
    return Reads.within(scope, CODE);
  }

  private static Nest<BoardRow> nest() {
    return new Nest<>(COLUMNS, List.of(), ElectionBoard::row);
  }

  private static BoardRow row(Group row) {
    return new BoardRow(
        row.get(ID),
        row.get(TOWNSHIP),
        row.get(CODE),
        row.find(PRESENT),
        row.find(EXPECTED),
        row.get(DAYS_LATE),
        open(row),
        list(row.find(OVERDUE)),
        list(row.find(CONFLICTS)),
        row.get(DONE),
        row.get(STEPS),
        row.find(HELD_ON),
        party(row),
        committee(row),
        row.get(REVIEWS),
        row.get(PARTY_RESULT),
        row.get(RESULT),
        list(row.find(BODIES)));
  }

  private static List<BoardRow.OpenStep> open(Group row) {
    var codes = list(row.find(OPEN));
    var days = row.find(OPEN_UNTIL);
    return IntStream.range(0, codes.size())
        .mapToObj(i -> new BoardRow.OpenStep(codes.get(i), days == null ? null : days[i]))
        .toList();
  }

  private static BoardRow.@Nullable Party party(Group row) {
    var election = row.find(PARTY_ELECTION);
    return election == null
        ? null
        : new BoardRow.Party(
            election,
            row.find(PARTY_STAGE),
            row.find(PARTY_NEXT_STEP),
            row.find(PARTY_OPENS_ON),
            row.get(PARTY_OBJECTIONS));
  }

  private static BoardRow.@Nullable Committee committee(Group row) {
    var election = row.find(ELECTION);
    return election == null
        ? null
        : new BoardRow.Committee(
            election,
            row.find(STAGE),
            row.find(NEXT_STEP),
            row.find(OPENS_ON),
            row.get(OBJECTIONS),
            row.find(REGISTERED),
            row.find(VOTED));
  }

  private static List<String> list(String @Nullable [] codes) {
    return codes == null ? List.of() : List.of(codes);
  }
}
