package dev.jiceng.shared.graphql;

import dev.jiceng.shared.jooq.Page;
import dev.jiceng.shared.jooq.ScopedLists;
import graphql.relay.ConnectionCursor;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, as SDL's {@code XConnection} types read it; cursors are written only where
 * they are selected. It is a Relay connection to the framework, which would wrap anything else.
 */
public record Listed<R>(
    List<graphql.relay.Edge<R>> getEdges,
    PageInfo getPageInfo,
    @Nullable Long total,
    Completeness completeness)
    implements graphql.relay.Connection<R> {
  /** A row and the keys of its place; {@code order} names list and order. */
  public record Edge<R>(R getNode, List<Object> keys, String order)
      implements graphql.relay.Edge<R> {
    @Override
    public ConnectionCursor getCursor() {
      return new Place(new Cursor(List.copyOf(keys)).encode(order));
    }
  }

  /** A cursor, already opaque. */
  record Place(String getValue) implements ConnectionCursor {
    @Override
    public String toString() {
      return getValue;
    }
  }

  /** What SDL's {@code PageInfo} reads. */
  public record PageInfo(
      boolean isHasNextPage,
      boolean isHasPreviousPage,
      graphql.relay.@Nullable Edge<?> first,
      graphql.relay.@Nullable Edge<?> last)
      implements graphql.relay.PageInfo {
    @Override
    public @Nullable ConnectionCursor getStartCursor() {
      return first == null ? null : first.getCursor();
    }

    @Override
    public @Nullable ConnectionCursor getEndCursor() {
      return last == null ? null : last.getCursor();
    }
  }

  static <R> Listed<R> of(ScopedLists.Covered<Page<R>> covered, String order) {
    var page = covered.answer();
    var edges =
        page.rows().stream()
            .<graphql.relay.Edge<R>>map(row -> new Edge<>(row.row(), row.keys(), order))
            .toList();
    var info =
        new PageInfo(
            page.hasNext(),
            page.hasPrevious(),
            edges.isEmpty() ? null : edges.getFirst(),
            edges.isEmpty() ? null : edges.getLast());
    return new Listed<>(edges, info, page.total(), Completeness.of(covered));
  }

  /** The same out of what was kept at that moment. */
  public Listed<R> asOf(Instant kept) {
    return new Listed<>(
        getEdges, getPageInfo, total, new Completeness(kept, completeness.missing()));
  }

  public List<R> nodes() {
    return getEdges.stream().map(graphql.relay.Edge::getNode).toList();
  }

  public long totalCount() {
    return Objects.requireNonNull(total);
  }
}
