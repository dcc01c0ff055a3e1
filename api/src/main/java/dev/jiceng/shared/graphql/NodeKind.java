package dev.jiceng.shared.graphql;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.jooq.Asked;
import dev.jiceng.tenants.Caller;
import dev.jiceng.tenants.Scope;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * How objects of one SDL type are loaded by id. A bean of this type makes {@code node} and {@code
 * nodes} work for the type; whether the caller reaches the division and has a role that the type's
 * {@code @requires} names is decided before.
 */
public interface NodeKind<T> {
  /** Name of the SDL type; also the {@link GlobalId#kind()} of its ids. */
  String type();

  /** Class of the objects that {@link #load} answers; tells the SDL type of a {@code Node}. */
  Class<T> source();

  /** Whether everybody may load it, whatever their scope. */
  default boolean isPublic() {
    return false;
  }

  /** Those of {@code ids} that exist in {@code scope}, whole. One SQL statement. */
  Map<UUID, T> load(Scope scope, Collection<UUID> ids);

  /** The same, with no more of each than is asked. */
  default Map<UUID, T> load(Scope scope, Collection<UUID> ids, Asked asked) {
    return load(scope, ids);
  }

  /** The same, where it matters who asks; {@code division} is the one that the ids name. */
  default Map<UUID, T> load(
      Caller caller, DivisionCode division, Scope scope, Collection<UUID> ids, Asked asked) {
    return load(scope, ids, asked);
  }

  /** A kind from its loading alone. */
  static <T> NodeKind<T> of(String type, Class<T> source, Loading<T> loading) {
    return of(type, source, (scope, ids, asked) -> loading.load(scope, ids));
  }

  /** A kind that loads only what is asked. */
  static <T> NodeKind<T> of(String type, Class<T> source, AskedLoading<T> loading) {
    return new Simple<>(type, source, loading, false);
  }

  /** A kind that everybody may load; its SDL type is {@code @public}. */
  static <T> NodeKind<T> ofPublic(String type, Class<T> source, Loading<T> loading) {
    return new Simple<>(type, source, (scope, ids, asked) -> loading.load(scope, ids), true);
  }

  /** How objects are loaded; see {@link #load}. */
  @FunctionalInterface
  interface Loading<T> {
    Map<UUID, T> load(Scope scope, Collection<UUID> ids);
  }

  /** How objects are loaded where it matters what is asked of them. */
  @FunctionalInterface
  interface AskedLoading<T> {
    Map<UUID, T> load(Scope scope, Collection<UUID> ids, Asked asked);
  }

  /** A kind as its parts. */
  record Simple<T>(String type, Class<T> source, AskedLoading<T> loading, boolean isPublic)
      implements NodeKind<T> {
    @Override
    public Map<UUID, T> load(Scope scope, Collection<UUID> ids) {
      return load(scope, ids, Asked.ALL);
    }

    @Override
    public Map<UUID, T> load(Scope scope, Collection<UUID> ids, Asked asked) {
      return loading.load(scope, ids, asked);
    }
  }
}
