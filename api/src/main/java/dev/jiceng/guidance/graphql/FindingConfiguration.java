package dev.jiceng.guidance.graphql;

import static org.jooq.impl.DSL.noCondition;

import dev.jiceng.division.graphql.Divisions;
import dev.jiceng.guidance.jooq.FieldCheckRow;
import dev.jiceng.guidance.jooq.FindingList;
import dev.jiceng.guidance.jooq.FindingRow;
import dev.jiceng.shared.graphql.NodeKind;
import dev.jiceng.shared.graphql.Steps;
import dev.jiceng.shared.graphql.TownshipRef;
import dev.jiceng.shared.jooq.Reads;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Wires findings into the API. */
@Configuration(proxyBeanMethods = false)
class FindingConfiguration {
  @Bean
  FindingLadders findingLadders(Reads reads, InstantSource clock) {
    return new FindingLadders(reads, clock);
  }

  @Bean
  NodeKind<FindingRow> findingNodes(Reads reads, FindingLadders ladders) {
    return NodeKind.of(
        GuidanceKinds.FINDING,
        FindingRow.class,
        (scope, ids, asked) ->
            FindingList.of(scope, ladders.of(scope), asked)
                .byId(reads.in(scope), ids, FindingRow::id));
  }

  @Bean
  RuntimeWiringConfigurer findingFields(
      Divisions divisions, Steps steps, BatchLoaderRegistry loaders, Reads reads) {
    TownshipRef.register(
        loaders,
        GuidanceKinds.CHECK,
        FieldCheckRow.class,
        (scope, ids) -> GuidanceConfiguration.checks(reads.in(scope), noCondition(), ids));
    ItemRef.register(loaders, reads);
    var fetchers = new FindingFetchers(divisions, steps);
    return fetchers::wire;
  }
}
