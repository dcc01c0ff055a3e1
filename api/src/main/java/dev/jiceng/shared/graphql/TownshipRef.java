package dev.jiceng.shared.graphql;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.DivisionLevel;
import dev.jiceng.tenants.Caller;
import dev.jiceng.tenants.Scope;
import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import reactor.core.publisher.Mono;

/** Something of a township that a loader fetches by id; the caller has seen a row that names it. */
public record TownshipRef(String township, UUID uuid) {
  /**
   * Loads all refs with as few statements as scopes allow: a caller who reaches the county is
   * answered from the county's tables in one, others township by township.
   */
  public static <T> Map<TownshipRef, T> load(
      Collection<TownshipRef> refs,
      Caller caller,
      BiFunction<Scope, List<UUID>, Map<UUID, T>> load) {
    var loaded = new HashMap<TownshipRef, T>();
    var byScope = refs.stream().collect(Collectors.groupingBy(ref -> scope(ref, refs, caller)));
    byScope.forEach((scope, together) -> {
      var ids = new HashSet<>(together.stream().map(TownshipRef::uuid).toList());
      var found = load.apply(scope, List.copyOf(ids));
      together.stream()
          .filter(ref -> found.containsKey(ref.uuid()))
          .forEach(ref -> loaded.put(ref, found.get(ref.uuid())));
    });
    return loaded;
  }

  private static Scope scope(TownshipRef ref, Collection<TownshipRef> all, Caller caller) {
    var township = DivisionCode.of(ref.township());
    var county = township.at(DivisionLevel.COUNTY).orElseThrow();
    boolean alone = all.stream().allMatch(other -> other.township().equals(ref.township()));
    return alone || !caller.reaches(county)
        ? new Scope.Township(township, null)
        : new Scope.County(county);
  }

  /** Registers a loader of the values; those who ask get null where there is none. */
  @SuppressWarnings("unchecked")
  public static <T, V> void register(
      BatchLoaderRegistry registry,
      String name,
      Class<T> type,
      BiFunction<Scope, List<UUID>, Map<UUID, V>> load) {
    registry
        .forTypePair(TownshipRef.class, (Class<V>) type)
        .withName(name)
        .registerMappedBatchLoader((refs, environment) ->
            Mono.fromSupplier(() -> {
              GraphQLContext context = Objects.requireNonNull(environment.getContext());
              return load(refs, Callers.of(context), load);
            }));
  }

  public static <T extends @Nullable Object> CompletableFuture<T> load(
      DataFetchingEnvironment field, String loader, String township, UUID id) {
    var loading = field.<TownshipRef, T>getDataLoader(loader);
    return Objects.requireNonNull(loading).load(new TownshipRef(township, id));
  }

  public static <T> CompletableFuture<List<T>> many(
      DataFetchingEnvironment field, String loader, String township, UUID id) {
    return TownshipRef.<@Nullable List<T>>load(field, loader, township, id)
        .thenApply(found -> found == null ? List.of() : found);
  }
}
