package dev.jiceng.election.roll.graphql;

import dev.jiceng.division.graphql.Divisions;
import dev.jiceng.election.roll.jooq.VoterList;
import dev.jiceng.election.roll.jooq.VoterRollList;
import dev.jiceng.election.roll.jooq.VoterRollRow;
import dev.jiceng.election.roll.jooq.VoterRow;
import dev.jiceng.shared.crypto.FieldVault;
import dev.jiceng.shared.graphql.NodeKind;
import dev.jiceng.shared.graphql.Scopes;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.shared.jooq.Writes;
import dev.jiceng.tenants.Scope;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Wires the rolls' part of the API. */
@Configuration(proxyBeanMethods = false)
class RollConfiguration {
  @Bean
  NodeKind<VoterRollRow> voterRolls(Reads reads) {
    return NodeKind.of(
        RollIds.ROLL,
        VoterRollRow.class,
        (scope, ids, asked) ->
            VoterRollList.listing()
                .byId(
                    reads.in(scope),
                    VoterRollList.within(scope),
                    ids,
                    VoterRollList.nest(asked),
                    VoterRollRow::uuid));
  }

  @Bean
  NodeKind<VoterRow> voters(Reads reads) {
    return NodeKind.of(
        RollIds.VOTER,
        VoterRow.class,
        (scope, ids, asked) ->
            scope instanceof Scope.Township
                ? VoterList.listing()
                    .byId(
                        reads.in(scope),
                        VoterList.within(scope),
                        ids,
                        VoterList.nest(asked),
                        VoterRow::uuid)
                : Map.of());
  }

  /** Until elections are kept there are none to register voters for. */
  @Bean
  @ConditionalOnMissingBean
  RollElections rollElections() {
    return (tx, election) -> Optional.empty();
  }

  @Bean
  RollWork rollWork(Scopes scopes, Writes writes, FieldVault vault, RollElections elections) {
    return new RollWork(scopes, writes, vault, elections);
  }

  @Bean
  RuntimeWiringConfigurer rollFields(Divisions divisions, FieldVault vault) {
    return new RollFetchers(divisions, vault)::wire;
  }
}
