package dev.jiceng.target.graphql;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.DivisionLevel;
import dev.jiceng.tenants.Caller;
import dev.jiceng.tenants.Scope;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Something of a township that a loader fetches by id; the caller has seen a row that names it. */
record LetterRef(String township, UUID uuid) {
  /**
   * Loads all refs with as few statements as scopes allow: a caller who reaches the county is
   * answered from the county's tables in one, others township by township.
   */
  static <T> Map<LetterRef, T> load(
      Collection<LetterRef> refs, Caller caller, BiFunction<Scope, List<UUID>, Map<UUID, T>> load) {
    var loaded = new HashMap<LetterRef, T>();
    var byScope = refs.stream().collect(Collectors.groupingBy(ref -> scope(ref, refs, caller)));
    byScope.forEach((scope, together) -> {
      var ids = new HashSet<>(together.stream().map(LetterRef::uuid).toList());
      var found = load.apply(scope, List.copyOf(ids));
      together.stream()
          .filter(ref -> found.containsKey(ref.uuid()))
          .forEach(ref -> loaded.put(ref, found.get(ref.uuid())));
    });
    return loaded;
  }

  private static Scope scope(LetterRef ref, Collection<LetterRef> all, Caller caller) {
    var township = DivisionCode.of(ref.township());
    var county = township.at(DivisionLevel.COUNTY).orElseThrow();
    boolean alone = all.stream().allMatch(other -> other.township().equals(ref.township()));
    return alone || !caller.reaches(county)
        ? new Scope.Township(township, null)
        : new Scope.County(county);
  }
}
