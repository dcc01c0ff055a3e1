package dev.jiceng.guidance.jooq;

import static dev.jiceng.jooq.area.Tables.AREA_COMMUNITY;
import static dev.jiceng.jooq.area.Tables.AREA_DRAWING;
import static dev.jiceng.jooq.area.Tables.COMMUNITY;
import static dev.jiceng.jooq.area.Tables.COMMUNITY_FACTS;
import static dev.jiceng.jooq.area.Tables.FIELD_CHECK;
import static dev.jiceng.jooq.area.Tables.FINDING;
import static dev.jiceng.jooq.area.Tables.GUIDANCE_TEAM;
import static dev.jiceng.jooq.area.Tables.PLANNED_VISIT;
import static dev.jiceng.jooq.area.Tables.QUALITY_REVIEW;
import static dev.jiceng.jooq.area.Tables.RESPONSIBILITY_AREA;
import static dev.jiceng.jooq.area.Tables.SPOT_TRAINING;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.table;

import dev.jiceng.guidance.report.Figures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * A period of a county, area by area (G-12): one statement of one pass over each table. Communities
 * that lie in no area are a part of their own.
 */
public record Report(DSLContext sql, LocalDate from, LocalDate to, LocalDate today) {
  private static final UUID NO_AREA = new UUID(0, 0);
  private static final Table<?> PLACE = table(name("place"));
  private static final Field<UUID> AREA = field(name("place", "area"), SQLDataType.UUID);
  private static final Field<String> WHERE = field(name("place", "community"), SQLDataType.CLOB);

  /** The figures, each in the table of its kind. */
  private static final Map<String, List<String>> FIGURES =
      Map.of(
          "facts", List.of("population"),
          "checks", List.of("checked", "checks", "complete", "shares", "contested"),
          "visits", List.of("visits", "due", "done"),
          "findings", List.of("findings", "severe", "verified", "overdue", "repeated"),
          "reviews", List.of("sent_back"),
          "trainings", List.of("trained", "hours"));

  /** One area's figures; what lies in no area has no name. */
  public record Part(@Nullable String area, @Nullable String team, Figures figures) {}

  public List<Part> parts() {
    Table<?> areas =
        PLACE
            .leftJoin(RESPONSIBILITY_AREA)
            .on(RESPONSIBILITY_AREA.ID.eq(AREA))
            .leftJoin(GUIDANCE_TEAM)
            .on(GUIDANCE_TEAM.ID.eq(RESPONSIBILITY_AREA.TEAM));
    var figures = new ArrayList<Field<?>>();
    for (var kind : FIGURES.entrySet()) {
      var own = field(name(kind.getKey(), "area"), SQLDataType.UUID);
      areas = areas.leftJoin(table(name(kind.getKey()))).on(own.eq(AREA));
      kind.getValue().forEach(figure -> figures.add(figure(kind.getKey(), figure)));
    }
    return sql.with(place(), facts(), checks(), visits(), findings(), reviews(), trainings())
        .select(RESPONSIBILITY_AREA.NAME, GUIDANCE_TEAM.NAME, count().as("communities"))
        .select(figures)
        .from(areas)
        .groupBy(AREA, RESPONSIBILITY_AREA.NAME, GUIDANCE_TEAM.NAME)
        .orderBy(RESPONSIBILITY_AREA.NAME)
        .fetch(Report::part);
  }

  /** An area has one row of each kind, which its communities repeat. */
  private static Field<BigDecimal> figure(String kind, String figure) {
    var value = field(name(kind, figure), SQLDataType.NUMERIC);
    return coalesce(max(value), inline(BigDecimal.ZERO)).as("figure_" + figure);
  }

  private CommonTableExpression<?> place() {
    var drawn = select(AREA_DRAWING.ID).from(AREA_DRAWING).where(AREA_DRAWING.CURRENT);
    return name("place")
        .fields("community", "area")
        .as(
            select(COMMUNITY.CODE, coalesce(AREA_COMMUNITY.AREA, inline(NO_AREA)))
                .from(COMMUNITY)
                .leftJoin(AREA_COMMUNITY)
                .on(AREA_COMMUNITY.COMMUNITY.eq(COMMUNITY.CODE))
                .and(AREA_COMMUNITY.DRAWING.in(drawn)));
  }

  /** Of each community the newest year it has told of. */
  private CommonTableExpression<?> facts() {
    var newest =
        select(COMMUNITY_FACTS.COMMUNITY, COMMUNITY_FACTS.POPULATION)
            .distinctOn(COMMUNITY_FACTS.COMMUNITY)
            .from(COMMUNITY_FACTS)
            .where(COMMUNITY_FACTS.CURRENT)
            .orderBy(COMMUNITY_FACTS.COMMUNITY, COMMUNITY_FACTS.YEAR.desc())
            .asTable("newest");
    return byArea(
        "facts",
        select(AREA.as("area"), sum(newest.field(COMMUNITY_FACTS.POPULATION)).as("population"))
            .from(newest)
            .join(PLACE)
            .on(WHERE.eq(newest.field(COMMUNITY_FACTS.COMMUNITY)))
            .groupBy(AREA));
  }

