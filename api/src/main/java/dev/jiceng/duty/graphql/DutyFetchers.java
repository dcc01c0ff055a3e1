package dev.jiceng.duty.graphql;

import static graphql.schema.PropertyDataFetcher.fetching;

import dev.jiceng.affairs.Mark;
import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.DivisionLevel;
import dev.jiceng.division.graphql.Divisions;
import dev.jiceng.duty.allowance.Allowance;
import dev.jiceng.duty.allowance.jooq.AllowanceRow;
import dev.jiceng.duty.departure.jooq.DepartureRow;
import dev.jiceng.duty.facts.CommunityFacts;
import dev.jiceng.duty.facts.CommunityFacts.Figures;
import dev.jiceng.duty.quota.PostQuota;
import dev.jiceng.duty.quota.PostScheme;
import dev.jiceng.duty.quota.PostScheme.Measure;
import dev.jiceng.duty.quota.jooq.QuotaRow;
import dev.jiceng.duty.quota.jooq.SchemeList;
import dev.jiceng.duty.task.DutyTask;
import dev.jiceng.duty.task.DutyTask.Completion;
import dev.jiceng.duty.task.PostDuty;
import dev.jiceng.duty.task.TaskPath;
import dev.jiceng.duty.task.TaskPlan;
import dev.jiceng.duty.task.jooq.DutyRow;
import dev.jiceng.duty.task.jooq.TaskRow;
import dev.jiceng.shared.graphql.GlobalId;
import dev.jiceng.shared.graphql.Steps;
import dev.jiceng.shared.jooq.Aggregate;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Fields that are not simply a property of their row. */
final class DutyFetchers {
  private final Divisions divisions;
  private final Steps steps;
  private final Supplier<LocalDate> today;

  DutyFetchers(Divisions divisions, Steps steps, Supplier<LocalDate> today) {
    this.divisions = divisions;
    this.steps = steps;
    this.today = today;
  }

  void wire(RuntimeWiring.Builder wiring) {
    wiring.type("CommunityFacts", this::facts);
    wiring.type("PostDuty", this::duty);
    wiring.type("DutyTask", this::task);
    wiring.type("TaskPlan", this::plan);
    wiring.type("Allowance", this::allowance);
    wiring.type("PostScheme", this::scheme);
    wiring.type("PostQuota", this::quota);
    wiring.type("Departure", this::departure);
    new AppraisalFetchers(this, steps).wire(wiring);
    for (String type : List.of("CommunityFacts", "DutyTask", "Allowance", "PostQuota")) {
      wiring.type(type + "Group", this::group);
    }
  }

  private TypeRuntimeWiring.Builder facts(TypeRuntimeWiring.Builder type) {
    return placed(type, DutyKinds.FACTS, CommunityFacts::community)
        .dataFetcher("households", figure(Figures::households))
        .dataFetcher("population", figure(Figures::population))
        .dataFetcher("residentGroups", figure(Figures::residentGroups))
        .dataFetcher("area", figure(Figures::area))
        .dataFetcher("offices", figure(Figures::offices))
        .dataFetcher("activityRooms", figure(Figures::activityRooms))
        .dataFetcher("collectiveIncome", figure(Figures::collectiveIncome))
        .dataFetcher("recordedBy", by(CommunityFacts::recorded))
        .dataFetcher("recordedAt", fetching((CommunityFacts it) -> it.recorded().at()));
  }

  private static <T> DataFetcher<?> figure(Function<Figures, T> part) {
    return fetching((CommunityFacts it) -> part.apply(it.figures()));
  }

  private static <R> DataFetcher<?> by(Function<R, Mark> mark) {
    return fetching((R it) -> mark.apply(it).by().name());
  }

  private TypeRuntimeWiring.Builder duty(TypeRuntimeWiring.Builder type) {
    return placed(type, DutyKinds.DUTY, row -> row.duty().community())
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
    return placed(type, DutyKinds.TASK, row -> row.task().community())
        .dataFetcher("startsOn", of(TaskRow::task, DutyTask::startsOn))
        .dataFetcher("dueOn", of(TaskRow::task, DutyTask::dueOn))
        .dataFetcher("closesOn", of(TaskRow::task, DutyTask::closesOn))
        .dataFetcher("state", of(TaskRow::task, it -> it.state(today.get())))
        .dataFetcher("doneOn", done(Completion::on))
        .dataFetcher("evidence", done(Completion::evidence))
        .dataFetcher("doneBy", done(it -> it.mark().by().name()))
        .dataFetcher("returned", of(TaskRow::task, DutyTask::returned))
        .dataFetcher("version", of(TaskRow::task, DutyTask::version))
        .dataFetcher("holders", fetching(DutyFetchers::holders))
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
    return type.dataFetcher("area", fetching((TaskPlan it) -> divisions.named(it.area().value())))
        .dataFetcher("plannedBy", by(TaskPlan::mark))
        .dataFetcher("plannedAt", fetching((TaskPlan it) -> it.mark().at()));
  }

