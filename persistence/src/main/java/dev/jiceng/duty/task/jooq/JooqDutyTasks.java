package dev.jiceng.duty.task.jooq;

import static dev.jiceng.jooq.area.Tables.DUTY_TASK;
import static dev.jiceng.jooq.area.Tables.TASK_PLAN;

import dev.jiceng.affairs.Mark;
import dev.jiceng.division.DivisionCode;
import dev.jiceng.duty.task.DutyTask;
import dev.jiceng.duty.task.DutyTasks;
import dev.jiceng.duty.task.TaskPlan;
import dev.jiceng.shared.Actor;
import dev.jiceng.tenants.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The tasks of the township, or of its one community, that the scope names. */
public final class JooqDutyTasks implements DutyTasks {
  private static final int ROWS = 1000;

  private final DSLContext sql;
  private final Scope scope;

  public JooqDutyTasks(DSLContext sql, Scope scope) {
    this.sql = sql;
    this.scope = scope;
  }

  @Override
  public Optional<DutyTask> find(UUID task) {
    var found =
        TaskList.listing(LocalDate.EPOCH)
            .byId(sql, TaskList.within(scope), List.of(task), TaskList.nest(), TaskRow::uuid);
    return Optional.ofNullable(found.get(task)).map(TaskRow::task);
  }

  /** All of a community, by the day they are due. */
  public List<DutyTask> in(DivisionCode community) {
    var ids =
        sql.select(DUTY_TASK.ID)
            .from(DUTY_TASK)
            .where(DUTY_TASK.COMMUNITY.eq(community.value()))
            .orderBy(DUTY_TASK.DUE_ON, DUTY_TASK.ID)
            .fetch(DUTY_TASK.ID);
    return ids.stream().flatMap(id -> find(id).stream()).toList();
  }

  @Override
  public int addMissing(List<DutyTask> tasks) {
    int added = 0;
    for (int from = 0; from < tasks.size(); from += ROWS) {
      added += insert(tasks.subList(from, Math.min(from + ROWS, tasks.size())));
    }
    return added;
  }

  private int insert(List<DutyTask> tasks) {
    var rows =
        sql.insertInto(
            DUTY_TASK,
            DUTY_TASK.ID,
            DUTY_TASK.COMMUNITY,
            DUTY_TASK.DUTY,
            DUTY_TASK.STARTS_ON,
            DUTY_TASK.DUE_ON,
            DUTY_TASK.CLOSES_ON);
    for (DutyTask task : tasks) {
      rows =
          rows.values(
              task.id(),
              task.community().value(),
              task.duty(),
              task.startsOn(),
              task.dueOn(),
              task.closesOn());
    }
    return rows.onConflictDoNothing().execute();
  }

  @Override
  public void add(TaskPlan plan) {
    sql.insertInto(TASK_PLAN)
        .set(TASK_PLAN.ID, plan.id())
        .set(TASK_PLAN.AREA, plan.area().value())
        .set(TASK_PLAN.FROM_ON, plan.from())
        .set(TASK_PLAN.UNTIL_ON, plan.until())
        .set(TASK_PLAN.DUTIES, plan.duties())
        .set(TASK_PLAN.PLANNED, plan.planned())
        .set(TASK_PLAN.PLANNED_BY, plan.mark().by().subject())
        .set(TASK_PLAN.PLANNED_NAME, plan.mark().by().name())
        .set(TASK_PLAN.PLANNED_AT, plan.mark().at())
        .execute();
  }

  /** One that was made before. */
  public static @Nullable TaskPlan plan(DSLContext sql, UUID plan) {
    return sql.selectFrom(TASK_PLAN)
        .where(TASK_PLAN.ID.eq(plan))
        .fetchOne(row ->
            new TaskPlan(
                row.getId(),
                DivisionCode.of(row.getArea()),
                row.getFromOn(),
                row.getUntilOn(),
                row.getDuties(),
                row.getPlanned(),
                new Mark(new Actor(row.getPlannedBy(), row.getPlannedName()), row.getPlannedAt())));
  }

  @Override
  public Optional<DutyTask> save(DutyTask task) {
    var done = task.completion();
    int updated =
        sql.update(DUTY_TASK)
            .set(DUTY_TASK.VERSION, task.version() + 1)
            .set(DUTY_TASK.DONE_ON, done == null ? null : done.on())
            .set(DUTY_TASK.EVIDENCE, done == null ? null : done.evidence())
            .set(DUTY_TASK.DONE_BY, done == null ? null : done.mark().by().subject())
            .set(DUTY_TASK.DONE_NAME, done == null ? null : done.mark().by().name())
            .set(DUTY_TASK.DONE_AT, done == null ? null : done.mark().at())
            .set(DUTY_TASK.RETURNED, task.returned())
            .where(DUTY_TASK.ID.eq(task.id()))
            .and(DUTY_TASK.VERSION.eq(task.version()))
            .execute();
    return updated == 0 ? Optional.empty() : Optional.of(task.withVersion(task.version() + 1));
  }
}
