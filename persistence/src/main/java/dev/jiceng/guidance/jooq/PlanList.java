package dev.jiceng.guidance.jooq;

import static dev.jiceng.jooq.area.Tables.GUIDANCE_TEAM;
import static dev.jiceng.jooq.area.Tables.PLANNED_VISIT;
import static dev.jiceng.jooq.area.Tables.SUPERVISION_PLAN;
import static dev.jiceng.jooq.area.Tables.VISIT_INSTRUCTOR;
import static org.jooq.impl.DSL.noCondition;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.jooq.Columns;
import dev.jiceng.shared.jooq.Group;
import dev.jiceng.shared.jooq.Listing;
import dev.jiceng.shared.jooq.Nest;
import dev.jiceng.shared.jooq.Order;
import java.util.List;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** The list of a county's plans, every revision of them (G-4). */
public final class PlanList {
  private static final List<Field<?>> COLUMNS =
      List.of(
          SUPERVISION_PLAN.ID,
          SUPERVISION_PLAN.COUNTY,
          SUPERVISION_PLAN.TEAM,
          GUIDANCE_TEAM.NAME,
          SUPERVISION_PLAN.REVISION,
          SUPERVISION_PLAN.CURRENT,
          SUPERVISION_PLAN.PERIOD_START,
          SUPERVISION_PLAN.PERIOD_END,
          SUPERVISION_PLAN.REASON,
          SUPERVISION_PLAN.DECIDED_BY,
          SUPERVISION_PLAN.DECIDED_AT);

  private PlanList() {}

  public static Listing listing() {
    var columns =
        new Columns()
            .filter("team", SUPERVISION_PLAN.TEAM)
            .filter("current", SUPERVISION_PLAN.CURRENT)
            .filter("start", SUPERVISION_PLAN.PERIOD_START)
            .filter("end", SUPERVISION_PLAN.PERIOD_END)
            .order("START", SUPERVISION_PLAN.PERIOD_START, SUPERVISION_PLAN.REVISION);
    var from = SUPERVISION_PLAN.join(GUIDANCE_TEAM).on(GUIDANCE_TEAM.ID.eq(SUPERVISION_PLAN.TEAM));
    return new Listing(
        from, columns, List.of(new Order("START", true)), SUPERVISION_PLAN.ID, noCondition());
  }

  /** Over several counties, whose {@code seenFrom} is null, an id carries the row's own county. */
  public static Nest<PlanRow> nest(@Nullable DivisionCode seenFrom) {
    var visits =
        new Nest.Child(
            PLANNED_VISIT,
            page -> PLANNED_VISIT.PLAN.eq(page.of(SUPERVISION_PLAN.ID)),
            VisitList.COLUMNS,
            List.of(PLANNED_VISIT.DAY, PLANNED_VISIT.ID));
    var instructors =
        new Nest.Child(
            VISIT_INSTRUCTOR,
            page -> VISIT_INSTRUCTOR.VISIT.eq(PLANNED_VISIT.ID),
            List.of(VISIT_INSTRUCTOR.INSTRUCTOR),
            List.of(VISIT_INSTRUCTOR.INSTRUCTOR));
    return new Nest<>(
        COLUMNS, List.of(visits, instructors, VisitList.NAMES), group -> row(group, seenFrom));
  }

  private static PlanRow row(Group row, @Nullable DivisionCode seenFrom) {
    var county = DivisionCode.of(row.get(SUPERVISION_PLAN.COUNTY));
    var team = row.get(SUPERVISION_PLAN.TEAM);
    var name = row.get(GUIDANCE_TEAM.NAME);
    return new PlanRow(
        seenFrom == null ? county : seenFrom,
        row.get(SUPERVISION_PLAN.ID),
        team,
        name,
        row.get(SUPERVISION_PLAN.REVISION),
        row.get(SUPERVISION_PLAN.CURRENT),
        row.get(SUPERVISION_PLAN.PERIOD_START),
        row.get(SUPERVISION_PLAN.PERIOD_END),
        row.find(SUPERVISION_PLAN.REASON),
        row.get(SUPERVISION_PLAN.DECIDED_BY),
        row.get(SUPERVISION_PLAN.DECIDED_AT),
        row.children(PLANNED_VISIT.ID, visit -> VisitList.row(visit, seenFrom, team, name)));
  }
}
