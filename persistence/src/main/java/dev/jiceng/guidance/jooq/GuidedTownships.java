package dev.jiceng.guidance.jooq;

import static dev.jiceng.jooq.area.Tables.COMMUNITY;
import static dev.jiceng.jooq.area.Tables.COMMUNITY_FACTS;
import static dev.jiceng.jooq.area.Tables.FIELD_CHECK;
import static dev.jiceng.jooq.area.Tables.FINDING;
import static dev.jiceng.jooq.area.Tables.PLANNED_VISIT;
import static org.jooq.impl.DSL.arrayAggDistinct;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.left;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.DivisionLevel;
import dev.jiceng.guidance.SubjectArea;
import dev.jiceng.guidance.balance.Guided;
import dev.jiceng.guidance.finding.FindingState;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.tenants.Scope;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * What guidance did in the townships of a scope, those included where it did nothing (G-11); one
 * statement. People are those of the last year that a community has said, until the period's
 * (PD-8).
 */
public record GuidedTownships(Scope scope, LocalDate from, LocalDate until, LocalDate today) {
  private static final String POPULATION = "population";
  private static final String MISSED = "missed";
  private static final BigDecimal HOUR = BigDecimal.valueOf(3600);
  private static final Field<Integer> COMMUNITIES = DSL.count().as("communities");
  private static final Field<Integer> CHECKS = DSL.count().as("checks");
  private static final Field<Integer> CHECKED =
      countDistinct(FIELD_CHECK.COMMUNITY).as("communities_checked");
  private static final Field<BigDecimal> SECONDS =
      sum(field(
              "extract(epoch from {0} - {1})",
              BigDecimal.class, FIELD_CHECK.ENDED_AT, FIELD_CHECK.STARTED_AT))
          .as("seconds");
  private static final Field<String[]> SUBJECTS =
      arrayAggDistinct(FIELD_CHECK.SUBJECT_AREA).as("subjects");
  private static final Field<String> VISITED =
      left(PLANNED_VISIT.COMMUNITY, DivisionLevel.TOWNSHIP.digits()).as(COMMUNITY.TOWNSHIP);
  private static final Field<Integer> PLANNED_FOR =
      countDistinct(PLANNED_VISIT.COMMUNITY).as("communities_planned");
  private static final Field<Integer> PLANNED = DSL.count().as("planned");
  private static final Field<Integer> HELD = DSL.count().filterWhere(VisitList.isHeld()).as("held");
  private static final Field<Integer> FINDINGS = DSL.count().as("findings");
  private static final Field<Integer> UNRESOLVED =
      DSL.count()
          .filterWhere(FINDING.STATE.ne(inline(FindingState.VERIFIED.name())))
          .as("unresolved");

  /** Null where a single community has not said. */
  private Field<Integer> population() {
    var people =
        field(
            select(COMMUNITY_FACTS.POPULATION)
                .from(COMMUNITY_FACTS)
                .where(COMMUNITY_FACTS.TOWNSHIP.eq(COMMUNITY.TOWNSHIP))
                .and(COMMUNITY_FACTS.COMMUNITY.eq(COMMUNITY.CODE))
                .and(COMMUNITY_FACTS.YEAR.le(until.getYear()))
                .and(COMMUNITY_FACTS.CURRENT)
                .orderBy(COMMUNITY_FACTS.YEAR.desc())
                .limit(1));
    return when(DSL.count(people).eq(DSL.count()), sum(people).cast(SQLDataType.INTEGER))
        .as(POPULATION);
  }

  public List<Guided> of(DSLContext sql) {
    var places =
        select(COMMUNITY.TOWNSHIP, COMMUNITIES, population())
            .from(COMMUNITY)
            .where(Reads.within(scope, COMMUNITY.CODE))
            .groupBy(COMMUNITY.TOWNSHIP)
            .asTable("places");
    var checks =
        select(FIELD_CHECK.TOWNSHIP, CHECKS, CHECKED, SECONDS, SUBJECTS)
            .from(FIELD_CHECK)
            .where(FieldCheckList.within(scope))
            .and(FIELD_CHECK.HELD_ON.between(from, until))
            .and(FIELD_CHECK.VERSION.gt(0))
            .and(not(FIELD_CHECK.WITHDRAWN))
            .groupBy(FIELD_CHECK.TOWNSHIP)
            .asTable("checks");
    var findings =
        select(FINDING.TOWNSHIP, FINDINGS, UNRESOLVED)
            .from(FINDING)
            .where(FindingList.within(scope))
            .and(FINDING.FOUND_ON.between(from, until))
            .and(not(FINDING.WITHDRAWN))
            .groupBy(FINDING.TOWNSHIP)
            .asTable("findings");
    var missed =
        DSL.count().filterWhere(PLANNED_VISIT.DAY.lt(today).andNot(VisitList.isHeld())).as(MISSED);
    var visits =
        select(VISITED, PLANNED_FOR, PLANNED, HELD, missed)
            .from(PLANNED_VISIT)
            .where(Reads.within(scope, PLANNED_VISIT.COMMUNITY))
            .and(PLANNED_VISIT.DAY.between(from, until))
            .and(PLANNED_VISIT.CURRENT)
            .groupBy(VISITED)
            .asTable("visits");
    return sql.select()
        .from(places)
        .leftJoin(visits)
        .on(township("visits").eq(township("places")))
        .leftJoin(checks)
        .on(township("checks").eq(township("places")))
        .leftJoin(findings)
        .on(township("findings").eq(township("places")))
        .fetch(row -> guided(row, row.get(township("places"))));
  }

  private static Field<String> township(String of) {
    return field(name(of, COMMUNITY.TOWNSHIP.getName()), String.class);
  }

  private static Guided guided(Record row, String township) {
    return new Guided(
        DivisionCode.of(township),
        row.get(COMMUNITIES),
        row.get(POPULATION, Integer.class),
        new Guided.Visits(
            orZero(row.get(PLANNED_FOR)),
            orZero(row.get(PLANNED)),
            orZero(row.get(HELD)),
            orZero(row.get(MISSED, Integer.class))),
        orZero(row.get(CHECKED)),
        orZero(row.get(CHECKS)),
        hours(row.get(SECONDS)),
        orZero(row.get(FINDINGS)),
        orZero(row.get(UNRESOLVED)),
        subjects(row.get(SUBJECTS)));
  }

  private static int orZero(@Nullable Integer count) {
    return count == null ? 0 : count;
  }

  private static BigDecimal hours(@Nullable BigDecimal seconds) {
    return seconds == null ? BigDecimal.ZERO : seconds.divide(HOUR, 2, RoundingMode.HALF_UP);
  }

  private static Set<SubjectArea> subjects(String @Nullable [] names) {
    return names == null
        ? Set.of()
        : Arrays.stream(names).map(SubjectArea::valueOf).collect(Collectors.toSet());
  }
}
