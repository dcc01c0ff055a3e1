package dev.jiceng.upload.web;

import dev.jiceng.shared.graphql.ErrorCode;
import dev.jiceng.shared.graphql.GlobalId;
import dev.jiceng.shared.graphql.RefusedRequest;
import dev.jiceng.shared.graphql.Scopes;
import dev.jiceng.shared.graphql.engine.Permissions;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.tenants.Caller;
import dev.jiceng.tenants.Scope;
import dev.jiceng.upload.Upload;
import dev.jiceng.upload.graphql.UploadIds;
import dev.jiceng.upload.jooq.JooqUploads;
import graphql.schema.GraphQLSchema;
import java.util.Map;
import java.util.Optional;

/** Finds uploads as {@code node(id:)} does: unknown, foreign and not permitted are all the same. */
final class Places {
  private final GraphQLSchema schema;
  private final Scopes scopes;
  private final Reads reads;

  Places(GraphQLSchema schema, Scopes scopes, Reads reads) {
    this.schema = schema;
    this.scopes = scopes;
    this.reads = reads;
  }

  Place find(Caller caller, String id) {
    if (caller.isPublic()) {
      throw unauthenticated();
    }
    return GlobalId.decode(id)
        .filter(it -> Permissions.mayLoad(schema, UploadIds.UPLOAD, caller))
        .filter(it -> it.kind().equals(UploadIds.UPLOAD))
        .flatMap(it -> scopes.of(caller, it.division()).flatMap(scope -> find(caller, scope, it)))
        .orElseThrow(Places::unknown);
  }

  static RefusedRequest unauthenticated() {
    return new RefusedRequest(
        ErrorCode.UNAUTHENTICATED, "permission." + ErrorCode.UNAUTHENTICATED, Map.of());
  }

  static RefusedRequest unknown() {
    return new RefusedRequest(ErrorCode.NOT_FOUND, "upload.unknown", Map.of());
  }

  private Optional<Place> find(Caller caller, Scope scope, GlobalId id) {
    return scope instanceof Scope.Township township && id.uuid() != null
        ? find(township, id.uuid()).map(upload -> new Place(caller, township, upload))
        : Optional.empty();
  }

  private Optional<Upload> find(Scope.Township scope, java.util.UUID id) {
    return new JooqUploads(reads.in(scope), scope).find(id);
  }

  /** As it stands now. */
  Place again(Place place) {
    return find(place.scope(), place.upload().id())
        .map(now -> new Place(place.caller(), place.scope(), now))
        .orElseThrow(Places::unknown);
  }
}
