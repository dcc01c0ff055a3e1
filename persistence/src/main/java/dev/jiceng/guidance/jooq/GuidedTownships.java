package dev.jiceng.guidance.jooq;

import static dev.jiceng.jooq.area.Tables.COMMUNITY;
import static dev.jiceng.jooq.area.Tables.FIELD_CHECK;
import static dev.jiceng.jooq.area.Tables.FINDING;
import static org.jooq.impl.DSL.arrayAggDistinct;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import dev.jiceng.division.DivisionCode;
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
import org.jspecify.annotations.Nullable;

/**
 * What guidance did in the townships of a scope, those included where it did nothing (G-11); one
 * statement. Nobody counts people yet (PD-8), so their population is not known.
 */
public record GuidedTownships(Scope scope, LocalDate from, LocalDate until) {
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
  private static final Field<Integer> FINDINGS = DSL.count().as("findings");
  private static final Field<Integer> UNRESOLVED =
      DSL.count()
          .filterWhere(FINDING.STATE.ne(inline(FindingState.VERIFIED.name())))
          .as("unresolved");

  public List<Guided> of(DSLContext sql) {
    var places =
        select(COMMUNITY.TOWNSHIP, COMMUNITIES)
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
    return sql.select()
        .from(places)
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
        null,
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
