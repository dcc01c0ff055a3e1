package dev.jiceng.guidance.graphql;

import static dev.jiceng.guidance.GuidanceRule.G_4;
import static graphql.schema.PropertyDataFetcher.fetching;
import static org.jooq.impl.DSL.noCondition;

import dev.jiceng.division.graphql.Divisions;
import dev.jiceng.guidance.jooq.PlanList;
import dev.jiceng.guidance.jooq.PlanRow;
import dev.jiceng.guidance.jooq.VisitList;
import dev.jiceng.guidance.jooq.VisitRow;
import dev.jiceng.guidance.plan.HomeDuty;
import dev.jiceng.guidance.plan.Visit;
import dev.jiceng.shared.Violation;
import dev.jiceng.shared.graphql.GlobalId;
import dev.jiceng.shared.graphql.NodeKind;
import dev.jiceng.shared.graphql.Steps;
import dev.jiceng.shared.graphql.Work;
import dev.jiceng.shared.jooq.Boards;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.tenants.Scope;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.PropertyDataFetcher;
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

/** Wires plans and visits (G-4). */
@Configuration(proxyBeanMethods = false)
class GuidancePlanConfiguration {
  static final Work.Kind<PlanRow> PLAN =
      new Work.Kind<>(
          GuidanceKinds.PLAN,
          (tx, id) -> plans(tx.sql(), tx.scope(), List.of(id)).get(id),
          PlanRow::uuid);

  @Bean
  NodeKind<PlanRow> supervisionPlanNodes(Reads reads) {
    return NodeKind.of(
        GuidanceKinds.PLAN,
        PlanRow.class,
        (scope, ids) -> plans(GuidanceTeamConfiguration.board(reads, scope), scope, ids));
  }

  @Bean
  NodeKind<VisitRow> plannedVisitNodes(Reads reads) {
    return NodeKind.of(
        GuidanceKinds.VISIT,
        VisitRow.class,
        (scope, ids) ->
            VisitList.listing()
                .byId(
                    GuidanceTeamConfiguration.board(reads, scope),
                    VisitList.within(scope),
                    ids,
                    VisitList.nest(Boards.seenFrom(scope)),
                    VisitRow::uuid));
  }

  private static Map<UUID, PlanRow> plans(DSLContext sql, Scope scope, Collection<UUID> ids) {
    var nest = PlanList.nest(Boards.seenFrom(scope));
    return PlanList.listing().byId(sql, noCondition(), ids, nest, PlanRow::uuid);
  }

  @Bean
  RuntimeWiringConfigurer guidancePlanFields(Divisions divisions, Steps steps) {
    return wiring -> {
      wiring.type(GuidanceKinds.PLAN, type -> plan(type, divisions, steps));
      wiring.type(GuidanceKinds.VISIT, type -> visit(type, divisions));
      wiring.type(
          "HomeDuty",
          type ->
              type.dataFetcher("day", fetching((HomeDuty it) -> it.slot().day()))
                  .dataFetcher("halfDay", fetching((HomeDuty it) -> it.slot().half())));
    };
  }

  private static TypeRuntimeWiring.Builder plan(
      TypeRuntimeWiring.Builder type, Divisions divisions, Steps steps) {
    return type.dataFetcher(
            "id",
            fetching((PlanRow it) -> GlobalId.of(GuidanceKinds.PLAN, it.seenFrom(), it.uuid())))
        .dataFetcher(
            "team",
            fetching((PlanRow it) -> GlobalId.of(GuidanceKinds.TEAM, it.seenFrom(), it.team())))
        .dataFetcher(
            "communities",
            fetching((PlanRow it) ->
                it.communities().stream().map(code -> divisions.named(code.value())).toList()))
        .dataFetcher("nextSteps", field -> nextSteps(field, steps));
  }

  private static List<Steps.Step> nextSteps(DataFetchingEnvironment field, Steps steps) {
    PlanRow plan = Objects.requireNonNull(field.getSource());
    var superseded =
        plan.current() ? List.<Violation>of() : List.of(Violation.of(G_4, "G-4.superseded", "id"));
    return steps.of(field, List.of(new Steps.Way("supervisionPlanRevise", superseded)));
  }

  private static TypeRuntimeWiring.Builder visit(
      TypeRuntimeWiring.Builder type, Divisions divisions) {
    return type.dataFetcher(
            "id",
            fetching((VisitRow it) -> GlobalId.of(GuidanceKinds.VISIT, it.seenFrom(), it.uuid())))
        .dataFetcher(
            "team",
            fetching((VisitRow it) -> GlobalId.of(GuidanceKinds.TEAM, it.seenFrom(), it.team())))
        .dataFetcher("visit", of(Visit::lineage))
        .dataFetcher("day", of(it -> it.slot().day()))
        .dataFetcher("halfDay", of(it -> it.slot().half()))
        .dataFetcher("community", of(it -> divisions.named(it.community().value())))
        .dataFetcher("place", of(Visit::place))
        .dataFetcher("subjectAreas", of(Visit::subjectAreas))
        .dataFetcher("instructors", fetching(VisitRow::who));
  }

  private static <T> PropertyDataFetcher<T> of(Function<Visit, T> part) {
    return fetching((VisitRow it) -> part.apply(it.visit()));
  }
}
