package dev.jiceng.shared.jooq;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks of a list. {@code after} and {@code before} are the order keys of a row;
 * {@code backward} takes the last {@code limit} rows instead of the first; rows or total that
 * nobody selected are not fetched.
 */
public record PageQuery(
    Map<String, Object> filter,
    List<Order> order,
    int limit,
    @Nullable List<Object> after,
    @Nullable List<Object> before,
    boolean backward,
    boolean wantsRows,
    boolean wantsTotal) {
  /** The first rows in the list's own order, all of them counted. */
  public static PageQuery first(int limit) {
    return new PageQuery(Map.of(), List.of(), limit, null, null, false, true, true);
  }

  /** The order keys of the row that the page goes on from; null at the start. */
  @Nullable List<Object> start() {
    if ((backward ? after : before) != null) {
      throw new BadCursor();
    }
    return backward ? before : after;
  }

  boolean continues() {
    return start() != null;
  }
}
