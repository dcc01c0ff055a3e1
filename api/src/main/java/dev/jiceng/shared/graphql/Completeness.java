package dev.jiceng.shared.graphql;

import dev.jiceng.shared.jooq.ScopedLists;
import java.time.Instant;
import java.util.List;

/** How much of the area an answer covers (K-8): SDL's {@code Completeness}. */
public record Completeness(Instant asOf, List<String> missing) {
  public static Completeness of(ScopedLists.Covered<?> covered) {
    return new Completeness(
        covered.asOf(), covered.missing().stream().map(code -> code.value()).toList());
  }

  public boolean complete() {
    return missing.isEmpty();
  }
}
