package dev.jiceng.affairs.graphql;

import static org.jooq.impl.DSL.noCondition;

import dev.jiceng.affairs.decision.VillageDecision;
import dev.jiceng.affairs.decision.jooq.DecisionList;
import dev.jiceng.division.graphql.Divisions;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.graphql.Lists;
import dev.jiceng.shared.graphql.Messages;
import dev.jiceng.shared.graphql.Payloads;
import dev.jiceng.shared.graphql.TownshipRef;
import dev.jiceng.shared.graphql.Work;
import dev.jiceng.shared.jooq.Reads;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Wires the part of the API that is about village affairs. */
@Configuration(proxyBeanMethods = false)
class AffairsConfiguration {
  @Bean
  Desk affairsDesk(Work work, Payloads payloads, Ids ids) {
    return new Desk(work, payloads, ids);
  }

  @Bean
  LedgerTables ledgerTables(Messages messages, Reads reads) {
    return new LedgerTables(messages, reads);
  }

  @Bean
  RuntimeWiringConfigurer affairsFields(
      Divisions divisions,
      Messages messages,
      Payloads payloads,
      Lists lists,
      Reads reads,
      BatchLoaderRegistry loaders) {
    TownshipRef.register(
        loaders,
        AffairsKinds.DECISION.name(),
        VillageDecision.class,
        (scope, ids) ->
            DecisionList.listing()
                .byId(
                    reads.in(scope), noCondition(), ids, DecisionList.nest(), VillageDecision::id));
    var steps = new AffairsSteps(messages, payloads);
    var fetchers = new AffairsFetchers(divisions, steps, lists::today);
    return fetchers::wire;
  }
}
