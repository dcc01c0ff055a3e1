package dev.jiceng.division.graphql;

import dev.jiceng.shared.graphql.GlobalId;
import dev.jiceng.shared.graphql.NodeKind;
import dev.jiceng.shared.graphql.Scopes;
import dev.jiceng.shared.graphql.engine.Permissions;
import dev.jiceng.shared.jooq.Asked;
import dev.jiceng.tenants.Caller;
import graphql.schema.GraphQLSchema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Loads whatever has a global id: one statement for each kind and division among the ids. Garbage,
 * unknown, foreign and not permitted are all the same nothing.
 */
final class Nodes {
  private final Areas areas;
  private final Scopes scopes;
  private final Map<String, NodeKind<?>> kinds;

  Nodes(Areas areas, Scopes scopes, Collection<NodeKind<?>> kinds) {
    this.areas = areas;
    this.scopes = scopes;
    this.kinds = kinds.stream().collect(Collectors.toMap(NodeKind::type, Function.identity()));
  }

  List<@Nullable Object> load(
      List<Optional<GlobalId>> ids, Caller caller, GraphQLSchema schema, Asked asked) {
    Map<GlobalId, Object> found = new HashMap<>();
    ids.stream()
        .flatMap(Optional::stream)
        .distinct()
        .collect(Collectors.groupingBy(id -> new Place(id.kind(), id.division().value())))
        .values()
        .forEach(together -> load(together, caller, schema, asked, found));
    List<@Nullable Object> inOrder = new ArrayList<>();
    ids.forEach(id -> inOrder.add(id.map(found::get).orElse(null)));
    return inOrder;
  }

  private record Place(String kind, String division) {}

  private void load(
      List<GlobalId> ids,
      Caller caller,
      GraphQLSchema schema,
      Asked asked,
      Map<GlobalId, Object> into) {
    GlobalId first = ids.getFirst();
    if (first.kind().equals(Area.KIND)) {
      areas.of(caller, first.division()).ifPresent(area -> into.put(area.id(), area));
      return;
    }
    @Nullable NodeKind<?> kind = kinds.get(first.kind());
    if (kind == null || !Permissions.mayLoad(schema, kind.type(), caller)) {
      return;
    }
    List<UUID> uuids = ids.stream().flatMap(id -> Optional.ofNullable(id.uuid()).stream()).toList();
    var place =
        kind.isPublic()
            ? scopes.ofEverybody(first.division())
            : scopes.of(caller, first.division());
    place.ifPresent(scope ->
        kind.load(caller, first.division(), scope, uuids, asked)
            .forEach((uuid, object) ->
                into.put(GlobalId.of(kind.type(), first.division(), uuid), object)));
  }
}
