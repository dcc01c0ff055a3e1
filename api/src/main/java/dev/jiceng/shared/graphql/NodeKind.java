package dev.jiceng.shared.graphql;

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

  /** Those of {@code ids} that exist in {@code scope}. One SQL statement. */
  Map<UUID, T> load(Scope scope, Collection<UUID> ids);

  /** A kind from its loading alone. */
  static <T> NodeKind<T> of(String type, Class<T> source, Loading<T> loading) {
    return new Simple<>(type, source, loading);
  }

  /** How objects are loaded; see {@link #load}. */
  @FunctionalInterface
  interface Loading<T> {
    Map<UUID, T> load(Scope scope, Collection<UUID> ids);
  }

  /** A kind as three parts. */
  record Simple<T>(String type, Class<T> source, Loading<T> loading) implements NodeKind<T> {
    @Override
    public Map<UUID, T> load(Scope scope, Collection<UUID> ids) {
      return loading.load(scope, ids);
    }
  }
}
