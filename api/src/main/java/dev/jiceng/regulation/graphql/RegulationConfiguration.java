package dev.jiceng.regulation.graphql;

import dev.jiceng.division.graphql.Divisions;
import dev.jiceng.regulation.jooq.RegulationProfileList;
import dev.jiceng.regulation.jooq.RegulationProfileRow;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.graphql.Messages;
import dev.jiceng.shared.graphql.NodeKind;
import dev.jiceng.shared.graphql.Scopes;
import dev.jiceng.shared.jooq.Boards;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.shared.jooq.Writes;
import dev.jiceng.tenants.Scope;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Wires the regulation's part of the API. */
@Configuration(proxyBeanMethods = false)
class RegulationConfiguration {
  @Bean
  RegulationBoards regulationBoards(Reads reads) {
    return new RegulationBoards(reads);
  }

  @Bean
  ProfileWork profileWork(Scopes scopes, Writes writes, Ids ids) {
    return new ProfileWork(scopes, writes, ids);
  }

  @Bean
  RuntimeWiringConfigurer regulationFields(Divisions divisions, Messages messages) {
    return new RegulationFetchers(divisions, new TimetableFetchers(messages))::wire;
  }

  @Bean
  NodeKind<RegulationProfileRow> regulationProfiles(RegulationBoards boards) {
    return NodeKind.of(
        RegulationFetchers.PROFILE,
        RegulationProfileRow.class,
        (scope, ids) -> load(boards, scope, ids));
  }

  private static Map<UUID, RegulationProfileRow> load(
      RegulationBoards boards, Scope scope, Collection<UUID> ids) {
    var nest = RegulationProfileList.nest(true, Boards.seenFrom(scope));
    return boards.of(scope).stream()
        .flatMap(
            sql -> RegulationProfileList.fetch(sql, RegulationProfileList.in(ids), nest).stream())
        .collect(Collectors.toMap(RegulationProfileRow::uuid, Function.identity()));
  }
}