  private TypeRuntimeWiring.Builder allowance(TypeRuntimeWiring.Builder type) {
    return placed(type, DutyKinds.ALLOWANCE, row -> row.allowance().holder().community())
        .dataFetcher(
            "membership",
            of(
                AllowanceRow::allowance,
                it -> id("Membership", it.holder().community(), it.holder().membership())))
        .dataFetcher(
            "person",
            of(
                AllowanceRow::allowance,
                it -> id("Person", townshipOf(it.holder().community()), it.holder().person())))
        .dataFetcher("month", of(AllowanceRow::allowance, Allowance::month))
        .dataFetcher("amount", of(AllowanceRow::allowance, it -> it.pay().amount()))
        .dataFetcher("pension", of(AllowanceRow::allowance, it -> it.pay().pension()))
        .dataFetcher("medical", of(AllowanceRow::allowance, it -> it.pay().medical()))
        .dataFetcher("injury", of(AllowanceRow::allowance, it -> it.pay().injury()))
        .dataFetcher("recordedBy", by((AllowanceRow it) -> it.allowance().recorded()))
        .dataFetcher("version", of(AllowanceRow::allowance, Allowance::version));
  }

  private TypeRuntimeWiring.Builder scheme(TypeRuntimeWiring.Builder type) {
    return type.dataFetcher(
            "id",
            fetching((SchemeList.Row it) -> id(DutyKinds.SCHEME.name(), it.seenFrom(), it.uuid())))
        .dataFetcher("county", of(SchemeList.Row::scheme, it -> named(it.county())))
        .dataFetcher("total", of(SchemeList.Row::scheme, PostScheme::total))
        .dataFetcher("villageBase", measure(Measure::villageBase))
        .dataFetcher("neighbourhoodBase", measure(Measure::neighbourhoodBase))
        .dataFetcher("peoplePerPost", measure(Measure::peoplePerPost))
        .dataFetcher("areaPerPost", measure(Measure::areaPerPost))
        .dataFetcher("tasksPerPost", measure(Measure::tasksPerPost))
        .dataFetcher("version", of(SchemeList.Row::scheme, PostScheme::version));
  }

  private static <T> DataFetcher<?> measure(Function<Measure, T> part) {
    return of(SchemeList.Row::scheme, it -> part.apply(it.measure()));
  }

  private TypeRuntimeWiring.Builder quota(TypeRuntimeWiring.Builder type) {
    return placed(type, DutyKinds.QUOTA, row -> row.quota().community(), QuotaRow::uuid)
        .dataFetcher("posts", of(QuotaRow::quota, PostQuota::posts))
        .dataFetcher("ceiling", of(QuotaRow::quota, PostQuota::ceiling))
        .dataFetcher("reason", of(QuotaRow::quota, PostQuota::reason))
        .dataFetcher("setBy", by((QuotaRow it) -> it.quota().set()))
        .dataFetcher("setAt", of(QuotaRow::quota, it -> it.set().at()))
        .dataFetcher("version", of(QuotaRow::quota, PostQuota::version));
  }

  private TypeRuntimeWiring.Builder departure(TypeRuntimeWiring.Builder type) {
    return placed(type, DutyKinds.DEPARTURE, DepartureRow::communityCode)
        .dataFetcher(
            "membership",
            fetching((DepartureRow it) -> id("Membership", it.communityCode(), it.membershipId())))
        .dataFetcher(
            "person",
            fetching(
                (DepartureRow it) -> id("Person", townshipOf(it.communityCode()), it.personId())));
  }

  /** A property of a row's entity. */
  static <R, E> DataFetcher<?> of(Function<R, E> entity, Function<E, @Nullable Object> part) {
    return fetching((R it) -> part.apply(entity.apply(it)));
  }

  static GlobalId id(String kind, DivisionCode division, UUID uuid) {
    return GlobalId.of(kind, division, uuid);
  }

  static DivisionCode townshipOf(DivisionCode community) {
    return community.at(DivisionLevel.TOWNSHIP).orElseThrow();
  }

  <R> TypeRuntimeWiring.Builder placed(
      TypeRuntimeWiring.Builder type, DutyKinds.Type<R> kind, Function<R, DivisionCode> community) {
    return placed(type, kind.kind().name(), community, kind.kind().id());
  }

  private <R> TypeRuntimeWiring.Builder placed(
      TypeRuntimeWiring.Builder type,
      String name,
      Function<R, DivisionCode> community,
      Function<R, UUID> id) {
    return type.dataFetcher(
            "id", fetching((R it) -> GlobalId.of(name, community.apply(it), id.apply(it))))
        .dataFetcher("township", fetching((R it) -> named(townshipOf(community.apply(it)))))
        .dataFetcher("community", fetching((R it) -> named(community.apply(it))));
  }

  Object named(DivisionCode code) {
    return divisions.named(code.value());
  }

  TypeRuntimeWiring.Builder group(TypeRuntimeWiring.Builder type) {
    return type.defaultDataFetcher(
            field -> {
              Aggregate group = Objects.requireNonNull(field.getSource());
              String name = field.getFieldDefinition().getName();
              Object sum = group.sums().get(name);
              return sum == null ? group.keys().get(name) : sum;
            })
        .dataFetcher("count", fetching(Aggregate::count))
        .dataFetcher("township", fetching((Aggregate group) -> division(group, "township")))
        .dataFetcher("community", fetching((Aggregate group) -> division(group, "community")));
  }

  private @Nullable Object division(Aggregate group, String key) {
    Object code = group.keys().get(key);
    return code == null ? null : divisions.named(code.toString());
  }
}
