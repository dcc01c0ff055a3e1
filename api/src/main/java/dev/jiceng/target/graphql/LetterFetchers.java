package dev.jiceng.target.graphql;

import static graphql.schema.PropertyDataFetcher.fetching;

import dev.jiceng.division.graphql.Divisions;
import dev.jiceng.target.LetterComparison;
import dev.jiceng.target.TargetLetter;
import dev.jiceng.target.TermTarget;
import dev.jiceng.target.jooq.TargetLetterRow;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a letter: its own columns come with the row, its parts with the whole letter behind
 * it.
 */
final class LetterFetchers {
  private final Divisions divisions;
  private final NextSteps nextSteps;

  LetterFetchers(Divisions divisions, NextSteps nextSteps) {
    this.divisions = divisions;
    this.nextSteps = nextSteps;
  }

  void wire(RuntimeWiring.Builder wiring) {
    wiring.type("TargetLetter", this::letter);
    wiring.type("ClauseComparison", LetterFetchers::clause);
  }

  private TypeRuntimeWiring.Builder letter(TypeRuntimeWiring.Builder type) {
    return type.dataFetcher("id", fetching(LetterFetchers::id))
        .dataFetcher("township", fetching((TargetLetterRow row) -> divisions.named(row.township())))
        .dataFetcher(
            "community", fetching((TargetLetterRow row) -> divisions.named(row.communityCode())))
        .dataFetcher("amends", LetterFetchers::amends)
        .dataFetcher("targets", LetterFetchers::targets)
        .dataFetcher("organizations", LetterFetchers::organizations)
        .dataFetcher("measures", part(letter -> letter.content().measures()))
        .dataFetcher("signatures", part(TargetLetter::signatures))
        .dataFetcher("steps", part(TargetLetter::steps))
        .dataFetcher("comparison", LetterFetchers::comparison)
        .dataFetcher(
            "nextSteps", field -> whole(field).thenApply(letter -> nextSteps.of(letter, field)));
  }

  private static Object id(TargetLetterRow row) {
    return TargetIds.of(TargetIds.LETTER, row.communityCode(), row.uuid());
  }

  private static @Nullable Object amends(DataFetchingEnvironment field) {
    TargetLetterRow row = TargetFetchers.source(field);
    return row.amendsId() == null ? null : TargetLoaders.row(field, row.township(), row.amendsId());
  }

  private static Object targets(DataFetchingEnvironment field) {
    TargetLetterRow row = TargetFetchers.source(field);
    return row.targets() != null
        ? row.targets()
        : TargetLoaders.row(field, row.township(), row.uuid()).thenApply(full -> full.targets());
  }

  private static Object organizations(DataFetchingEnvironment field) {
    TargetLetterRow row = TargetFetchers.source(field);
    return TargetLoaders.organizations(field, row.township(), row.uuid());
  }

  private static DataFetcher<Object> part(Function<TargetLetter, List<?>> part) {
    return field -> whole(field).thenApply(part);
  }

  private static CompletableFuture<TargetLetter> whole(DataFetchingEnvironment field) {
    TargetLetterRow row = TargetFetchers.source(field);
    return row.details() != null
        ? CompletableFuture.completedFuture(row.details())
        : TargetLoaders.letter(field, row.township(), row.uuid());
  }

  private static Object comparison(DataFetchingEnvironment field) {
    TargetLetterRow row = TargetFetchers.source(field);
    if (row.amendsId() == null) {
      return List.of();
    }
    return TargetLoaders.letter(field, row.township(), row.amendsId())
        .thenCombine(whole(field), LetterComparison::between);
  }

  private static TypeRuntimeWiring.Builder clause(TypeRuntimeWiring.Builder type) {
    return type.dataFetcher("before", text(LetterComparison.Clause::before))
        .dataFetcher("after", text(LetterComparison.Clause::after));
  }

  private static DataFetcher<?> text(Function<LetterComparison.Clause, @Nullable TermTarget> part) {
    return fetching((LetterComparison.Clause clause) -> {
      var target = part.apply(clause);
      return target == null ? null : target.text();
    });
  }
}
