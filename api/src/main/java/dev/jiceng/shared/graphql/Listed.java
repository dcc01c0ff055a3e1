package dev.jiceng.shared.graphql;

import dev.jiceng.shared.jooq.Page;
import dev.jiceng.shared.jooq.ScopedLists;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, as SDL's {@code XConnection} types read it; cursors are written where they
 * are selected.
 */
public record Listed<R>(
    List<Edge<R>> edges,
    boolean hasNextPage,
    boolean hasPreviousPage,
    @Nullable Long total,
    Completeness completeness) {
  /** What SDL's {@code XEdge} types read. */
  public record Edge<R>(R node, List<Object> keys, String order) {
    public String cursor() {
      return new Cursor(List.copyOf(keys)).encode(order);
    }
  }

  /** What SDL's {@code PageInfo} reads. */
  public record PageInfo(Listed<?> page) {
    public boolean hasNextPage() {
      return page.hasNextPage;
    }

    public boolean hasPreviousPage() {
      return page.hasPreviousPage;
    }

    public @Nullable String startCursor() {
      return page.edges.isEmpty() ? null : page.edges.getFirst().cursor();
    }

    public @Nullable String endCursor() {
      return page.edges.isEmpty() ? null : page.edges.getLast().cursor();
    }
  }

  static <R> Listed<R> of(ScopedLists.Covered<Page<R>> covered, String order) {
    var page = covered.answer();
    var edges = page.rows().stream().map(row -> new Edge<>(row.row(), row.keys(), order)).toList();
    return new Listed<>(
        edges, page.hasNext(), page.hasPrevious(), page.total(), Completeness.of(covered));
  }

  public List<R> nodes() {
    return edges.stream().map(Edge::node).toList();
  }

  public PageInfo pageInfo() {
    return new PageInfo(this);
  }

  public long totalCount() {
    return Objects.requireNonNull(total);
  }
}
