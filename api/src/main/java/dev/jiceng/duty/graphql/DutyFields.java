package dev.jiceng.duty.graphql;

import static graphql.schema.PropertyDataFetcher.fetching;

import dev.jiceng.affairs.Mark;
import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.DivisionLevel;
import dev.jiceng.division.graphql.Divisions;
import dev.jiceng.shared.graphql.GlobalId;
import dev.jiceng.shared.jooq.Aggregate;
import graphql.schema.DataFetcher;
import graphql.schema.idl.TypeRuntimeWiring;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the fields of several types of this context share. */
final class DutyFields {
  private final Divisions divisions;

  DutyFields(Divisions divisions) {
    this.divisions = divisions;
  }

  static <R> DataFetcher<?> by(Function<R, Mark> mark) {
    return fetching((R it) -> mark.apply(it).by().name());
  }

  /** A property of a row's entity. */
  static <R, E> DataFetcher<?> of(Function<R, E> entity, Function<E, @Nullable Object> part) {
    return fetching((R it) -> part.apply(entity.apply(it)));
  }

  static GlobalId id(String kind, DivisionCode division, UUID uuid) {
    return GlobalId.of(kind, division, uuid);
  }

  static DivisionCode townshipOf(DivisionCode community) {
    return community.at(DivisionLevel.TOWNSHIP).orElseThrow();
  }

  <R> TypeRuntimeWiring.Builder placed(
      TypeRuntimeWiring.Builder type, DutyKinds.Type<R> kind, Function<R, DivisionCode> community) {
    return placed(type, kind.kind().name(), community, kind.kind().id());
  }

  <R> TypeRuntimeWiring.Builder placed(
      TypeRuntimeWiring.Builder type,
      String name,
      Function<R, DivisionCode> community,
      Function<R, UUID> id) {
    return type.dataFetcher(
            "id", fetching((R it) -> GlobalId.of(name, community.apply(it), id.apply(it))))
        .dataFetcher("township", fetching((R it) -> named(townshipOf(community.apply(it)))))
        .dataFetcher("community", fetching((R it) -> named(community.apply(it))));
  }

  Object named(DivisionCode code) {
    return divisions.named(code.value());
  }

  TypeRuntimeWiring.Builder group(TypeRuntimeWiring.Builder type) {
    return type.defaultDataFetcher(
            field -> {
              Aggregate group = Objects.requireNonNull(field.getSource());
              String name = field.getFieldDefinition().getName();
              Object sum = group.sums().get(name);
              return sum == null ? group.keys().get(name) : sum;
            })
        .dataFetcher("count", fetching(Aggregate::count))
        .dataFetcher("township", fetching((Aggregate group) -> division(group, "township")))
        .dataFetcher("community", fetching((Aggregate group) -> division(group, "community")));
  }

  private @Nullable Object division(Aggregate group, String key) {
    Object code = group.keys().get(key);
    return code == null ? null : divisions.named(code.toString());
  }
}
