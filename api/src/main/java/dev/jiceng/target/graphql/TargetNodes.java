package dev.jiceng.target.graphql;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.DivisionLevel;
import dev.jiceng.shared.graphql.Lists;
import dev.jiceng.shared.graphql.NodeKind;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.target.jooq.InspectionList;
import dev.jiceng.target.jooq.InspectionRow;
import dev.jiceng.target.jooq.PublicTargetList;
import dev.jiceng.target.jooq.PublicTargetRow;
import dev.jiceng.target.jooq.TargetDetails;
import dev.jiceng.target.jooq.TargetLetterRow;
import dev.jiceng.target.jooq.TermTargetRow;
import dev.jiceng.tenants.Scope;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The context's types that {@code node(id:)} loads. */
@Configuration(proxyBeanMethods = false)
class TargetNodes {
  @Bean
  NodeKind<TermTargetRow> termTargets(TargetDetails details, Reads reads) {
    return NodeKind.of(
        TargetIds.TARGET,
        TermTargetRow.class,
        (scope, ids, asked) -> details.targets(reads.in(scope), scope, ids, asked));
  }

  @Bean
  NodeKind<TargetLetterRow> targetLetters(TargetDetails details, Reads reads) {
    return NodeKind.of(
        TargetIds.LETTER,
        TargetLetterRow.class,
        (scope, ids, asked) -> details.rows(reads.in(scope), scope, ids, asked));
  }

  @Bean
  NodeKind<PublicTargetRow> publicTargets(Reads reads, Lists lists) {
    return NodeKind.ofPublic(
        TargetIds.PUBLIC_TARGET,
        PublicTargetRow.class,
        (scope, ids) -> {
          if (!(scope instanceof Scope.Township(DivisionCode township, DivisionCode community))
              || community == null) {
            return Map.of();
          }
          return PublicTargetList.listing(lists.today())
              .byId(
                  reads.board(township.at(DivisionLevel.COUNTY).orElseThrow()),
                  PublicTargetList.within(community),
                  ids,
                  PublicTargetList.nest(lists.today()),
                  PublicTargetRow::uuid);
        });
  }

  @Bean
  NodeKind<InspectionRow> targetInspections(TargetDetails details, Reads reads) {
    return NodeKind.of(
        TargetIds.INSPECTION,
        InspectionRow.class,
        (scope, ids, asked) ->
            details.inspections(reads.in(scope), ids, InspectionList.within(scope)));
  }
}
