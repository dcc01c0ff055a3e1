package dev.jiceng.guidance.jooq;

import static dev.jiceng.jooq.area.Tables.AREA_COMMUNITY;
import static dev.jiceng.jooq.area.Tables.AREA_DRAWING;
import static dev.jiceng.jooq.area.Tables.COMMUNITY;
import static dev.jiceng.jooq.area.Tables.GUIDANCE_INSTRUCTOR;
import static dev.jiceng.jooq.area.Tables.PLANNED_VISIT;
import static dev.jiceng.jooq.area.Tables.RESPONSIBILITY_AREA;
import static dev.jiceng.jooq.area.Tables.SUPERVISION_PLAN;
import static dev.jiceng.jooq.area.Tables.TEAM_INSTRUCTOR;
import static dev.jiceng.jooq.area.Tables.VISIT_INSTRUCTOR;
import static java.util.stream.Collectors.toSet;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.guidance.SubjectArea;
import dev.jiceng.guidance.plan.HalfDay;
import dev.jiceng.guidance.plan.PlanBasis;
import dev.jiceng.guidance.plan.Plans;
import dev.jiceng.guidance.plan.Slot;
import dev.jiceng.guidance.plan.SupervisionPlan;
import dev.jiceng.guidance.plan.Visit;
import dev.jiceng.guidance.team.Instructor;
import dev.jiceng.jooq.area.tables.records.PlannedVisitRecord;
import dev.jiceng.jooq.area.tables.records.SupervisionPlanRecord;
import dev.jiceng.shared.Actor;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Moment;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The plans of the county that {@code sql} is bound to. */
public final class JooqPlans implements Plans {
  private final DSLContext sql;
  private final Ids ids;

  public JooqPlans(DSLContext sql, Ids ids) {
    this.sql = sql;
    this.ids = ids;
  }

  @Override
  public Optional<SupervisionPlan> lock(UUID id) {
    Setup.hold(sql);
    return sql.selectFrom(SUPERVISION_PLAN)
        .where(SUPERVISION_PLAN.ID.eq(id))
        .fetchOptional(this::plan);
  }

  @Override
  public SupervisionPlan current(SupervisionPlan plan) {
    return sql.selectFrom(SUPERVISION_PLAN)
        .where(SUPERVISION_PLAN.TEAM.eq(plan.team()))
        .and(SUPERVISION_PLAN.PERIOD_START.eq(plan.start()))
        .and(SUPERVISION_PLAN.CURRENT)
        .fetchSingle(this::plan);
  }

  private SupervisionPlan plan(SupervisionPlanRecord row) {
    Map<UUID, List<UUID>> instructors =
        sql.select(VISIT_INSTRUCTOR.VISIT, VISIT_INSTRUCTOR.INSTRUCTOR)
            .from(VISIT_INSTRUCTOR)
            .join(PLANNED_VISIT)
            .on(PLANNED_VISIT.ID.eq(VISIT_INSTRUCTOR.VISIT))
            .where(PLANNED_VISIT.PLAN.eq(row.getId()))
            .fetchGroups(VISIT_INSTRUCTOR.VISIT, VISIT_INSTRUCTOR.INSTRUCTOR);
    var visits =
        sql.selectFrom(PLANNED_VISIT)
            .where(PLANNED_VISIT.PLAN.eq(row.getId()))
            .orderBy(PLANNED_VISIT.DAY, PLANNED_VISIT.ID)
            .fetch(visit -> visit(visit, instructors.getOrDefault(visit.getId(), List.of())));
    return new SupervisionPlan(
        row.getId(),
        row.getTeam(),
        row.getRevision(),
        row.getCurrent(),
        row.getPeriodStart(),
        row.getPeriodEnd(),
        row.getReason(),
        visits);
  }

  private static Visit visit(PlannedVisitRecord row, List<UUID> instructors) {
    return new Visit(
        row.getLineage(),
        new Slot(row.getDay(), HalfDay.valueOf(row.getHalfDay())),
        DivisionCode.of(row.getCommunity()),
        row.getPlace(),
        subjects(row.getSubjectAreas()),
        new HashSet<>(instructors));
  }

  static Set<SubjectArea> subjects(String[] names) {
    return Arrays.stream(names).map(SubjectArea::valueOf).collect(toSet());
  }

  @Override
  public boolean overlaps(UUID team, LocalDate start, LocalDate end) {
    return sql.fetchExists(
        SUPERVISION_PLAN,
        SUPERVISION_PLAN
            .TEAM
            .eq(team)
            .and(SUPERVISION_PLAN.CURRENT)
            .and(SUPERVISION_PLAN.PERIOD_START.le(end))
            .and(SUPERVISION_PLAN.PERIOD_END.ge(start)));
  }

