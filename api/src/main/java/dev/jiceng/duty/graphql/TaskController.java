package dev.jiceng.duty.graphql;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.graphql.Area;
import dev.jiceng.duty.task.DutyTask;
import dev.jiceng.duty.task.KeepDuty;
import dev.jiceng.duty.task.PlanTasks;
import dev.jiceng.duty.task.PostDuty;
import dev.jiceng.duty.task.Rhythm;
import dev.jiceng.duty.task.SettleTask;
import dev.jiceng.duty.task.TaskPlan;
import dev.jiceng.duty.task.jooq.DutyList;
import dev.jiceng.duty.task.jooq.DutyRow;
import dev.jiceng.duty.task.jooq.JooqDutyTasks;
import dev.jiceng.duty.task.jooq.JooqPostDuties;
import dev.jiceng.duty.task.jooq.TaskList;
import dev.jiceng.duty.task.jooq.TaskRow;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.graphql.Listed;
import dev.jiceng.shared.graphql.Lists;
import dev.jiceng.shared.graphql.UserError;
import dev.jiceng.shared.jooq.Tx;
import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Duties of posts, and the dated tasks they become (PD-3). */
@Controller
class TaskController {
  private static final DutyDesk.Act<PostDuty, DutyRow, DutyPayload> DUTY =
      new DutyDesk.Act<>(DutyKinds.DUTY.kind(), PostDuty::id, DutyPayload::new);
  private static final DutyDesk.Act<TaskPlan, TaskPlan, PlanPayload> PLAN =
      new DutyDesk.Act<>(DutyKinds.PLAN, TaskPlan::id, PlanPayload::new);
  private static final DutyDesk.Act<DutyTask, TaskRow, TaskPayload> TASK =
      new DutyDesk.Act<>(DutyKinds.TASK.kind(), DutyTask::id, TaskPayload::new);

  private final DutyDesk desk;
  private final Lists lists;
  private final Ids ids;

  TaskController(DutyDesk desk, Lists lists, Ids ids) {
    this.desk = desk;
    this.lists = lists;
    this.ids = ids;
  }

  record DutyPayload(@Nullable DutyRow duty, List<UserError> userErrors) {}

  record PlanPayload(@Nullable TaskPlan plan, List<UserError> userErrors) {}

  record TaskPayload(@Nullable TaskRow task, List<UserError> userErrors) {}

  record Assign(
      String post,
      String title,
      String criteria,
      Rhythm rhythm,
      int graceDays,
      LocalDate startsOn) {
    PostDuty.Content content() {
      return new PostDuty.Content(title.strip(), criteria.strip(), rhythm, graceDays);
    }
  }

  record End(String id, int version, LocalDate on) {}

  record Plan(DivisionCode area, LocalDate from, LocalDate until) {}

  record Complete(String id, int version, LocalDate doneOn, String evidence) {}

  record GiveBack(String id, int version, String reason) {}

  @SchemaMapping(typeName = "Area")
  Listed<DutyRow> postDuties(Area area, DataFetchingEnvironment field) {
    var scope = area.scope();
    return lists.page(field, scope, DutyList.listing(), DutyList.within(scope), DutyList.nest());
  }

  @SchemaMapping(typeName = "Area")
  Listed<TaskRow> dutyTasks(Area area, DataFetchingEnvironment field) {
    var scope = area.scope();
    return lists.page(
        field, scope, TaskList.listing(lists.today()), TaskList.within(scope), TaskList.nest());
  }

  @SchemaMapping(typeName = "Area")
  DutyGroups dutyTaskAggregate(Area area, DataFetchingEnvironment field) {
    var scope = area.scope();
    return new DutyGroups(
        lists.aggregate(field, scope, TaskList.listing(lists.today()), TaskList.within(scope)));
  }

  @MutationMapping
  DutyPayload postDutyAssign(@Argument Assign input, DataFetchingEnvironment field) {
    return desk.at(
        field,
        DUTY,
        new DutyDesk.Named("post", "Post", input.post()),
        (tx, post, mark) -> keeping(tx).assign(post, input.content(), input.startsOn()));
  }

  @MutationMapping
  DutyPayload postDutyEnd(@Argument End input, DataFetchingEnvironment field) {
    return desk.at(
        field,
        DUTY,
        input.id(),
        (tx, id, mark) -> keeping(tx).end(id, input.version(), input.on()));
  }

  private KeepDuty keeping(Tx tx) {
    return new KeepDuty(new JooqPostDuties(tx.sql(), tx.scope()), ids);
  }

  @MutationMapping
  PlanPayload dutyTasksPlan(@Argument Plan input, DataFetchingEnvironment field) {
    return desk.in(
        field,
        PLAN,
        "area",
        input.area(),
        (tx, mark) ->
            new PlanTasks(new JooqPostDuties(tx.sql(), tx.scope()), tasks(tx), ids)
                .plan(input.area(), input.from(), input.until(), mark));
  }

  @MutationMapping
  TaskPayload dutyTaskComplete(@Argument Complete input, DataFetchingEnvironment field) {
    return desk.at(
        field,
        TASK,
        input.id(),
        (tx, id, mark) ->
            new SettleTask(tasks(tx))
                .complete(
                    new SettleTask.Seen(id, input.version()),
                    input.doneOn(),
                    input.evidence().strip(),
                    mark));
  }

  @MutationMapping
  TaskPayload dutyTaskGiveBack(@Argument GiveBack input, DataFetchingEnvironment field) {
    return desk.at(
        field,
        TASK,
        input.id(),
        (tx, id, mark) ->
            new SettleTask(tasks(tx))
                .giveBack(new SettleTask.Seen(id, input.version()), input.reason().strip()));
  }

  private static JooqDutyTasks tasks(Tx tx) {
    return new JooqDutyTasks(tx.sql(), tx.scope());
  }
}
