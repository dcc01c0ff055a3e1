package dev.jiceng.election.committee.graphql;

import dev.jiceng.division.graphql.Divisions;
import dev.jiceng.election.committee.jooq.CommitteeElectionList;
import dev.jiceng.election.committee.jooq.CommitteeElectionRow;
import dev.jiceng.election.roll.graphql.RollElections;
import dev.jiceng.roster.RosterParameters;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.crypto.FieldVault;
import dev.jiceng.shared.graphql.Messages;
import dev.jiceng.shared.graphql.NodeKind;
import dev.jiceng.shared.graphql.Payloads;
import dev.jiceng.shared.graphql.Scopes;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.shared.jooq.Writes;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Wires the committee elections' part of the API. */
@Configuration(proxyBeanMethods = false)
class ElectionConfiguration {
  @Bean
  ElectionWork electionWork(
      Scopes scopes,
      Writes writes,
      Reads reads,
      RosterParameters parameters,
      Ids ids,
      FieldVault vault,
      RollElections rolls) {
    return new ElectionWork(scopes, writes, reads, parameters, ids, vault, rolls);
  }

  @Bean
  NodeKind<CommitteeElectionRow> committeeElections(Reads reads) {
    return NodeKind.of(
        ElectionIds.ELECTION,
        CommitteeElectionRow.class,
        (scope, ids, asked) -> CommitteeElectionList.byId(reads.in(scope), scope, ids, asked));
  }

  @Bean
  RuntimeWiringConfigurer committeeElectionFields(
      Divisions divisions,
      Messages messages,
      Payloads payloads,
      InstantSource clock,
      Reads reads,
      BatchLoaderRegistry loaders) {
    ElectionLoaders.register(loaders, reads);
    var nextSteps = new ElectionNextSteps(reads, messages, payloads, clock);
    return new ElectionFetchers(divisions, messages, nextSteps)::wire;
  }
}
