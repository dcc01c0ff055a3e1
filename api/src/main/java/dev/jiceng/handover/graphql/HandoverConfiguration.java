package dev.jiceng.handover.graphql;

import static graphql.schema.PropertyDataFetcher.fetching;
import static org.jooq.impl.DSL.noCondition;

import dev.jiceng.division.DivisionLevel;
import dev.jiceng.division.graphql.Divisions;
import dev.jiceng.handover.Handover;
import dev.jiceng.handover.HandoverItem;
import dev.jiceng.handover.RunHandover;
import dev.jiceng.handover.jooq.HandoverList;
import dev.jiceng.shared.graphql.GlobalId;
import dev.jiceng.shared.graphql.NodeKind;
import dev.jiceng.shared.graphql.Steps;
import dev.jiceng.shared.graphql.Work;
import dev.jiceng.shared.jooq.Reads;
import graphql.schema.DataFetchingEnvironment;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Wires the hand-overs' part of the API. */
@Configuration(proxyBeanMethods = false)
class HandoverConfiguration {
  static final Work.Kind<Handover> KIND =
      new Work.Kind<>(
          "Handover", (tx, id) -> load(tx.sql(), noCondition(), List.of(id)).get(id), Handover::id);

  @Bean
  NodeKind<Handover> handovers(Reads reads) {
    return NodeKind.of(
        KIND.name(),
        Handover.class,
        (scope, ids) -> load(reads.in(scope), HandoverList.within(scope), ids));
  }

  private static Map<UUID, Handover> load(DSLContext sql, Condition within, Collection<UUID> ids) {
    return HandoverList.listing().byId(sql, within, ids, HandoverList.nest(), Handover::id);
  }

  private static List<Steps.Step> nextSteps(DataFetchingEnvironment field, Steps steps) {
    Handover it = Objects.requireNonNull(field.getSource());
    return steps.of(
        field,
        List.of(
            new Steps.Way("handoverAcknowledge", RunHandover.acknowledging(it)),
            new Steps.Way("handoverClose", RunHandover.closing(it))));
  }

  @Bean
  RuntimeWiringConfigurer handoverFields(Divisions divisions, Steps steps) {
    return wiring -> {
      wiring.type(
          KIND.name(),
          type ->
              type.dataFetcher(
                      "id",
                      fetching((Handover it) -> GlobalId.of(KIND.name(), it.community(), it.id())))
                  .dataFetcher(
                      "township",
                      fetching((Handover it) ->
                          divisions.named(
                              it.community().at(DivisionLevel.TOWNSHIP).orElseThrow().value())))
                  .dataFetcher(
                      "community",
                      fetching((Handover it) -> divisions.named(it.community().value())))
                  .dataFetcher("nextSteps", field -> nextSteps(field, steps))
                  .dataFetcher(
                      "openItems",
                      fetching((Handover it) ->
                          it.items().stream().filter(item -> !item.isAcknowledged()).count())));
      wiring.type(
          "HandoverItem",
          type -> type.dataFetcher("acknowledged", fetching(HandoverItem::isAcknowledged)));
    };
  }
}
