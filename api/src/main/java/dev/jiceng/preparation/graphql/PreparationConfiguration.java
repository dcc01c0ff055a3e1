package dev.jiceng.preparation.graphql;

import static graphql.schema.PropertyDataFetcher.fetching;
import static org.jooq.impl.DSL.noCondition;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.graphql.Divisions;
import dev.jiceng.preparation.jooq.RectificationList;
import dev.jiceng.preparation.jooq.RectificationRow;
import dev.jiceng.preparation.jooq.TeamStudyList;
import dev.jiceng.preparation.jooq.TeamStudyRow;
import dev.jiceng.shared.graphql.GlobalId;
import dev.jiceng.shared.graphql.NodeKind;
import dev.jiceng.shared.graphql.Work;
import dev.jiceng.shared.jooq.Reads;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Wires the preparation's part of the API. */
@Configuration(proxyBeanMethods = false)
class PreparationConfiguration {
  static final Work.Kind<TeamStudyRow> STUDY =
      new Work.Kind<>(
          "TeamStudy",
          (tx, id) -> studies(tx.sql(), noCondition(), List.of(id)).get(id),
          TeamStudyRow::uuid);

  static final Work.Kind<RectificationRow> RECTIFICATION =
      new Work.Kind<>(
          "Rectification",
          (tx, id) -> rectifications(tx.sql(), noCondition(), List.of(id)).get(id),
          RectificationRow::uuid);

  @Bean
  NodeKind<TeamStudyRow> teamStudies(Reads reads) {
    return NodeKind.of(
        STUDY.name(),
        TeamStudyRow.class,
        (scope, ids) -> studies(reads.in(scope), TeamStudyList.within(scope), ids));
  }

  @Bean
  NodeKind<RectificationRow> rectifications(Reads reads) {
    return NodeKind.of(
        RECTIFICATION.name(),
        RectificationRow.class,
        (scope, ids) -> rectifications(reads.in(scope), RectificationList.within(scope), ids));
  }

  private static Map<UUID, TeamStudyRow> studies(
      DSLContext sql, Condition within, Collection<UUID> ids) {
    return TeamStudyList.listing().byId(sql, within, ids, TeamStudyList.nest(), TeamStudyRow::uuid);
  }

  private static Map<UUID, RectificationRow> rectifications(
      DSLContext sql, Condition within, Collection<UUID> ids) {
    return RectificationList.listing()
        .byId(sql, within, ids, RectificationList.nest(), RectificationRow::uuid);
  }

  @Bean
  RuntimeWiringConfigurer preparationFields(Divisions divisions) {
    return wiring -> {
      wiring.type(
          STUDY.name(),
          type ->
              type.dataFetcher(
                      "id",
                      fetching(
                          (TeamStudyRow row) -> id(STUDY.name(), row.communityCode(), row.uuid())))
                  .dataFetcher(
                      "township", fetching((TeamStudyRow row) -> divisions.named(row.township())))
                  .dataFetcher(
                      "community",
                      fetching((TeamStudyRow row) -> divisions.named(row.communityCode()))));
      wiring.type(
          RECTIFICATION.name(),
          type ->
              type.dataFetcher(
                      "id",
                      fetching((RectificationRow row) ->
                          id(RECTIFICATION.name(), row.communityCode(), row.uuid())))
                  .dataFetcher(
                      "township",
                      fetching((RectificationRow row) -> divisions.named(row.township())))
                  .dataFetcher(
                      "community",
                      fetching((RectificationRow row) -> divisions.named(row.communityCode()))));
    };
  }

  private static GlobalId id(String kind, String community, UUID uuid) {
    return GlobalId.of(kind, DivisionCode.of(community), uuid);
  }
}
