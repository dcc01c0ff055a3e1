package dev.jiceng.shared.jooq;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Joined records that share a parent, in order. */
public record Group(List<? extends Record> records, Positions at) {
  public <T> @Nullable T find(Field<T> column) {
    return at.find(records.getFirst(), column);
  }

  public <T> T get(Field<T> column) {
    return at.get(records.getFirst(), column);
  }

  /**
   * The children among these records, each from the records with its id; none where the join found
   * none.
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
    for (int i = 1; i <= records.size(); i++) {
      var value = at.find(records.get(start), id);
      if (i == records.size() || !java.util.Objects.equals(value, at.find(records.get(i), id))) {
        if (value != null) {
          groups.add(new Group(records.subList(start, i), at));
        }
        start = i;
      }
    }
    return groups;
  }
}
