package dev.jiceng.shared.jooq;

import static org.jooq.impl.DSL.any;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.SQLDataType;

/**
 * A list that is asked the same way again and again: its SQL is built and rendered the first time
 * only, for each role, place, day, selection, filter and order.
 *
 * @param name tells it from every other question
 * @param place what {@code within} of the parts depends on
 */
public record Question<R>(
    String name, Object place, LocalDate today, Asked asked, Supplier<Parts<R>> parts) {
  private static final String PLANS = "dev.jiceng.plans";
  private static final String IDS = "ids";
  private static final int KEPT = 500;
  private static final int MOST_IDS = 100;

  /** What SQL is built of. */
  public record Parts<R>(Listing listing, Condition within, Nest<R> nest) {}

  /** What one text of SQL serves; cursors and ids are slots in it. */
  private record Shape(
      String name,
      Object place,
      LocalDate today,
      Asked asked,
      Map<String, Object> filter,
      List<Order> order,
      int limit,
      boolean backward,
      boolean continues,
      boolean total,
      boolean byId) {}

  public Page<R> page(DSLContext sql, PageQuery query) {
    if (!query.wantsRows()) {
      var built = parts.get();
      return built.listing().page(sql, built.within(), query, today, built.nest());
    }
    return plan(sql, query, false).fetch(sql, query, Map.of());
  }

  /** Rows by their ids; one statement however many. */
  public Map<UUID, R> byId(DSLContext sql, Collection<UUID> ids, Function<R, UUID> idOf) {
    int limit = Math.max(MOST_IDS, ids.size());
    var query = new PageQuery(Map.of(), List.of(), limit, null, null, false, true, false);
    Map<String, Object> slots = Map.of(IDS, ids.toArray(UUID[]::new));
    return plan(sql, query, true).fetch(sql, query, slots).rows().stream()
        .map(Page.Keyed::row)
        .collect(Collectors.toMap(idOf, Function.identity()));
  }

  public Keys keys(List<Order> order) {
    return parts.get().listing().keys(order);
  }

  @SuppressWarnings("unchecked")
  private PagePlan<R> plan(DSLContext sql, PageQuery query, boolean byId) {
    var plans =
        (Cache<Shape, PagePlan<?>>)
            sql.configuration()
                .data()
                .computeIfAbsent(PLANS, key -> Caffeine.newBuilder().maximumSize(KEPT).build());
    return (PagePlan<R>) plans.get(shape(query, byId), shape -> build(sql, query, byId));
  }

  private Shape shape(PageQuery query, boolean byId) {
    return new Shape(
        name,
        place,
        today,
        asked,
        query.filter(),
        query.order(),
        query.limit(),
        query.backward(),
        query.continues(),
        query.wantsTotal(),
        byId);
  }

  private PagePlan<R> build(DSLContext sql, PageQuery query, boolean byId) {
    var built = parts.get();
    var listing = built.listing();
    var ids = Statement.slot(IDS, SQLDataType.UUID.array());
    var within =
        byId
            ? built.within().and(listing.id().coerce(SQLDataType.UUID).eq(any(ids)))
            : built.within();
    return listing.plan(sql, within, query, today, built.nest());
  }
}
