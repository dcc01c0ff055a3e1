package dev.jiceng.shared.jooq;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** A page's statement, ready to be asked, and how rows are made of what it answers. */
final class PagePlan<R> {
  private final Statement statement;
  private final Keys keys;
  private final Positions at;
  private final Nest.Fold<R> fold;

  PagePlan(Statement statement, Keys keys, Positions at, Nest.Fold<R> fold) {
    this.statement = statement;
    this.keys = keys;
    this.at = at;
    this.fold = fold;
  }

  /** The slot of the order key that a page goes on from. */
  static String key(int number) {
    return "key" + number;
  }

  Page<R> fetch(DSLContext sql, PageQuery query, Map<String, Object> given) {
    var slots = new HashMap<>(given);
    var start = query.start();
    if (start != null) {
      var values = keys.values(start);
      for (int i = 0; i < values.length; i++) {
        slots.put(key(i), values[i]);
      }
    }
    return page(query, statement.rows(sql, slots));
  }

  private Page<R> page(PageQuery query, List<@Nullable Object[]> found) {
    var groups = found.isEmpty() ? List.<Group>of() : new Group(found, at).split(keys.id());
    boolean more = groups.size() > query.limit();
    if (more) {
      groups =
          query.backward() ? groups.subList(1, groups.size()) : groups.subList(0, query.limit());
    }
    var rows = groups.stream().map(this::keyed).toList();
    boolean hasNext = query.backward() ? query.before() != null : more;
    boolean hasPrevious = query.backward() ? more : query.after() != null;
    return new Page<>(rows, hasNext, hasPrevious, query.wantsTotal() ? total(found) : null);
  }

  /** The last column. */
  private static Long total(List<@Nullable Object[]> found) {
    var first = found.getFirst();
    return ((Number) java.util.Objects.requireNonNull(first[first.length - 1])).longValue();
  }

  private Page.Keyed<R> keyed(Group group) {
    var values = new ArrayList<Object>();
    keys.fields().forEach(key -> values.add(group.get(key)));
    return new Page.Keyed<>(fold.row(group), values);
  }
}
