package dev.jiceng.guidance.graphql;

import static org.jooq.impl.DSL.noCondition;

import dev.jiceng.division.graphql.Divisions;
import dev.jiceng.guidance.jooq.AreaList;
import dev.jiceng.guidance.jooq.AreaRow;
import dev.jiceng.guidance.jooq.DrawingRow;
import dev.jiceng.guidance.jooq.TeamList;
import dev.jiceng.guidance.jooq.TeamRow;
import dev.jiceng.shared.graphql.NodeKind;
import dev.jiceng.shared.graphql.Steps;
import dev.jiceng.shared.graphql.Work;
import dev.jiceng.shared.jooq.Boards;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.tenants.Scope;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Wires areas and teams (G-1, G-2). */
@Configuration(proxyBeanMethods = false)
class GuidanceTeamConfiguration {
  static final Work.Kind<DrawingRow> DRAWING =
      new Work.Kind<>(
          GuidanceKinds.DRAWING,
          (tx, id) -> DrawingRow.find(tx.sql(), tx.scope(), List.of(id)).get(id),
          DrawingRow::uuid);

  static final Work.Kind<TeamRow> TEAM =
      new Work.Kind<>(
          GuidanceKinds.TEAM,
          (tx, id) -> teams(tx.sql(), tx.scope(), List.of(id)).get(id),
          TeamRow::uuid);

  @Bean
  NodeKind<DrawingRow> areaDrawingNodes(Reads reads) {
    return NodeKind.of(
        GuidanceKinds.DRAWING,
        DrawingRow.class,
        (scope, ids) -> DrawingRow.find(board(reads, scope), scope, ids));
  }

  @Bean
  NodeKind<AreaRow> responsibilityAreaNodes(Reads reads) {
    return NodeKind.of(
        GuidanceKinds.AREA,
        AreaRow.class,
        (scope, ids) ->
            AreaList.listing()
                .byId(
                    board(reads, scope),
                    AreaList.within(scope),
                    ids,
                    AreaList.nest(Boards.seenFrom(scope)),
                    AreaRow::uuid));
  }

  @Bean
  NodeKind<TeamRow> guidanceTeamNodes(Reads reads) {
    return NodeKind.of(
        GuidanceKinds.TEAM, TeamRow.class, (scope, ids) -> teams(board(reads, scope), scope, ids));
  }

  static DSLContext board(Reads reads, Scope scope) {
    return reads.board(Boards.counties(scope).getFirst());
  }

  private static Map<UUID, TeamRow> teams(DSLContext sql, Scope scope, Collection<UUID> ids) {
    var nest = TeamList.nest(Boards.seenFrom(scope));
    return TeamList.listing().byId(sql, noCondition(), ids, nest, TeamRow::uuid);
  }

  @Bean
  RuntimeWiringConfigurer guidanceTeamFields(Divisions divisions, Steps steps) {
    return new TeamFetchers(divisions, steps)::wire;
  }
}
