package dev.jiceng.election.roll.graphql;

import dev.jiceng.division.graphql.Divisions;
import dev.jiceng.election.committee.CommitteeAct;
import dev.jiceng.election.committee.jooq.JooqCommitteeElections;
import dev.jiceng.election.committee.jooq.JooqRulebooks;
import dev.jiceng.election.roll.RollTerms;
import dev.jiceng.election.roll.jooq.VoterList;
import dev.jiceng.election.roll.jooq.VoterRollList;
import dev.jiceng.election.roll.jooq.VoterRollRow;
import dev.jiceng.election.roll.jooq.VoterRow;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.crypto.FieldVault;
import dev.jiceng.shared.graphql.NodeKind;
import dev.jiceng.shared.graphql.Scopes;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.shared.jooq.Writes;
import dev.jiceng.tenants.Scope;
import java.util.Map;
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

  @Bean
  @ConditionalOnMissingBean
  RollElections rollElections(Reads reads, Ids ids) {
    return (tx, election) ->
        new JooqCommitteeElections(tx.sql(), tx.scope(), ids)
            .find(election)
            .map(found ->
                new RollTerms(
                    found.id(),
                    found.community(),
                    found
                        .last(CommitteeAct.AdoptMethod.class)
                        .map(CommitteeAct.AdoptMethod::pollingDay)
                        .orElse(null),
                    JooqRulebooks.of(reads, tx.township())
                        .of(found.pin().profile())
                        .orElseThrow()
                        .rules()
                        .roll()
                        .eligibility()));
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
