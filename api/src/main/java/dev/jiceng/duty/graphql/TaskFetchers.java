package dev.jiceng.duty.graphql;

import static dev.jiceng.duty.graphql.DutyFields.by;
import static dev.jiceng.duty.graphql.DutyFields.id;
import static dev.jiceng.duty.graphql.DutyFields.of;
import static dev.jiceng.duty.graphql.DutyFields.townshipOf;
import static graphql.schema.PropertyDataFetcher.fetching;

import dev.jiceng.duty.task.DutyTask;
import dev.jiceng.duty.task.DutyTask.Completion;
import dev.jiceng.duty.task.PostDuty;
import dev.jiceng.duty.task.TaskPath;
import dev.jiceng.duty.task.TaskPlan;
import dev.jiceng.duty.task.jooq.DutyRow;
import dev.jiceng.duty.task.jooq.TaskRow;
import dev.jiceng.shared.graphql.GlobalId;
import dev.jiceng.shared.graphql.Steps;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;

/** Fields of duties and tasks that are not simply a property of their row (PD-3). */
final class TaskFetchers {
  private final DutyFields fields;
  private final Steps steps;
  private final Supplier<LocalDate> today;

  TaskFetchers(DutyFields fields, Steps steps, Supplier<LocalDate> today) {
    this.fields = fields;
    this.steps = steps;
    this.today = today;
  }

  void wire(RuntimeWiring.Builder wiring) {
    wiring.type("PostDuty", this::duty);
    wiring.type("DutyTask", this::task);
    wiring.type("DutyTaskGroup", fields::group);
    wiring.type("TaskPlan", this::plan);
  }

  private TypeRuntimeWiring.Builder duty(TypeRuntimeWiring.Builder type) {
    return fields
        .placed(type, DutyKinds.DUTY, row -> row.duty().community())
        .dataFetcher("post", of(DutyRow::duty, it -> id("Post", it.community(), it.post())))
        .dataFetcher("title", of(DutyRow::duty, it -> it.content().title()))
        .dataFetcher("criteria", of(DutyRow::duty, it -> it.content().criteria()))
        .dataFetcher("rhythm", of(DutyRow::duty, it -> it.content().rhythm()))
        .dataFetcher("graceDays", of(DutyRow::duty, it -> it.content().graceDays()))
        .dataFetcher("startsOn", of(DutyRow::duty, PostDuty::startsOn))
        .dataFetcher("endsOn", of(DutyRow::duty, PostDuty::endsOn))
        .dataFetcher("version", of(DutyRow::duty, PostDuty::version));
  }

  private TypeRuntimeWiring.Builder task(TypeRuntimeWiring.Builder type) {
    return fields
        .placed(type, DutyKinds.TASK, row -> row.task().community())
        .dataFetcher("startsOn", of(TaskRow::task, DutyTask::startsOn))
        .dataFetcher("dueOn", of(TaskRow::task, DutyTask::dueOn))
        .dataFetcher("closesOn", of(TaskRow::task, DutyTask::closesOn))
        .dataFetcher("state", of(TaskRow::task, it -> it.state(today.get())))
        .dataFetcher("doneOn", done(Completion::on))
        .dataFetcher("evidence", done(Completion::evidence))
        .dataFetcher("doneBy", done(it -> it.mark().by().name()))
        .dataFetcher("returned", of(TaskRow::task, DutyTask::returned))
        .dataFetcher("version", of(TaskRow::task, DutyTask::version))
        .dataFetcher("holders", fetching(TaskFetchers::holders))
        .dataFetcher("nextSteps", this::steps);
  }

  private static <T> DataFetcher<?> done(Function<Completion, T> part) {
    return fetching((TaskRow it) -> {
      var done = it.task().completion();
      return done == null ? null : part.apply(done);
    });
  }

  /** SDL's {@code DutyHolder}. */
  record Holder(GlobalId membership, GlobalId person, String name) {}

  private static List<Holder> holders(TaskRow row) {
    var community = row.task().community();
    return row.holders().stream()
        .map(it ->
            new Holder(
                id("Membership", community, it.membership()),
                id("Person", townshipOf(community), it.person()),
                it.name()))
        .toList();
  }

  private List<Steps.Step> steps(DataFetchingEnvironment field) {
    TaskRow row = Objects.requireNonNull(field.getSource());
    return steps.of(
        field,
        List.of(
            new Steps.Way("dutyTaskComplete", TaskPath.completion(row.task(), today.get())),
            new Steps.Way("dutyTaskGiveBack", TaskPath.giveBack(row.task()))));
  }

  private TypeRuntimeWiring.Builder plan(TypeRuntimeWiring.Builder type) {
    return type.dataFetcher("area", fetching((TaskPlan it) -> fields.named(it.area())))
        .dataFetcher("plannedBy", by(TaskPlan::mark))
        .dataFetcher("plannedAt", fetching((TaskPlan it) -> it.mark().at()));
  }
}
