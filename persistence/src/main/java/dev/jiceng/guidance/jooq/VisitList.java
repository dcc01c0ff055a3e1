package dev.jiceng.guidance.jooq;

import static dev.jiceng.jooq.area.Tables.FIELD_CHECK;
import static dev.jiceng.jooq.area.Tables.GUIDANCE_INSTRUCTOR;
import static dev.jiceng.jooq.area.Tables.GUIDANCE_TEAM;
import static dev.jiceng.jooq.area.Tables.PLANNED_VISIT;
import static dev.jiceng.jooq.area.Tables.SUPERVISION_PLAN;
import static dev.jiceng.jooq.area.Tables.VISIT_INSTRUCTOR;
import static java.util.stream.Collectors.toSet;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.guidance.plan.HalfDay;
import dev.jiceng.guidance.plan.Slot;
import dev.jiceng.guidance.plan.Visit;
import dev.jiceng.shared.jooq.Columns;
import dev.jiceng.shared.jooq.Group;
import dev.jiceng.shared.jooq.Listing;
import dev.jiceng.shared.jooq.Nest;
import dev.jiceng.shared.jooq.Order;
import dev.jiceng.tenants.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** The list of visits as they are planned now (G-4). */
public final class VisitList {
  static final List<Field<?>> COLUMNS =
      List.of(
          PLANNED_VISIT.ID,
          PLANNED_VISIT.COUNTY,
          PLANNED_VISIT.LINEAGE,
          PLANNED_VISIT.DAY,
          PLANNED_VISIT.HALF_DAY,
          PLANNED_VISIT.COMMUNITY,
          PLANNED_VISIT.PLACE,
          PLANNED_VISIT.SUBJECT_AREAS);

  private VisitList() {}

  public static Listing listing() {
    var columns =
        new Columns()
            .filter("day", PLANNED_VISIT.DAY)
            .filter("community", PLANNED_VISIT.COMMUNITY)
            .filter("team", SUPERVISION_PLAN.TEAM)
            .order("DAY", PLANNED_VISIT.DAY);
    var from =
        PLANNED_VISIT
            .join(SUPERVISION_PLAN)
            .on(SUPERVISION_PLAN.ID.eq(PLANNED_VISIT.PLAN))
            .join(GUIDANCE_TEAM)
            .on(GUIDANCE_TEAM.ID.eq(SUPERVISION_PLAN.TEAM));
    return new Listing(
        from,
        columns,
        List.of(new Order("DAY", false)),
        PLANNED_VISIT.ID,
        PLANNED_VISIT.CURRENT.isTrue());
  }

  public static Condition within(Scope scope) {
    return scope instanceof Scope.Township
        ? PLANNED_VISIT.COMMUNITY.startsWith(scope.area().value())
        : noCondition();
  }

  /** A check that stands says so and was done there. */
  static Condition isHeld() {
    return exists(
        selectOne()
            .from(FIELD_CHECK)
            .where(FIELD_CHECK.VISIT.eq(PLANNED_VISIT.LINEAGE))
            .and(FIELD_CHECK.COMMUNITY.eq(PLANNED_VISIT.COMMUNITY))
            .and(FIELD_CHECK.VERSION.gt(0))
            .and(FIELD_CHECK.WITHDRAWN.isFalse()));
  }

  /** Those of the instructor who signs in as {@code account}. */
  public static Condition of(String account) {
    return exists(
        selectOne()
            .from(VISIT_INSTRUCTOR)
            .join(GUIDANCE_INSTRUCTOR)
            .on(GUIDANCE_INSTRUCTOR.ID.eq(VISIT_INSTRUCTOR.INSTRUCTOR))
            .where(VISIT_INSTRUCTOR.VISIT.eq(PLANNED_VISIT.ID))
            .and(GUIDANCE_INSTRUCTOR.ACCOUNT.eq(account)));
  }

  /** Over several counties, whose {@code seenFrom} is null, an id carries the row's own county. */
  public static Nest<VisitRow> nest(@Nullable DivisionCode seenFrom) {
    var columns = new ArrayList<>(COLUMNS);
    columns.addAll(List.of(SUPERVISION_PLAN.TEAM, GUIDANCE_TEAM.NAME));
    var instructors =
        new Nest.Child(
            VISIT_INSTRUCTOR,
            page -> VISIT_INSTRUCTOR.VISIT.eq(page.of(PLANNED_VISIT.ID)),
            List.of(VISIT_INSTRUCTOR.INSTRUCTOR),
            List.of(VISIT_INSTRUCTOR.INSTRUCTOR));
    return new Nest<>(
        columns,
        List.of(instructors, NAMES),
        row -> row(row, seenFrom, row.get(SUPERVISION_PLAN.TEAM), row.get(GUIDANCE_TEAM.NAME)));
  }

  static final Nest.Child NAMES =
      new Nest.Child(
          GUIDANCE_INSTRUCTOR,
          page -> GUIDANCE_INSTRUCTOR.ID.eq(VISIT_INSTRUCTOR.INSTRUCTOR),
          List.of(GUIDANCE_INSTRUCTOR.NAME),
          List.of());

  static VisitRow row(Group row, @Nullable DivisionCode seenFrom, UUID team, String teamName) {
    var county = DivisionCode.of(row.get(PLANNED_VISIT.COUNTY));
    var who =
        row.children(
            VISIT_INSTRUCTOR.INSTRUCTOR,
            one ->
                new VisitRow.Who(
                    one.get(VISIT_INSTRUCTOR.INSTRUCTOR), one.get(GUIDANCE_INSTRUCTOR.NAME)));
    var half = HalfDay.valueOf(row.get(PLANNED_VISIT.HALF_DAY));
    var visit =
        new Visit(
            row.get(PLANNED_VISIT.LINEAGE),
            new Slot(row.get(PLANNED_VISIT.DAY), half),
            DivisionCode.of(row.get(PLANNED_VISIT.COMMUNITY)),
            row.get(PLANNED_VISIT.PLACE),
            JooqPlans.subjects(row.get(PLANNED_VISIT.SUBJECT_AREAS)),
            who.stream().map(VisitRow.Who::uuid).collect(toSet()));
    return new VisitRow(
        seenFrom == null ? county : seenFrom,
        row.get(PLANNED_VISIT.ID),
        team,
        teamName,
        visit,
        who);
  }
}
