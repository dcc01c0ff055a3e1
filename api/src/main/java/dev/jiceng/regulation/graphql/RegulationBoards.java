package dev.jiceng.regulation.graphql;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.DivisionLevel;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.tenants.Scope;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Where a scope reads regulation: on its county's public board. Rules are for everybody, and a
 * township's own role reaches no table of the county.
 */
final class RegulationBoards {
  private final Reads reads;

  RegulationBoards(Reads reads) {
    this.reads = reads;
  }

  static List<DivisionCode> counties(Scope scope) {
    return switch (scope) {
      case Scope.Counties many -> many.counties().stream().map(Scope.County::county).toList();
      case Scope.County county -> List.of(county.county());
      case Scope.Township township ->
          List.of(township.township().at(DivisionLevel.COUNTY).orElseThrow());
    };
  }

  /** The area that ids carry, so that whoever saw a profile finds it again; null over several. */
  static @Nullable DivisionCode area(Scope scope) {
    return switch (scope) {
      case Scope.Counties ignored -> null;
      case Scope.County county -> county.county();
      case Scope.Township township -> township.area();
    };
  }

  /** Empty over several counties: what one of them calls so may be another's something else. */
  Optional<DSLContext> of(Scope scope) {
    var counties = counties(scope);
    return scope instanceof Scope.Counties
        ? Optional.empty()
        : Optional.of(reads.board(counties.getFirst()));
  }
}
