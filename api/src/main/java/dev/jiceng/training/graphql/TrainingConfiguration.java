package dev.jiceng.training.graphql;

import static graphql.schema.PropertyDataFetcher.fetching;
import static org.jooq.impl.DSL.noCondition;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.graphql.Divisions;
import dev.jiceng.shared.graphql.GlobalId;
import dev.jiceng.shared.graphql.Lists;
import dev.jiceng.shared.graphql.NodeKind;
import dev.jiceng.shared.graphql.Work;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.training.ReserveParameters;
import dev.jiceng.training.jooq.ReserveList;
import dev.jiceng.training.jooq.ReserveRow;
import dev.jiceng.training.jooq.SuccessionBoard;
import graphql.schema.idl.TypeRuntimeWiring;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Wires the reserves' part of the API. */
@Configuration(proxyBeanMethods = false)
class TrainingConfiguration {
  static final Work.Kind<ReserveRow> RESERVE =
      new Work.Kind<>(
          "Reserve",
          (tx, id) -> reserves(tx.sql(), noCondition(), List.of(id)).get(id),
          ReserveRow::uuid);
  private static final String BOARD_ROW = "SuccessionBoardRow";

  @Bean
  ReserveParameters reserveParameters(@Value("${jiceng.training.young-until}") int youngUntil) {
    return new ReserveParameters(youngUntil);
  }

  @Bean
  NodeKind<ReserveRow> reserves(Reads reads) {
    return NodeKind.of(
        RESERVE.name(),
        ReserveRow.class,
        (scope, ids) -> reserves(reads.in(scope), ReserveList.within(scope), ids));
  }

  private static Map<UUID, ReserveRow> reserves(
      DSLContext sql, Condition within, Collection<UUID> ids) {
    return ReserveList.listing().byId(sql, within, ids, ReserveList.nest(), ReserveRow::uuid);
  }

  @Bean
  NodeKind<SuccessionBoard.Row> successionBoardRows(
      Reads reads, Lists lists, ReserveParameters parameters) {
    return NodeKind.of(
        BOARD_ROW,
        SuccessionBoard.Row.class,
        (scope, ids) ->
            SuccessionBoard.listing(parameters.bornAfter(lists.today()))
                .byId(
                    reads.in(scope),
                    SuccessionBoard.within(scope),
                    ids,
                    SuccessionBoard.nest(),
                    SuccessionBoard.Row::uuid));
  }

  @Bean
  RuntimeWiringConfigurer reserveFields(Divisions divisions) {
    return wiring -> {
      wiring.type(RESERVE.name(), type -> reserve(type, divisions));
      wiring.type(BOARD_ROW, type -> board(type, divisions));
    };
  }

  private static TypeRuntimeWiring.Builder reserve(
      TypeRuntimeWiring.Builder type, Divisions divisions) {
    return type.dataFetcher(
            "id", fetching((ReserveRow row) -> id(RESERVE.name(), row.communityCode(), row.uuid())))
        .dataFetcher("township", fetching((ReserveRow row) -> divisions.named(row.township())))
        .dataFetcher(
            "community", fetching((ReserveRow row) -> divisions.named(row.communityCode())))
        .dataFetcher(
            "person", fetching((ReserveRow row) -> id("Person", row.township(), row.personId())))
        .dataFetcher(
            "mentor",
            fetching((ReserveRow row) -> {
              var mentor = row.mentorId();
              return mentor == null ? null : id("Person", row.township(), mentor);
            }));
  }

  private static TypeRuntimeWiring.Builder board(
      TypeRuntimeWiring.Builder type, Divisions divisions) {
    return type.dataFetcher(
            "id",
            fetching((SuccessionBoard.Row row) -> id(BOARD_ROW, row.communityCode(), row.uuid())))
        .dataFetcher(
            "township", fetching((SuccessionBoard.Row row) -> divisions.named(row.township())))
        .dataFetcher(
            "community",
            fetching((SuccessionBoard.Row row) -> divisions.named(row.communityCode())))
        .dataFetcher("lacksYoung", fetching(SuccessionBoard.Row::lacksYoung));
  }

  private static GlobalId id(String kind, String division, UUID uuid) {
    return GlobalId.of(kind, DivisionCode.of(division), uuid);
  }
}
