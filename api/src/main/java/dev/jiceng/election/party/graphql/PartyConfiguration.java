package dev.jiceng.election.party.graphql;

import dev.jiceng.division.graphql.Divisions;
import dev.jiceng.election.candidacy.graphql.CandidacyElections;
import dev.jiceng.election.party.jooq.PartyElectionList;
import dev.jiceng.election.party.jooq.PartyElectionRow;
import dev.jiceng.roster.RosterParameters;
import dev.jiceng.shared.Ids;
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

/** Wires the Party elections' part of the API. */
@Configuration(proxyBeanMethods = false)
class PartyConfiguration {
  @Bean
  PartyWork partyWork(
      Scopes scopes, Writes writes, Reads reads, RosterParameters parameters, Ids ids) {
    return new PartyWork(scopes, writes, reads, parameters, ids);
  }

  @Bean
  CandidacyElections partyCandidacies(Ids ids) {
    return new PartyCandidacies(ids);
  }

  @Bean
  NodeKind<PartyElectionRow> partyElections(Reads reads) {
    return NodeKind.of(
        PartyIds.ELECTION,
        PartyElectionRow.class,
        (scope, ids, asked) -> PartyElectionList.byId(reads.in(scope), scope, ids, asked));
  }

  @Bean
  RuntimeWiringConfigurer partyElectionFields(
      Divisions divisions,
      Messages messages,
      Payloads payloads,
      InstantSource clock,
      Reads reads,
      BatchLoaderRegistry loaders) {
    PartyFetchers.register(loaders, reads);
    var nextSteps = new PartyNextSteps(reads, messages, payloads, clock);
    return new PartyFetchers(divisions, messages, nextSteps)::wire;
  }
}
