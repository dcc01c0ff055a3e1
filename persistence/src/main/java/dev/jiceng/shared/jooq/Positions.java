package dev.jiceng.shared.jooq;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** Where each column of a statement stands, found once a statement instead of once a value. */
public final class Positions {
  private final Map<Field<?>, Integer> index = new IdentityHashMap<>();

  Positions(List<? extends Field<?>> columns) {
    for (int i = 0; i < columns.size(); i++) {
      index.putIfAbsent(columns.get(i), i);
    }
  }

  boolean has(Field<?> column) {
    return index.containsKey(column);
  }

  /** Null in the row, or not among the columns. */
  @SuppressWarnings("unchecked")
  <T> @Nullable T find(@Nullable Object[] row, Field<T> column) {
    Integer at = index.get(column);
    return at == null ? null : (T) row[at];
  }

  <T> T get(@Nullable Object[] row, Field<T> column) {
    return Objects.requireNonNull(find(row, column), column::getName);
  }
}
