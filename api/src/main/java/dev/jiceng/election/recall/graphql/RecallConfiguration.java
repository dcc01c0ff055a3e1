package dev.jiceng.election.recall.graphql;

import static graphql.schema.PropertyDataFetcher.fetching;
import static org.jooq.impl.DSL.noCondition;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.graphql.Divisions;
import dev.jiceng.election.recall.jooq.RecallList;
import dev.jiceng.election.recall.jooq.RecallRow;
import dev.jiceng.shared.graphql.GlobalId;
import dev.jiceng.shared.graphql.NodeKind;
import dev.jiceng.shared.graphql.Work;
import dev.jiceng.shared.jooq.Reads;
import graphql.schema.idl.TypeRuntimeWiring;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Wires the recalls' part of the API. */
@Configuration(proxyBeanMethods = false)
class RecallConfiguration {
  static final Work.Kind<RecallRow> RECALL =
      new Work.Kind<>(
          "Recall",
          (tx, id) -> RecallList.byId(tx.sql(), noCondition(), List.of(id)).get(id),
          RecallRow::uuid);

  @Bean
  NodeKind<RecallRow> recalls(Reads reads) {
    return NodeKind.of(
        RECALL.name(),
        RecallRow.class,
        (scope, ids) -> RecallList.byId(reads.in(scope), RecallList.within(scope), ids));
  }

  @Bean
  RuntimeWiringConfigurer recallFields(Divisions divisions) {
    return wiring -> wiring.type(RECALL.name(), type -> recall(type, divisions));
  }

  private static TypeRuntimeWiring.Builder recall(
      TypeRuntimeWiring.Builder type, Divisions divisions) {
    return type.dataFetcher(
            "id", fetching((RecallRow row) -> id(RECALL.name(), row.communityCode(), row.uuid())))
        .dataFetcher("township", fetching((RecallRow row) -> divisions.named(row.township())))
        .dataFetcher("community", fetching((RecallRow row) -> divisions.named(row.communityCode())))
        .dataFetcher(
            "profile",
            fetching((RecallRow row) ->
                Map.of("profile", row.profileId(), "version", row.profileVersion())))
        .dataFetcher(
            "membership",
            fetching((RecallRow row) -> id("Membership", row.township(), row.membershipId())))
        .dataFetcher(
            "person", fetching((RecallRow row) -> id("Person", row.township(), row.personId())));
  }

  private static GlobalId id(String kind, String division, UUID uuid) {
    return GlobalId.of(kind, DivisionCode.of(division), uuid);
  }
}
