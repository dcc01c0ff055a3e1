package dev.jiceng.election.candidacy.graphql;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.DivisionLevel;
import dev.jiceng.division.graphql.Divisions;
import dev.jiceng.election.candidacy.jooq.CandidacyList;
import dev.jiceng.election.candidacy.jooq.CandidacyRow;
import dev.jiceng.election.candidacy.jooq.JooqQualifiedPeople;
import dev.jiceng.election.candidacy.jooq.ReviewList;
import dev.jiceng.election.candidacy.jooq.ReviewRow;
import dev.jiceng.roster.jooq.PersonRow;
import dev.jiceng.roster.jooq.RosterDetails;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.graphql.Messages;
import dev.jiceng.shared.graphql.NodeKind;
import dev.jiceng.shared.graphql.Payloads;
import dev.jiceng.shared.graphql.TownshipRef;
import dev.jiceng.shared.jooq.Asked;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.tenants.Caller;
import dev.jiceng.tenants.Scope;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Wires the candidacies' and the reviews' part of the API. */
@Configuration(proxyBeanMethods = false)
class CandidacyConfiguration {
  @Bean
  CandidacyElections committeeCandidacies(Ids ids) {
    return new CommitteeCandidacies(ids);
  }

  @Bean
  CandidacyDesk candidacyDesk(Reads reads, Ids ids, List<CandidacyElections> elections) {
    return new CandidacyDesk(reads, ids, elections);
  }

  @Bean
  NodeKind<CandidacyRow> candidacies(Reads reads) {
    return NodeKind.of(
        CandidacyIds.CANDIDACY,
        CandidacyRow.class,
        (scope, ids) -> CandidacyList.byId(reads.in(scope), scope, ids));
  }

  @Bean
  NodeKind<ReviewRow> qualificationReviews(Reads reads) {
    return new Reviews(reads);
  }

  /** Whoever reaches the county reads there, for of joint reviews its townships see less. */
  private record Reviews(Reads reads) implements NodeKind<ReviewRow> {
    @Override
    public String type() {
      return CandidacyIds.REVIEW;
    }

    @Override
    public Class<ReviewRow> source() {
      return ReviewRow.class;
    }

    @Override
    public Map<UUID, ReviewRow> load(Scope scope, Collection<UUID> ids) {
      return Map.of();
    }

    @Override
    public Map<UUID, ReviewRow> load(
        Caller caller, DivisionCode division, Scope scope, Collection<UUID> ids, Asked asked) {
      var county = division.at(DivisionLevel.COUNTY);
      var reached = county.filter(caller::reaches).<Scope>map(Scope.County::new).orElse(scope);
      var found = ReviewList.byId(reads.in(reached), reached, ids, Eyes.of(caller));
      found.values().removeIf(row -> !row.communityCode().equals(division.value()));
      return found;
    }
  }

  @Bean
  RuntimeWiringConfigurer candidacyFields(
      Divisions divisions,
      Messages messages,
      Payloads payloads,
      Reads reads,
      BatchLoaderRegistry loaders) {
    TownshipRef.register(
        loaders,
        CandidacyFetchers.PEOPLE,
        PersonRow.class,
        (scope, ids) -> RosterDetails.people(reads.in(scope), ids));
    TownshipRef.register(
        loaders,
        CandidacyFetchers.STANDINGS,
        JooqQualifiedPeople.Standing.class,
        (scope, ids) -> JooqQualifiedPeople.candidacies(reads.in(scope), ids));
    var reviews = new ReviewFetchers(divisions, messages, payloads, reads);
    var candidacies = new CandidacyFetchers(divisions, messages, payloads, reads);
    return wiring -> {
      candidacies.wire(wiring);
      reviews.wire(wiring);
    };
  }
}
