package dev.jiceng.duty.graphql;

import static dev.jiceng.duty.graphql.DutyFields.id;
import static dev.jiceng.duty.graphql.DutyFields.of;
import static dev.jiceng.duty.graphql.DutyFields.townshipOf;
import static graphql.schema.PropertyDataFetcher.fetching;

import dev.jiceng.duty.appraisal.Appraisal;
import dev.jiceng.duty.appraisal.Appraisal.Score;
import dev.jiceng.duty.appraisal.AppraisalCycle;
import dev.jiceng.duty.appraisal.AppraisalPath;
import dev.jiceng.duty.appraisal.Evidence.Count;
import dev.jiceng.duty.appraisal.jooq.AppraisalRow;
import dev.jiceng.shared.graphql.Steps;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Fields of appraisals that are not simply a property of their row (PD-5). */
final class AppraisalFetchers {
  private final DutyFields fields;
  private final Steps steps;

  AppraisalFetchers(DutyFields fields, Steps steps) {
    this.fields = fields;
    this.steps = steps;
  }

  void wire(RuntimeWiring.Builder wiring) {
    wiring.type("AppraisalCycle", this::cycle);
    wiring.type("Appraisal", this::appraisal);
    wiring.type("AppraisalScore", AppraisalFetchers::score);
    wiring.type("AppraisalGroup", fields::group);
  }

  private TypeRuntimeWiring.Builder cycle(TypeRuntimeWiring.Builder type) {
    String kind = DutyKinds.CYCLE.kind().name();
    return type.dataFetcher("id", fetching((AppraisalCycle it) -> id(kind, it.township(), it.id())))
        .dataFetcher("township", fetching((AppraisalCycle it) -> fields.named(it.township())))
        .dataFetcher("startsOn", fetching((AppraisalCycle it) -> it.period().startsOn()))
        .dataFetcher("endsOn", fetching((AppraisalCycle it) -> it.period().endsOn()))
        .dataFetcher("excellent", fetching((AppraisalCycle it) -> it.thresholds().excellent()))
        .dataFetcher("competent", fetching((AppraisalCycle it) -> it.thresholds().competent()))
        .dataFetcher("basic", fetching((AppraisalCycle it) -> it.thresholds().basic()));
  }

  private TypeRuntimeWiring.Builder appraisal(TypeRuntimeWiring.Builder type) {
    String cycle = DutyKinds.CYCLE.kind().name();
    return fields
        .placed(type, DutyKinds.APPRAISAL, row -> row.appraisal().holder().community())
        .dataFetcher(
            "cycle", said(it -> id(cycle, townshipOf(it.holder().community()), it.cycle())))
        .dataFetcher("year", said(Appraisal::year))
        .dataFetcher(
            "person",
            said(it -> id("Person", townshipOf(it.holder().community()), it.holder().person())))
        .dataFetcher("score", said(it -> it.result().score()))
        .dataFetcher("grade", said(it -> it.result().grade()))
        .dataFetcher("reasons", said(it -> it.result().reasons()))
        .dataFetcher("scores", said(it -> it.result().scores()))
        .dataFetcher("final", said(Appraisal::isFinal))
        .dataFetcher("adjust", said(Appraisal::adjust))
        .dataFetcher("townshipBy", said(AppraisalFetchers::townshipBy))
        .dataFetcher("department", said(it -> department(it, Appraisal.Department::name)))
        .dataFetcher("departmentBy", said(it -> department(it, by -> by.mark().by().name())))
        .dataFetcher("nextSteps", this::steps)
        .dataFetcher("version", said(Appraisal::version));
  }

  private static DataFetcher<?> said(Function<Appraisal, @Nullable Object> part) {
    return of(AppraisalRow::appraisal, part);
  }

  private static @Nullable String townshipBy(Appraisal appraisal) {
    var mark = appraisal.township();
    return mark == null ? null : mark.by().name();
  }

  private static @Nullable String department(
      Appraisal appraisal, Function<Appraisal.Department, String> part) {
    var department = appraisal.department();
    return department == null ? null : part.apply(department);
  }

  private static TypeRuntimeWiring.Builder score(TypeRuntimeWiring.Builder type) {
    return type.dataFetcher("position", fetching((Score it) -> it.criterion().position()))
        .dataFetcher("name", fetching((Score it) -> it.criterion().name()))
        .dataFetcher("source", fetching((Score it) -> it.criterion().source()))
        .dataFetcher("weight", fetching((Score it) -> it.criterion().weight()))
        .dataFetcher("weighted", fetching(Score::weighted))
        .dataFetcher("reached", counted(Count::reached))
        .dataFetcher("halfway", counted(Count::halfway))
        .dataFetcher("counted", counted(Count::counted));
  }

  private static DataFetcher<?> counted(Function<Count, Integer> part) {
    return fetching((Score it) -> {
      var count = it.count();
      return count == null ? null : part.apply(count);
    });
  }

  private List<Steps.Step> steps(DataFetchingEnvironment field) {
    AppraisalRow row = Objects.requireNonNull(field.getSource());
    var appraisal = row.appraisal();
    return steps.of(
        field,
        List.of(
            new Steps.Way("appraisalDraft", AppraisalPath.draft(appraisal)),
            new Steps.Way("appraisalApproveTownship", AppraisalPath.township(appraisal)),
            new Steps.Way("appraisalApproveDepartment", AppraisalPath.department(appraisal))));
  }
}
