package dev.jiceng.election.committee.graphql;

import dev.jiceng.election.committee.CommitteeElection;
import dev.jiceng.election.committee.jooq.CommitteeElectionRow;
import dev.jiceng.election.committee.jooq.JooqCommitteeElections;
import dev.jiceng.election.roll.RollObjection;
import dev.jiceng.election.roll.jooq.JooqRollObjections;
import dev.jiceng.shared.graphql.TownshipRef;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.tenants.Scope;
import graphql.schema.DataFetchingEnvironment;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.BatchLoaderRegistry;

/** What rows do not carry is fetched for all of them at once, keyed by township and id. */
final class ElectionLoaders {
  private static final String WHOLE = "committeeElections";
  private static final String OBJECTIONS = "rollObjections";

  private ElectionLoaders() {}

  static void register(BatchLoaderRegistry registry, Reads reads) {
    TownshipRef.register(
        registry,
        WHOLE,
        CommitteeElection.class,
        (scope, ids) -> JooqCommitteeElections.findAll(reads.in(scope), ids));
    TownshipRef.register(
        registry,
        OBJECTIONS,
        RollObjection.class,
        (scope, ids) ->
            scope instanceof Scope.Township
                ? JooqRollObjections.findAll(reads.in(scope), ids)
                : Map.of());
  }

  static CompletableFuture<CommitteeElection> whole(
      DataFetchingEnvironment field, CommitteeElectionRow row) {
    return row.details() != null
        ? CompletableFuture.completedFuture(row.details())
        : TownshipRef.load(field, WHOLE, row.township(), row.uuid());
  }

  /** Those that are kept; a dry run leaves none. */
  static CompletableFuture<List<RollObjection>> objections(
      DataFetchingEnvironment field, String township, Collection<UUID> objections) {
    var loading =
        objections.stream()
            .map(id -> TownshipRef.<@Nullable RollObjection>load(field, OBJECTIONS, township, id))
            .toList();
    return CompletableFuture.allOf(loading.toArray(CompletableFuture[]::new))
        .thenApply(ignored ->
            loading.stream().map(CompletableFuture::join).flatMap(Stream::ofNullable).toList());
  }
}
