package dev.jiceng.shared.jooq;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Where each column of a statement stands, found once a statement instead of once a value. */
public final class Positions {
  private final Map<Field<?>, Integer> index = new IdentityHashMap<>();

  Positions(List<? extends Field<?>> columns) {
    for (int i = 0; i < columns.size(); i++) {
      index.putIfAbsent(columns.get(i), i);
    }
  }

  @SuppressWarnings("unchecked")
  public <T> @Nullable T find(Record row, Field<T> field) {
    Integer at = index.get(field);
    return at == null ? null : (T) row.get(at);
  }

  public <T> T get(Record row, Field<T> field) {
    return Objects.requireNonNull(find(row, field));
  }
}
