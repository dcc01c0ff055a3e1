package dev.jiceng.cycle.graphql;

import static graphql.schema.PropertyDataFetcher.fetching;
import static org.jooq.impl.DSL.noCondition;

import dev.jiceng.cycle.RunCycle;
import dev.jiceng.cycle.StepDone;
import dev.jiceng.cycle.jooq.ElectionCycleList;
import dev.jiceng.cycle.jooq.ElectionCycleRow;
import dev.jiceng.cycle.jooq.JooqCycleProgress;
import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.graphql.Divisions;
import dev.jiceng.regulation.Words;
import dev.jiceng.shared.graphql.GlobalId;
import dev.jiceng.shared.graphql.Language;
import dev.jiceng.shared.graphql.NodeKind;
import dev.jiceng.shared.graphql.Scopes;
import dev.jiceng.shared.graphql.Steps;
import dev.jiceng.shared.graphql.Work;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.shared.jooq.Writes;
import dev.jiceng.tenants.Scope;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.TypeRuntimeWiring;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Wires the cycles' part of the API. */
@Configuration(proxyBeanMethods = false)
class CycleConfiguration {
  private static final String CYCLE = "ElectionCycle";

  static final Work.Kind<ElectionCycleRow> KIND =
      new Work.Kind<>(
          CYCLE, (tx, id) -> load(tx.sql(), List.of(id)).get(id), ElectionCycleRow::uuid);

  static final Work.Kind<StepDone> STEP =
      new Work.Kind<>(
          "ElectionStep", (tx, id) -> JooqCycleProgress.find(tx.sql(), id), StepDone::id);

  @Bean
  Work work(Scopes scopes, Writes writes) {
    return new Work(scopes, writes);
  }

  /** Everybody may load one: the county's public role reads it. */
  @Bean
  NodeKind<ElectionCycleRow> electionCycles(Reads reads) {
    return NodeKind.ofPublic(
        CYCLE,
        ElectionCycleRow.class,
        (scope, ids) ->
            scope instanceof Scope.County county
                ? load(reads.board(county.county()), ids)
                : Map.of());
  }

  private static Map<UUID, ElectionCycleRow> load(DSLContext sql, Collection<UUID> ids) {
    return ElectionCycleList.listing()
        .byId(sql, noCondition(), ids, ElectionCycleList.nest(), ElectionCycleRow::uuid);
  }

  @Bean
  RuntimeWiringConfigurer cycleFields(Divisions divisions, Steps steps) {
    return wiring -> {
      wiring.type(
          CYCLE,
          type -> cycle(type, divisions).dataFetcher("nextSteps", it -> nextSteps(it, steps)));
      wiring.type("ElectionCyclePlan", type -> plan(type, divisions));
      wiring.type("ElectionStep", type -> done(type, divisions));
      wiring.type(
          "ElectionCycleStep",
          type -> type.dataFetcher("name", field -> name(field, ElectionCycleRow.Step::words)));
    };
  }

  /** SDL's {@code RegulationProfileRef}. */
  record Ref(String profile, int version) {}

  private static TypeRuntimeWiring.Builder cycle(
      TypeRuntimeWiring.Builder type, Divisions divisions) {
    return type.dataFetcher("id", fetching(CycleConfiguration::id))
        .dataFetcher("name", field -> name(field, ElectionCycleRow::words))
        .dataFetcher("names", fetching(ElectionCycleRow::words))
        .dataFetcher(
            "county", fetching((ElectionCycleRow row) -> divisions.named(row.countyCode())))
        .dataFetcher(
            "profile",
            fetching((ElectionCycleRow row) -> new Ref(row.ref().id(), row.ref().version())))
        .dataFetcher("plan", fetching((ElectionCycleRow row) -> row.plans().getFirst()))
        .dataFetcher(
            "deviations",
            fetching((ElectionCycleRow row) -> row.plans().subList(1, row.plans().size())));
  }

  private static List<Steps.Step> nextSteps(DataFetchingEnvironment field, Steps steps) {
    ElectionCycleRow row = Objects.requireNonNull(field.getSource());
    var blockers = RunCycle.ifClosed(row.closedOn());
    return steps.of(
        field,
        List.of(
            new Steps.Way("electionCyclePlan", blockers),
            new Steps.Way("electionCycleClose", blockers)));
  }

  private static GlobalId id(ElectionCycleRow row) {
    return GlobalId.of(CYCLE, DivisionCode.of(row.countyCode()), row.uuid());
  }

  private static TypeRuntimeWiring.Builder plan(
      TypeRuntimeWiring.Builder type, Divisions divisions) {
    return type.dataFetcher(
        "community",
        fetching((ElectionCycleRow.Plan plan) ->
            plan.communityCode().isEmpty() ? null : divisions.named(plan.communityCode())));
  }

  private static <T> String name(DataFetchingEnvironment field, Function<T, Words> words) {
    var name = words.apply(Objects.requireNonNull(field.<T>getSource()));
    return switch (Language.of(field.getLocale())) {
      case ZH -> name.zh();
      case EN -> name.en();
    };
  }

  private static TypeRuntimeWiring.Builder done(
      TypeRuntimeWiring.Builder type, Divisions divisions) {
    return type.dataFetcher(
            "id", fetching((StepDone it) -> GlobalId.of(STEP.name(), it.community(), it.id())))
        .dataFetcher(
            "community", fetching((StepDone it) -> divisions.named(it.community().value())));
  }
}
