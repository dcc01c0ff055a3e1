package dev.jiceng.table.web;

import dev.jiceng.shared.graphql.ErrorCode;
import dev.jiceng.shared.graphql.GlobalId;
import dev.jiceng.shared.graphql.RefusedRequest;
import dev.jiceng.shared.graphql.Scopes;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.table.TableExport;
import dev.jiceng.table.TableKind;
import dev.jiceng.table.graphql.TableIds;
import dev.jiceng.table.graphql.TableSource;
import dev.jiceng.table.jooq.JooqTables;
import dev.jiceng.tenants.Caller;
import dev.jiceng.tenants.Scope;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Finds what somebody asked for, for as long as it is theirs to fetch; everybody else learns
 * nothing, and scope and roles are those of now (I-5).
 */
final class Exports {
  private final List<TableSource> sources;
  private final Scopes scopes;
  private final Reads reads;
  private final InstantSource clock;

  Exports(List<TableSource> sources, Scopes scopes, Reads reads, InstantSource clock) {
    this.sources = List.copyOf(sources);
    this.scopes = scopes;
    this.reads = reads;
    this.clock = clock;
  }

  /** A table that was asked for, and where it comes from. */
  record Found(TableExport export, TableSource source, Scope.Township scope) {}

  Found find(Caller caller, String id) {
    if (caller.isPublic()) {
      throw new RefusedRequest(
          ErrorCode.UNAUTHENTICATED, "permission." + ErrorCode.UNAUTHENTICATED, Map.of());
    }
    return GlobalId.decode(id)
        .filter(it -> it.kind().equals(TableIds.EXPORT) && it.uuid() != null)
        .flatMap(it -> find(caller, it))
        .orElseThrow(Exports::unknown);
  }

  private Optional<Found> find(Caller caller, GlobalId id) {
    UUID uuid = id.uuid();
    return scopes
        .of(caller, id.division())
        .filter(Scope.Township.class::isInstance)
        .map(Scope.Township.class::cast)
        .filter(scope -> uuid != null)
        .flatMap(scope -> find(caller, scope, id));
  }

  private Optional<Found> find(Caller caller, Scope.Township scope, GlobalId id) {
    return new JooqTables(reads.in(scope))
        .exported(Objects.requireNonNull(id.uuid()))
        .filter(export -> export.area().equals(id.division()))
        .filter(export -> export.actor().subject().equals(caller.actor().subject()))
        .filter(export -> clock.instant().isBefore(export.expiresAt()))
        .flatMap(export ->
            source(export.kind())
                .filter(source -> source.mayRead(caller, export))
                .map(source -> new Found(export, source, scope)));
  }

  Optional<TableSource> source(TableKind kind) {
    return sources.stream().filter(source -> source.kind() == kind).findFirst();
  }

  static RefusedRequest unknown() {
    return new RefusedRequest(ErrorCode.NOT_FOUND, "table.unknown", Map.of());
  }
}
