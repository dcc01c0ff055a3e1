package dev.jiceng.training.jooq;

import static dev.jiceng.jooq.area.Tables.COMMUNITY;
import static dev.jiceng.jooq.area.Tables.PERSON;
import static dev.jiceng.jooq.area.Tables.RESERVE;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import dev.jiceng.roster.Origin;
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
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/** How well every community is provided with reserves, and which lack young ones (TR-8). */
public final class SuccessionBoard {
  private static final Field<UUID> ID = own("id", SQLDataType.UUID);
  private static final Field<String> TOWNSHIP = own("township", SQLDataType.CLOB);
  private static final Field<String> CODE = own("community", SQLDataType.CLOB);
  private static final Field<Integer> ALL = own("reserves", SQLDataType.INTEGER);
  private static final Field<Integer> YOUNG = own("young", SQLDataType.INTEGER);
  private static final Field<Integer> GRADUATES = own("graduates", SQLDataType.INTEGER);
  private static final Field<Integer> RETURNED = own("returned", SQLDataType.INTEGER);

  private SuccessionBoard() {}

  /** A community's row. */
  public record Row(
      UUID uuid,
      String township,
      String communityCode,
      int reserves,
      int youngReserves,
      int graduateOfficials,
      int returnedWorkers) {
    public boolean lacksYoung() {
      return youngReserves == 0;
    }
  }

  private static <T> Field<T> own(String column, DataType<T> type) {
    return field(name("succession", column), type);
  }

  /** Whoever was born after {@code bornAfter} counts as young. */
  public static Listing listing(LocalDate bornAfter) {
    var columns =
        new Columns()
            .filter("community", CODE)
            .filter("reserves", ALL)
            .filter("youngReserves", YOUNG)
            .order("COMMUNITY", CODE)
            .order("RESERVES", ALL);
    return new Listing(
        board(bornAfter), columns, List.of(new Order("COMMUNITY", false)), ID, noCondition());
  }

  public static Condition within(Scope scope) {
    return Reads.within(scope, CODE);
  }

  public static Nest<Row> nest() {
    return new Nest<>(
        List.of(ID, TOWNSHIP, CODE, ALL, YOUNG, GRADUATES, RETURNED),
        List.of(),
        SuccessionBoard::row);
  }

  private static Row row(Group row) {
    return new Row(
        row.get(ID),
        row.get(TOWNSHIP),
        row.get(CODE),
        row.get(ALL),
        row.get(YOUNG),
        row.get(GRADUATES),
        row.get(RETURNED));
  }

  private static Table<?> board(LocalDate bornAfter) {
    return select(
            COMMUNITY.ID.as("id"),
            COMMUNITY.TOWNSHIP.as("township"),
            COMMUNITY.CODE.as("community"),
            counted(noCondition()).as("reserves"),
            counted(PERSON.BIRTH_DATE.gt(val(bornAfter))).as("young"),
            counted(PERSON.ORIGIN.eq(Origin.GRADUATE_OFFICIAL.name())).as("graduates"),
            counted(PERSON.ORIGIN.eq(Origin.RETURNED_WORKER.name())).as("returned"))
        .from(COMMUNITY)
        .asTable("succession");
  }

  /** However many posts somebody is earmarked for, they are one. */
  private static Field<Integer> counted(Condition which) {
    return field(
        select(countDistinct(RESERVE.PERSON))
            .from(RESERVE)
            .join(PERSON)
            .on(PERSON.TOWNSHIP.eq(RESERVE.TOWNSHIP))
            .and(PERSON.ID.eq(RESERVE.PERSON))
            .where(RESERVE.TOWNSHIP.eq(COMMUNITY.TOWNSHIP))
            .and(RESERVE.COMMUNITY.eq(COMMUNITY.CODE))
            .and(RESERVE.RELEASED_ON.isNull())
            .and(which));
  }
}
