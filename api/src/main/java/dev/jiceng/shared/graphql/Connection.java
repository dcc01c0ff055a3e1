package dev.jiceng.shared.graphql;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, as SDL's {@code XConnection} types read it. {@code nodes} are in the order of
 * the list, whichever way the page was asked for. Cursors are written, and the total is counted,
 * only where the request selects them.
 */
public record Connection<T>(
    List<T> nodes,
    boolean hasPreviousPage,
    boolean hasNextPage,
    Function<T, String> cursor,
    IntSupplier total) {
  public Connection {
    nodes = List.copyOf(nodes);
  }

  /** What SDL's {@code XEdge} types read. */
  public record Edge<T>(T node, Function<T, String> cursorOf) {
    public String cursor() {
      return cursorOf.apply(node);
    }
  }

  /** What SDL's {@code PageInfo} reads. */
  public record PageInfo<T>(Connection<T> page) {
    public boolean hasNextPage() {
      return page.hasNextPage;
    }

    public boolean hasPreviousPage() {
      return page.hasPreviousPage;
    }

    public @Nullable String startCursor() {
      return page.nodes.isEmpty() ? null : page.cursor.apply(page.nodes.getFirst());
    }

    public @Nullable String endCursor() {
      return page.nodes.isEmpty() ? null : page.cursor.apply(page.nodes.getLast());
    }
  }

  /**
   * A page from rows read one beyond its size, in the direction they were read.
   *
   * @param total the count of all rows; asked for only when selected
   */
  public static <T> Connection<T> ofRows(
      List<T> rows, PageArguments page, Function<T, String> cursor, IntSupplier total) {
    boolean more = rows.size() > page.size();
    List<T> kept = more ? rows.subList(0, page.size()) : rows;
    boolean started = page.cursor() != null;
    return page.forward()
        ? new Connection<>(kept, started, more, cursor, total)
        : new Connection<>(kept.reversed(), more, started, cursor, total);
  }

  public List<Edge<T>> edges() {
    return nodes.stream().map(node -> new Edge<>(node, cursor)).toList();
  }

  public PageInfo<T> pageInfo() {
    return new PageInfo<>(this);
  }

  public int totalCount() {
    return total.getAsInt();
  }
}
