package dev.jiceng.training.jooq;

import static dev.jiceng.jooq.area.Tables.MEMBERSHIP;
import static dev.jiceng.jooq.area.Tables.ORGANIZATION;
import static dev.jiceng.jooq.area.Tables.PERSON;
import static dev.jiceng.jooq.area.Tables.POST;
import static dev.jiceng.jooq.area.Tables.TRAINING_RECORD;
import static dev.jiceng.jooq.area.Tables.TRAINING_REQUIREMENT;
import static dev.jiceng.jooq.area.Tables.TRAINING_YEAR;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import dev.jiceng.shared.jooq.Columns;
import dev.jiceng.shared.jooq.Group;
import dev.jiceng.shared.jooq.Listing;
import dev.jiceng.shared.jooq.Nest;
import dev.jiceng.shared.jooq.Order;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.tenants.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/** Who has learned fewer hours in a year than their post asks for (TR-3). */
public final class TrainingGaps {
  private static final Field<UUID> ID = own("id", SQLDataType.UUID);
  private static final Field<String> TOWNSHIP = own("township", SQLDataType.CLOB);
  private static final Field<String> COMMUNITY = own("community", SQLDataType.CLOB);
  private static final Field<UUID> WHO = own("person", SQLDataType.UUID);
  private static final Field<String> NAME = own("name", SQLDataType.CLOB);
  private static final Field<String> HELD = own("post", SQLDataType.CLOB);
  private static final Field<Integer> YEAR = own("year", SQLDataType.INTEGER);
  private static final Field<BigDecimal> REQUIRED = own("required", SQLDataType.NUMERIC);
  private static final Field<BigDecimal> HAD = own("had", SQLDataType.NUMERIC);
  private static final Field<BigDecimal> MISSING = own("missing", SQLDataType.NUMERIC);

  private TrainingGaps() {}

  /** Somebody's year; {@code post} is the one that asks for most. */
  public record Row(
      UUID uuid,
      String townshipCode,
      String communityCode,
      UUID personId,
      String name,
      String post,
      int year,
      BigDecimal required,
      BigDecimal had,
      BigDecimal missing) {}

  private static <T> Field<T> own(String column, DataType<T> type) {
    return field(name("gap", column), type);
  }

  /** As of {@code today}: of a year gone by its last day counts. */
  public static Listing listing(LocalDate today) {
    var columns =
        new Columns()
            .filter("community", COMMUNITY)
            .filter("person", WHO)
            .filter("post", HELD)
            .filter("year", YEAR)
            .filter("missing", MISSING)
            .order("COMMUNITY", COMMUNITY)
            .order("MISSING", MISSING)
            .group("township", TOWNSHIP)
            .group("community", COMMUNITY)
            .group("year", YEAR)
            .group("post", HELD)
            .sum("required", REQUIRED)
            .sum("had", HAD)
            .sum("missing", MISSING);
    var order = List.of(new Order("COMMUNITY", false));
    return new Listing(years(today), columns, order, ID, MISSING.gt(BigDecimal.ZERO));
  }

  public static Condition within(Scope scope) {
    return Reads.within(scope, COMMUNITY);
  }

  public static Nest<Row> nest() {
    return new Nest<>(
        List.of(ID, TOWNSHIP, COMMUNITY, WHO, NAME, HELD, YEAR, REQUIRED, HAD, MISSING),
        List.of(),
        TrainingGaps::row);
  }

  private static Row row(Group row) {
    return new Row(
        row.get(ID),
        row.get(TOWNSHIP),
        row.get(COMMUNITY),
        row.get(WHO),
        row.get(NAME),
        row.get(HELD),
        row.get(YEAR),
        row.get(REQUIRED),
        row.get(HAD),
        row.get(MISSING));
  }

  /** Hours somebody had in a year, and how many their posts asked for. */
  public record Balance(BigDecimal had, BigDecimal required) {}

  /** Empty where nothing is asked for. */
  public static Optional<Balance> of(DSLContext sql, UUID person, int year, LocalDate today) {
    return sql.select(HAD, REQUIRED)
        .from(years(today))
        .where(WHO.eq(person))
        .and(YEAR.eq(year))
        .and(REQUIRED.gt(BigDecimal.ZERO))
        .fetchOptional(row -> new Balance(row.value1(), row.value2()));
  }

  private static Table<?> years(LocalDate today) {
    return table(
        """
        (select md5(n.person::text || n.year)::uuid as id, n.township, n.community, n.person, p.name, n.post, n.year,
            n.required, coalesce(h.hours, 0) as had, greatest(n.required - coalesce(h.hours, 0), 0) as missing
          from (
            select m.township, m.person, y.year, max(r.hours)::numeric as required,
              (array_agg(o.community order by r.hours desc, o.community))[1] as community,
              (array_agg(r.post order by r.hours desc, o.community))[1] as post
            from {0} y
            join {1} r on r.year = y.year
            join {2} post on post.kind = r.post
            join {3} o on o.township = post.township and o.id = post.organization
            join {4} m on m.township = post.township and m.post = post.id
              and m.starts_on <= least({5}, make_date(y.year, 12, 31))
              and (m.ends_on is null or m.ends_on >= least({5}, make_date(y.year, 12, 31)))
            where y.year <= extract(year from {5})
            group by m.township, m.person, y.year
          ) n
          join {6} p on p.township = n.township and p.id = n.person
          left join (
            select township, person, extract(year from finished_on)::int as year, sum(hours) as hours
            from {7} group by township, person, extract(year from finished_on)
          ) h on h.township = n.township and h.person = n.person and h.year = n.year
        ) as gap\
        """,
        TRAINING_YEAR,
        TRAINING_REQUIREMENT,
        POST,
        ORGANIZATION,
        MEMBERSHIP,
        val(today),
        PERSON,
        TRAINING_RECORD);
  }
}
