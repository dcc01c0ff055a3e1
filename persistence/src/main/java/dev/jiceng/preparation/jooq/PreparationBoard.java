package dev.jiceng.preparation.jooq;

import static dev.jiceng.jooq.area.Tables.COMMUNITY;
import static dev.jiceng.jooq.area.Tables.MEMBERSHIP;
import static dev.jiceng.jooq.area.Tables.ORGANIZATION;
import static dev.jiceng.jooq.area.Tables.POST;
import static dev.jiceng.jooq.area.Tables.PREPARATION;
import static dev.jiceng.jooq.area.Tables.RESIDENT_GROUP;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectDistinct;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.val;

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
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/** How well every community is prepared, with the gaps; one statement. */
public final class PreparationBoard {
  private static final Field<UUID> ID = own("id", SQLDataType.UUID);
  private static final Field<String> TOWNSHIP = own("township", SQLDataType.CLOB);
  private static final Field<String> CODE = own("community", SQLDataType.CLOB);
  private static final Field<Integer> CADRES = own("cadres", SQLDataType.INTEGER);
  private static final Field<Integer> AUDITED = own("audited", SQLDataType.INTEGER);
  private static final Field<String[]> TALKS = own("talks", SQLDataType.CLOB.array());
  private static final Field<Integer> RISKS = own("risks", SQLDataType.INTEGER);
  private static final Field<Integer> SILENT = own("silent", SQLDataType.INTEGER);
  private static final Field<Integer> LEADERS = own("leaders", SQLDataType.INTEGER);
  private static final Field<Integer> VISITS = own("visits", SQLDataType.INTEGER);
  private static final Field<Integer> FOUND = own("problems_found", SQLDataType.INTEGER);
  private static final Field<Integer> SOLVED = own("problems_solved", SQLDataType.INTEGER);

  private PreparationBoard() {}

  /** A community's row. */
  public record Row(
      UUID uuid,
      String township,
      String communityCode,
      int cadres,
      int auditedCadres,
      List<String> talkedTo,
      int openRisks,
      int groupsWithoutReporter,
      int leaders,
      int visits,
      int problemsFound,
      int problemsSolved) {}

  private static <T> Field<T> own(String column, org.jooq.DataType<T> type) {
    return field(name("prepared", column), type);
  }

  public static Listing listing(LocalDate today) {
    var columns =
        new Columns()
            .filter("community", CODE)
            .filter("leaders", LEADERS)
            .filter("openRisks", RISKS)
            .filter("groupsWithoutReporter", SILENT)
            .order("COMMUNITY", CODE)
            .order("OPEN_RISKS", RISKS);
    return new Listing(
        board(today), columns, List.of(new Order("COMMUNITY", false)), ID, noCondition());
  }

  public static Condition within(Scope scope) {
    return Reads.within(scope, CODE);
  }

  public static Nest<Row> nest() {
    return new Nest<>(
        List.of(
            ID, TOWNSHIP, CODE, CADRES, AUDITED, TALKS, RISKS, SILENT, LEADERS, VISITS, FOUND,
            SOLVED),
        List.of(),
        PreparationBoard::row);
  }

  private static Row row(Group row) {
    return new Row(
        row.get(ID),
        row.get(TOWNSHIP),
        row.get(CODE),
        row.get(CADRES),
        row.get(AUDITED),
        List.of(row.get(TALKS)),
        row.get(RISKS),
        row.get(SILENT),
        row.get(LEADERS),
        row.get(VISITS),
        row.get(FOUND),
        row.get(SOLVED));
  }

  private static Table<?> board(LocalDate today) {
    var published = PREPARATION.KIND.eq(inline("AUDIT")).and(PREPARATION.SETTLED_ON.isNotNull());
    return select(
            COMMUNITY.ID.as("id"),
            COMMUNITY.TOWNSHIP.as("township"),
            COMMUNITY.CODE.as("community"),
            cadres(today, noCondition()).as("cadres"),
            cadres(
                    today,
                    MEMBERSHIP.PERSON.in(
                        select(PREPARATION.PERSON).from(PREPARATION).where(here(published))))
                .as("audited"),
            array(
                    selectDistinct(PREPARATION.CODE)
                        .from(PREPARATION)
                        .where(here(PREPARATION.KIND.eq(inline("TALK"))))
                        .orderBy(PREPARATION.CODE))
                .as("talks"),
            counted(PREPARATION.KIND.eq(inline("RISK")).and(PREPARATION.SETTLED_ON.isNull()))
                .as("risks"),
            silent().as("silent"),
            counted(PREPARATION.KIND.eq(inline("LEADER"))).as("leaders"),
            counted(PREPARATION.KIND.eq(inline("VISIT"))).as("visits"),
            summed(PREPARATION.NUMBER).as("problems_found"),
            summed(PREPARATION.SOLVED).as("problems_solved"))
        .from(COMMUNITY)
        .asTable("prepared");
  }

  private static Condition here(Condition what) {
    return PREPARATION
        .TOWNSHIP
        .eq(COMMUNITY.TOWNSHIP)
        .and(PREPARATION.COMMUNITY.eq(COMMUNITY.CODE))
        .and(what);
  }

  private static Field<Integer> counted(Condition what) {
    return field(select(count()).from(PREPARATION).where(here(what)));
  }

  private static Field<Integer> summed(Field<Integer> number) {
    var visits = PREPARATION.KIND.eq(inline("VISIT"));
    return field(
        select(coalesce(sum(number), inline(java.math.BigDecimal.ZERO)).cast(Integer.class))
            .from(PREPARATION)
            .where(here(visits)));
  }

  /** Who serves today in a body of the community. */
  private static Field<Integer> cadres(LocalDate today, Condition which) {
    return field(
        select(countDistinct(MEMBERSHIP.PERSON))
            .from(MEMBERSHIP)
            .join(POST)
            .on(POST.TOWNSHIP.eq(MEMBERSHIP.TOWNSHIP))
            .and(POST.ID.eq(MEMBERSHIP.POST))
            .join(ORGANIZATION)
            .on(ORGANIZATION.TOWNSHIP.eq(POST.TOWNSHIP))
            .and(ORGANIZATION.ID.eq(POST.ORGANIZATION))
            .where(ORGANIZATION.TOWNSHIP.eq(COMMUNITY.TOWNSHIP))
            .and(ORGANIZATION.COMMUNITY.eq(COMMUNITY.CODE))
            .and(MEMBERSHIP.STARTS_ON.le(val(today)))
            .and(MEMBERSHIP.ENDS_ON.isNull().or(MEMBERSHIP.ENDS_ON.ge(val(today))))
            .and(which));
  }

  private static Field<Integer> silent() {
    return field(
        select(count())
            .from(RESIDENT_GROUP)
            .where(RESIDENT_GROUP.TOWNSHIP.eq(COMMUNITY.TOWNSHIP))
            .and(RESIDENT_GROUP.COMMUNITY.eq(COMMUNITY.CODE))
            .and(
                notExists(
                    selectOne()
                        .from(PREPARATION)
                        .where(PREPARATION.TOWNSHIP.eq(RESIDENT_GROUP.TOWNSHIP))
                        .and(PREPARATION.COMMUNITY.eq(RESIDENT_GROUP.COMMUNITY))
                        .and(PREPARATION.KIND.eq(inline("REPORTER")))
                        .and(PREPARATION.CODE.eq(RESIDENT_GROUP.NAME)))));
  }
}
