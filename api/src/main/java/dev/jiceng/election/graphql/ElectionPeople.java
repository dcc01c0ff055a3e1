package dev.jiceng.election.graphql;

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

/** The people of elections, fetched for all of them at once. */
public final class ElectionPeople {
  private static final String PEOPLE = "electionPeople";

  private ElectionPeople() {}

  static void register(BatchLoaderRegistry registry, Reads reads) {
    TownshipRef.register(
        registry,
        PEOPLE,
        PersonRow.class,
        (scope, ids) -> RosterDetails.people(reads.in(scope), ids));
  }

  public static CompletableFuture<PersonRow> one(
      DataFetchingEnvironment field, String township, UUID person) {
    return TownshipRef.load(field, PEOPLE, township, person);
  }

  public static CompletableFuture<List<PersonRow>> all(
      DataFetchingEnvironment field, String township, Collection<UUID> people) {
    var loading = people.stream().sorted().map(person -> one(field, township, person)).toList();
    return CompletableFuture.allOf(loading.toArray(CompletableFuture[]::new))
        .thenApply(ignored -> loading.stream().map(CompletableFuture::join).toList());
  }
}
