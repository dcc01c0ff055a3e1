package dev.jiceng.regulation.graphql;

import dev.jiceng.shared.jooq.Boards;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.tenants.Scope;
import java.util.Optional;
import org.jooq.DSLContext;

/**
 * Where a scope reads regulation: on its county's public board. Rules are for everybody, and a
 * township's own role reaches no table of the county.
 */
final class RegulationBoards {
  private final Reads reads;

  RegulationBoards(Reads reads) {
    this.reads = reads;
  }

  /** Empty over several counties: what one of them calls so may be another's something else. */
  Optional<DSLContext> of(Scope scope) {
    return scope instanceof Scope.Counties
        ? Optional.empty()
        : Optional.of(reads.board(Boards.counties(scope).getFirst()));
  }
}
