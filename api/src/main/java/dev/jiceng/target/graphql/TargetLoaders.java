package dev.jiceng.target.graphql;

import dev.jiceng.roster.jooq.OrganizationRow;
import dev.jiceng.shared.graphql.Callers;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.target.TargetLetter;
import dev.jiceng.target.jooq.AssessmentRow;
import dev.jiceng.target.jooq.ReportRow;
import dev.jiceng.target.jooq.TargetDetails;
import dev.jiceng.target.jooq.TargetLetterRow;
import dev.jiceng.tenants.Scope;
import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import org.dataloader.BatchLoaderEnvironment;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import reactor.core.publisher.Mono;

/** What rows do not carry is fetched for all of them at once, keyed by township and id. */
final class TargetLoaders {
  private static final String ROWS = "targetLetterRows";
  private static final String LETTERS = "targetLetters";
  private static final String REPORTS = "progressReports";
  private static final String ORGANIZATIONS = "letterOrganizations";
  private static final String ASSESSMENTS = "assessments";

  private final TargetDetails details;
  private final Reads reads;

  TargetLoaders(TargetDetails details, Reads reads) {
    this.details = details;
    this.reads = reads;
  }

  void register(BatchLoaderRegistry registry) {
    register(
        registry,
        ROWS,
        TargetLetterRow.class,
        (scope, ids) -> details.rows(reads.in(scope), scope, ids));
    register(
        registry,
        LETTERS,
        TargetLetter.class,
        (scope, ids) -> details.letters(reads.in(scope), ids));
    register(registry, REPORTS, List.class, (scope, ids) -> details.reports(reads.in(scope), ids));
    register(
        registry,
        ORGANIZATIONS,
        List.class,
        (scope, ids) -> details.organizations(reads.in(scope), ids));
    register(
        registry,
        ASSESSMENTS,
        List.class,
        (scope, ids) -> details.assessments(reads.in(scope), ids));
  }

  static CompletableFuture<TargetLetterRow> row(
      DataFetchingEnvironment field, String township, UUID letter) {
    return load(field, ROWS, township, letter);
  }

  static CompletableFuture<TargetLetter> letter(
      DataFetchingEnvironment field, String township, UUID letter) {
    return load(field, LETTERS, township, letter);
  }

  static CompletableFuture<List<ReportRow>> reports(
      DataFetchingEnvironment field, String township, UUID lineage) {
    return many(field, REPORTS, township, lineage);
  }

  static CompletableFuture<List<AssessmentRow>> assessments(
      DataFetchingEnvironment field, String township, UUID target) {
    return many(field, ASSESSMENTS, township, target);
  }

  static CompletableFuture<List<OrganizationRow>> organizations(
      DataFetchingEnvironment field, String township, UUID letter) {
    return many(field, ORGANIZATIONS, township, letter);
  }

  private static <T> CompletableFuture<List<T>> many(
      DataFetchingEnvironment field, String loader, String township, UUID id) {
    return TargetLoaders.<@Nullable List<T>>load(field, loader, township, id)
        .thenApply(found -> found == null ? List.of() : found);
  }

  private static <T extends @Nullable Object> CompletableFuture<T> load(
      DataFetchingEnvironment field, String loader, String township, UUID id) {
    var loading = field.<LetterRef, T>getDataLoader(loader);
    return java.util.Objects.requireNonNull(loading).load(new LetterRef(township, id));
  }

  @SuppressWarnings("unchecked")
  private static <T, V> void register(
      BatchLoaderRegistry registry,
      String name,
      Class<T> type,
      BiFunction<Scope, List<UUID>, Map<UUID, V>> load) {
    registry
        .forTypePair(LetterRef.class, (Class<V>) type)
        .withName(name)
        .registerMappedBatchLoader(
            (refs, environment) -> Mono.fromSupplier(() -> load(refs, environment, load)));
  }

  private static <V> Map<LetterRef, V> load(
      Set<LetterRef> refs,
      BatchLoaderEnvironment environment,
      BiFunction<Scope, List<UUID>, Map<UUID, V>> load) {
    GraphQLContext context = java.util.Objects.requireNonNull(environment.getContext());
    return LetterRef.load(refs, Callers.of(context), load);
  }
}