  private static Condition stands() {
    return FIELD_CHECK.VERSION.gt(0).and(FIELD_CHECK.WITHDRAWN.isFalse());
  }

  private CommonTableExpression<?> checks() {
    return byArea(
        "checks",
        select(
                AREA.as("area"),
                countDistinct(FIELD_CHECK.COMMUNITY).as("checked"),
                count().as("checks"),
                count().filterWhere(FIELD_CHECK.COMPLETE).as("complete"),
                sum(FIELD_CHECK.SCORE).filterWhere(FIELD_CHECK.COMPLETE).as("shares"),
                count().filterWhere(FIELD_CHECK.CONFLICTS.gt(0)).as("contested"))
            .from(FIELD_CHECK)
            .join(PLACE)
            .on(WHERE.eq(FIELD_CHECK.COMMUNITY))
            .where(stands())
            .and(FIELD_CHECK.HELD_ON.between(from, to))
            .groupBy(AREA));
  }

  private CommonTableExpression<?> visits() {
    var due = PLANNED_VISIT.DAY.lt(today);
    return byArea(
        "visits",
        select(
                AREA.as("area"),
                count().as("visits"),
                count().filterWhere(due).as("due"),
                count().filterWhere(due.and(VisitList.isHeld())).as("done"))
            .from(PLANNED_VISIT)
            .join(PLACE)
            .on(WHERE.eq(PLANNED_VISIT.COMMUNITY))
            .where(PLANNED_VISIT.CURRENT)
            .and(PLANNED_VISIT.DAY.between(from, to))
            .groupBy(AREA));
  }

  private CommonTableExpression<?> findings() {
    var open = FINDING.STATE.ne("VERIFIED");
    var earlier = FINDING.as("earlier");
    var before =
        exists(
            selectOne()
                .from(earlier)
                .where(earlier.COMMUNITY.eq(FINDING.COMMUNITY))
                .and(earlier.TEMPLATE.eq(FINDING.TEMPLATE))
                .and(earlier.ITEM.eq(FINDING.ITEM))
                .and(earlier.FOUND_ON.lt(FINDING.FOUND_ON))
                .and(earlier.WITHDRAWN.isFalse()));
    return byArea(
        "findings",
        select(
                AREA.as("area"),
                count().as("findings"),
                count().filterWhere(open.and(FINDING.SEVERITY.ne("MINOR"))).as("severe"),
                count().filterWhere(FINDING.STATE.eq("VERIFIED")).as("verified"),
                count().filterWhere(open.and(FINDING.DEADLINE.lt(today))).as("overdue"),
                count().filterWhere(before).as("repeated"))
            .from(FINDING)
            .join(PLACE)
            .on(WHERE.eq(FINDING.COMMUNITY))
            .where(FINDING.WITHDRAWN.isFalse())
            .and(FINDING.FOUND_ON.between(from, to))
            .groupBy(AREA));
  }

  private CommonTableExpression<?> reviews() {
    return byArea(
        "reviews",
        select(AREA.as("area"), countDistinct(QUALITY_REVIEW.FIELD_CHECK).as("sent_back"))
            .from(QUALITY_REVIEW)
            .join(PLACE)
            .on(WHERE.eq(QUALITY_REVIEW.COMMUNITY))
            .where(QUALITY_REVIEW.STATE.eq("SENT_BACK"))
            .and(QUALITY_REVIEW.HELD_ON.between(from, to))
            .groupBy(AREA));
  }

  private CommonTableExpression<?> trainings() {
    return byArea(
        "trainings",
        select(
                AREA.as("area"),
                countDistinct(SPOT_TRAINING.COMMUNITY, SPOT_TRAINING.ROLE, SPOT_TRAINING.NAME)
                    .as("trained"),
                sum(SPOT_TRAINING.HOURS).as("hours"))
            .from(SPOT_TRAINING)
            .join(PLACE)
            .on(WHERE.eq(SPOT_TRAINING.COMMUNITY))
            .where(SPOT_TRAINING.HELD_ON.between(from, to))
            .groupBy(AREA));
  }

  private static CommonTableExpression<?> byArea(String name, Select<?> rows) {
    return name(name).as(rows);
  }

  private static Part part(Record row) {
    return new Part(row.get(RESPONSIBILITY_AREA.NAME), row.get(GUIDANCE_TEAM.NAME), figures(row));
  }

  private static Figures figures(Record row) {
    return new Figures(
        row.get("communities", Integer.class),
        number(row, "population"),
        number(row, "checked"),
        number(row, "visits"),
        number(row, "due"),
        number(row, "done"),
        number(row, "checks"),
        number(row, "complete"),
        row.get("figure_shares", BigDecimal.class),
        number(row, "contested"),
        number(row, "findings"),
        number(row, "severe"),
        number(row, "verified"),
        number(row, "overdue"),
        number(row, "repeated"),
        number(row, "sent_back"),
        number(row, "trained"),
        row.get("figure_hours", BigDecimal.class));
  }

  private static int number(Record row, String name) {
    return row.get("figure_" + name, Integer.class);
  }
}
