package dev.jiceng.shared.jooq;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.SortField;

/**
 * The columns a page is ordered by, each with its direction; the id comes last, so that no two rows
 * are equal.
 */
public record Keys(List<Field<?>> fields, List<Boolean> descending) {
  static Keys of(Columns columns, List<Order> order, Field<?> id) {
    var keys = new Keys(new ArrayList<>(), new ArrayList<>());
    for (Order one : order) {
      columns.orderable(one.field()).forEach(field -> keys.add(field, one.descending()));
    }
    keys.add(id, !keys.descending.isEmpty() && keys.descending.getLast());
    return keys;
  }

  private void add(Field<?> field, boolean down) {
    if (!fields.contains(field)) {
      fields.add(field);
      descending.add(down);
    }
  }

  Field<?> id() {
    return fields.getLast();
  }

  /**
   * The order of the keys as they are called in {@code as}, turned round where a page is read
   * backward.
   */
  List<SortField<?>> sort(List<? extends Field<?>> as, boolean backward) {
    var sort = new ArrayList<SortField<?>>();
    for (int i = 0; i < fields.size(); i++) {
      sort.add(descending.get(i) == backward ? as.get(i).asc() : as.get(i).desc());
    }
    return sort;
  }

  /** The order of two rows by their keys, as the database has it. */
  int compare(List<Object> one, List<Object> other) {
    for (int i = 0; i < fields.size(); i++) {
      int order = compare(one.get(i), other.get(i));
      if (order != 0) {
        return descending.get(i) ? -order : order;
      }
    }
    return 0;
  }

  /**
   * PostgreSQL compares UUIDs as unsigned bytes, Java as signed numbers; their text compares as
   * bytes.
   */
  @SuppressWarnings({"unchecked", "rawtypes"})
  private static int compare(Object one, Object other) {
    return one instanceof UUID
        ? one.toString().compareTo(other.toString())
        : ((Comparable) one).compareTo(other);
  }

  /** The keys of a cursor, in the columns' own types. */
  Object[] values(List<Object> sent) {
    if (sent.size() != fields.size()) {
      throw new BadCursor();
    }
    var values = new Object[sent.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(fields.get(i), sent.get(i));
    }
    return values;
  }

  private static Object value(Field<?> field, Object sent) {
    try {
      return java.util.Objects.requireNonNull(field.getDataType().convert(sent));
    } catch (RuntimeException e) {
      throw new BadCursor();
    }
  }
}
