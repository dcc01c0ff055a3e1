package dev.jiceng.duty.task.jooq;

import static dev.jiceng.jooq.area.Tables.DUTY_TASK;
import static dev.jiceng.jooq.area.Tables.MEMBERSHIP;
import static dev.jiceng.jooq.area.Tables.PERSON;
import static dev.jiceng.jooq.area.Tables.POST;
import static dev.jiceng.jooq.area.Tables.POST_DUTY;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.when;

import dev.jiceng.affairs.Mark;
import dev.jiceng.division.DivisionCode;
import dev.jiceng.duty.task.DutyTask;
import dev.jiceng.duty.task.DutyTask.State;
import dev.jiceng.shared.Actor;
import dev.jiceng.shared.jooq.Columns;
import dev.jiceng.shared.jooq.Group;
import dev.jiceng.shared.jooq.Listing;
import dev.jiceng.shared.jooq.Nest;
import dev.jiceng.shared.jooq.Order;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.tenants.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** The tasks of duties by the day they are due (PD-3). */
public final class TaskList {
  private TaskList() {}

  public static Listing listing(LocalDate today) {
    var state = state(today);
    var columns =
        new Columns()
            .filter("id", DUTY_TASK.ID)
            .filter("community", DUTY_TASK.COMMUNITY)
            .filter("duty", DUTY_TASK.DUTY)
            .filter("post", POST_DUTY.POST)
            .filter("state", state)
            .filter("dueOn", DUTY_TASK.DUE_ON)
            .filter("closesOn", DUTY_TASK.CLOSES_ON)
            .filter("doneOn", DUTY_TASK.DONE_ON)
            .order("DUE_ON", DUTY_TASK.DUE_ON)
            .order("COMMUNITY", DUTY_TASK.COMMUNITY)
            .group("township", DUTY_TASK.TOWNSHIP)
            .group("community", DUTY_TASK.COMMUNITY)
            .group("state", state);
    var from =
        DUTY_TASK
            .join(POST_DUTY)
            .on(POST_DUTY.TOWNSHIP.eq(DUTY_TASK.TOWNSHIP))
            .and(POST_DUTY.ID.eq(DUTY_TASK.DUTY))
            .join(POST)
            .on(POST.TOWNSHIP.eq(POST_DUTY.TOWNSHIP))
            .and(POST.ID.eq(POST_DUTY.POST));
    return new Listing(
        from, columns, List.of(new Order("DUE_ON", false)), DUTY_TASK.ID, noCondition());
  }

  /** What {@link DutyTask#state} says. */
  static Field<String> state(LocalDate today) {
    return when(DUTY_TASK.DONE_ON.gt(DUTY_TASK.DUE_ON), named(State.LATE))
        .when(DUTY_TASK.DONE_ON.isNotNull(), named(State.DONE))
        .when(DUTY_TASK.CLOSES_ON.lt(inline(today)), named(State.MISSED))
        .when(DUTY_TASK.DUE_ON.lt(inline(today)), named(State.OVERDUE))
        .otherwise(named(State.OPEN));
  }

  private static Field<String> named(State state) {
    return inline(state.name());
  }

  public static Condition within(Scope scope) {
    return Reads.within(scope, DUTY_TASK.COMMUNITY);
  }

  public static Nest<TaskRow> nest() {
    var columns = new ArrayList<Field<?>>(List.of(DUTY_TASK.fields()));
    columns.addAll(DutyList.COLUMNS);
    return new Nest<>(columns, List.of(memberships(), people()), TaskList::row);
  }

  private static Nest.Child memberships() {
    return new Nest.Child(
        MEMBERSHIP,
        page ->
            MEMBERSHIP
                .TOWNSHIP
                .eq(page.of(DUTY_TASK.TOWNSHIP))
                .and(MEMBERSHIP.POST.eq(page.of(POST_DUTY.POST)))
                .and(MEMBERSHIP.STARTS_ON.le(page.of(DUTY_TASK.DUE_ON)))
                .and(
                    MEMBERSHIP
                        .ENDS_ON
                        .isNull()
                        .or(MEMBERSHIP.ENDS_ON.ge(page.of(DUTY_TASK.DUE_ON)))),
        List.of(MEMBERSHIP.ID, MEMBERSHIP.PERSON),
        List.of(MEMBERSHIP.ID));
  }

  private static Nest.Child people() {
    return new Nest.Child(
        PERSON,
        page -> PERSON.TOWNSHIP.eq(MEMBERSHIP.TOWNSHIP).and(PERSON.ID.eq(MEMBERSHIP.PERSON)),
        List.of(PERSON.NAME),
        List.of());
  }

  private static TaskRow row(Group row) {
    var task =
        new DutyTask(
            row.get(DUTY_TASK.ID),
            DivisionCode.of(row.get(DUTY_TASK.COMMUNITY)),
            row.get(DUTY_TASK.DUTY),
            row.get(DUTY_TASK.STARTS_ON),
            row.get(DUTY_TASK.DUE_ON),
            row.get(DUTY_TASK.CLOSES_ON),
            completion(row),
            row.find(DUTY_TASK.RETURNED),
            row.get(DUTY_TASK.VERSION));
    return new TaskRow(task, DutyList.row(row), row.children(MEMBERSHIP.ID, TaskList::holder));
  }

  private static DutyTask.@Nullable Completion completion(Group row) {
    var on = row.find(DUTY_TASK.DONE_ON);
    return on == null
        ? null
        : new DutyTask.Completion(
            on,
            row.get(DUTY_TASK.EVIDENCE),
            new Mark(
                new Actor(row.get(DUTY_TASK.DONE_BY), row.get(DUTY_TASK.DONE_NAME)),
                row.get(DUTY_TASK.DONE_AT)));
  }

  private static TaskRow.Holder holder(Group row) {
    return new TaskRow.Holder(
        row.get(MEMBERSHIP.ID), row.get(MEMBERSHIP.PERSON), row.get(PERSON.NAME));
  }
}