  @Override
  public void add(SupervisionPlan plan, @Nullable SupervisionPlan before, Actor by, Moment now) {
    if (before != null) {
      supersede(before.id());
    }
    sql.insertInto(SUPERVISION_PLAN)
        .set(SUPERVISION_PLAN.ID, plan.id())
        .set(SUPERVISION_PLAN.TEAM, plan.team())
        .set(SUPERVISION_PLAN.REVISION, plan.revision())
        .set(SUPERVISION_PLAN.CURRENT, true)
        .set(SUPERVISION_PLAN.PERIOD_START, plan.start())
        .set(SUPERVISION_PLAN.PERIOD_END, plan.end())
        .set(SUPERVISION_PLAN.REASON, plan.reason())
        .set(SUPERVISION_PLAN.DECIDED_AT, now.at())
        .set(SUPERVISION_PLAN.SUBJECT, by.subject())
        .set(SUPERVISION_PLAN.DECIDED_BY, by.name())
        .execute();
    plan.visits().forEach(visit -> add(plan.id(), visit));
  }

  private void supersede(UUID plan) {
    sql.update(VISIT_INSTRUCTOR)
        .set(VISIT_INSTRUCTOR.CURRENT, false)
        .from(PLANNED_VISIT)
        .where(PLANNED_VISIT.ID.eq(VISIT_INSTRUCTOR.VISIT))
        .and(PLANNED_VISIT.PLAN.eq(plan))
        .execute();
    sql.update(PLANNED_VISIT)
        .set(PLANNED_VISIT.CURRENT, false)
        .where(PLANNED_VISIT.PLAN.eq(plan))
        .execute();
    sql.update(SUPERVISION_PLAN)
        .set(SUPERVISION_PLAN.CURRENT, false)
        .where(SUPERVISION_PLAN.ID.eq(plan))
        .execute();
  }

  private void add(UUID plan, Visit visit) {
    var id = ids.next();
    sql.insertInto(PLANNED_VISIT)
        .set(PLANNED_VISIT.ID, id)
        .set(PLANNED_VISIT.PLAN, plan)
        .set(PLANNED_VISIT.LINEAGE, visit.lineage())
        .set(PLANNED_VISIT.DAY, visit.slot().day())
        .set(PLANNED_VISIT.HALF_DAY, visit.slot().half().name())
        .set(PLANNED_VISIT.COMMUNITY, visit.community().value())
        .set(PLANNED_VISIT.PLACE, visit.place())
        .set(
            PLANNED_VISIT.SUBJECT_AREAS,
            visit.subjectAreas().stream().map(Enum::name).toArray(String[]::new))
        .set(PLANNED_VISIT.CURRENT, true)
        .execute();
    for (UUID instructor : visit.instructors()) {
      sql.insertInto(VISIT_INSTRUCTOR)
          .set(VISIT_INSTRUCTOR.VISIT, id)
          .set(VISIT_INSTRUCTOR.INSTRUCTOR, instructor)
          .set(VISIT_INSTRUCTOR.DAY, visit.slot().day())
          .set(VISIT_INSTRUCTOR.HALF_DAY, visit.slot().half().name())
          .set(VISIT_INSTRUCTOR.CURRENT, true)
          .execute();
    }
  }

  @Override
  public Optional<PlanBasis> basis(UUID team) {
    Setup.hold(sql);
    var communities = communities(team);
    return communities.isEmpty()
        ? Optional.empty()
        : Optional.of(new PlanBasis(communities, members(team)));
  }

  private SortedMap<DivisionCode, String> communities(UUID team) {
    var communities = new TreeMap<DivisionCode, String>();
    sql.select(COMMUNITY.CODE, COMMUNITY.NAME)
        .from(RESPONSIBILITY_AREA)
        .join(AREA_DRAWING)
        .on(AREA_DRAWING.ID.eq(RESPONSIBILITY_AREA.DRAWING))
        .and(AREA_DRAWING.CURRENT)
        .join(AREA_COMMUNITY)
        .on(AREA_COMMUNITY.AREA.eq(RESPONSIBILITY_AREA.ID))
        .join(COMMUNITY)
        .on(COMMUNITY.CODE.eq(AREA_COMMUNITY.COMMUNITY))
        .where(RESPONSIBILITY_AREA.TEAM.eq(team))
        .forEach(row -> communities.put(DivisionCode.of(row.value1()), row.value2()));
    return communities;
  }

  private Map<UUID, Instructor> members(UUID team) {
    return sql.select(GUIDANCE_INSTRUCTOR.fields())
        .from(GUIDANCE_INSTRUCTOR)
        .join(TEAM_INSTRUCTOR)
        .on(TEAM_INSTRUCTOR.INSTRUCTOR.eq(GUIDANCE_INSTRUCTOR.ID))
        .and(TEAM_INSTRUCTOR.LEFT_ON.isNull())
        .where(TEAM_INSTRUCTOR.TEAM.eq(team))
        .and(GUIDANCE_INSTRUCTOR.LEFT_ON.isNull())
        .fetchMap(GUIDANCE_INSTRUCTOR.ID, row -> InstructorList.instructor(row::get));
  }
}
