package dev.jiceng.election.committee.graphql;

import dev.jiceng.election.committee.CommitteeElection;
import dev.jiceng.election.committee.jooq.CommitteeElectionRow;
import dev.jiceng.election.committee.jooq.JooqCommitteeElections;
import dev.jiceng.roster.jooq.PersonRow;
import dev.jiceng.roster.jooq.RosterDetails;
import dev.jiceng.shared.graphql.TownshipRef;
import dev.jiceng.shared.jooq.Reads;
import graphql.schema.DataFetchingEnvironment;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.springframework.graphql.execution.BatchLoaderRegistry;

/** What rows do not carry is fetched for all of them at once, keyed by township and id. */
final class ElectionLoaders {
  private static final String WHOLE = "committeeElections";
  private static final String PEOPLE = "electionPeople";

  private ElectionLoaders() {}

  static void register(BatchLoaderRegistry registry, Reads reads) {
    TownshipRef.register(
        registry,
        WHOLE,
        CommitteeElection.class,
        (scope, ids) -> JooqCommitteeElections.findAll(reads.in(scope), ids));
    TownshipRef.register(
        registry,
        PEOPLE,
        PersonRow.class,
        (scope, ids) -> RosterDetails.people(reads.in(scope), ids));
  }

  static CompletableFuture<CommitteeElection> whole(
      DataFetchingEnvironment field, CommitteeElectionRow row) {
    return row.details() != null
        ? CompletableFuture.completedFuture(row.details())
        : TownshipRef.load(field, WHOLE, row.township(), row.uuid());
  }

  static CompletableFuture<PersonRow> person(
      DataFetchingEnvironment field, String township, UUID person) {
    return TownshipRef.load(field, PEOPLE, township, person);
  }

  static CompletableFuture<List<PersonRow>> people(
      DataFetchingEnvironment field, String township, Collection<UUID> people) {
    var loading = people.stream().sorted().map(person -> person(field, township, person)).toList();
    return CompletableFuture.allOf(loading.toArray(CompletableFuture[]::new))
        .thenApply(ignored -> loading.stream().map(CompletableFuture::join).toList());
  }
}
