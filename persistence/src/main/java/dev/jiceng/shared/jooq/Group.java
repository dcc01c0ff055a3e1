package dev.jiceng.shared.jooq;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** Joined rows that share a parent, in order. */
public record Group(List<@Nullable Object[]> rows, Positions at) {
  public <T> @Nullable T find(Field<T> column) {
    return at.find(rows.getFirst(), column);
  }

  public <T> T get(Field<T> column) {
    return at.get(rows.getFirst(), column);
  }

  /** Whether the column was read at all. */
  public boolean has(Field<?> column) {
    return at.has(column);
  }

  /**
   * The children among these rows, each from the rows with its id; none where the join found none.
   */
  public <C> List<C> children(Field<?> id, Function<Group, C> child) {
    var children = new ArrayList<C>();
    for (Group group : split(id)) {
      children.add(child.apply(group));
    }
    return children;
  }

  List<Group> split(Field<?> id) {
    var groups = new ArrayList<Group>();
    int start = 0;
    for (int i = 1; i <= rows.size(); i++) {
      var value = at.find(rows.get(start), id);
      if (i == rows.size() || !Objects.equals(value, at.find(rows.get(i), id))) {
        if (value != null) {
          groups.add(new Group(rows.subList(start, i), at));
        }
        start = i;
      }
    }
    return groups;
  }
}
