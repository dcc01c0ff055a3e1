package dev.jiceng.shared.jooq;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/**
 * A list that clients page through: keyset underneath, one SQL statement whatever is selected.
 * {@code from} joins only what never multiplies rows; children come by a {@link Nest}.
 */
public record Listing(
    Table<?> from, Columns columns, List<Order> defaultOrder, Field<?> id, Condition always) {
  private static final int MOST_ROWS = 10_000;

  public <R> Page<R> page(
      DSLContext sql, Condition scope, PageQuery query, LocalDate today, Nest<R> nest) {
    var condition = condition(scope, query.filter(), today);
    if (!query.wantsRows()) {
      var total = sql.select(count()).from(from).where(condition).fetchSingle(0, Long.class);
      return new Page<>(List.of(), false, false, total);
    }
    return plan(sql, condition, query, nest).fetch(sql, query, Map.of());
  }

  private <R> PagePlan<R> plan(DSLContext sql, Condition condition, PageQuery query, Nest<R> nest) {
    return new PageStatement<>(from, keys(query.order()), condition, query, nest).plan(sql);
  }

  <R> PagePlan<R> plan(
      DSLContext sql, Condition scope, PageQuery query, LocalDate today, Nest<R> nest) {
    return plan(sql, condition(scope, query.filter(), today), query, nest);
  }

  /** Rows by their ids; one statement however many. */
  public <R> Map<UUID, R> byId(
      DSLContext sql, Condition scope, Collection<UUID> ids, Nest<R> nest, Function<R, UUID> idOf) {
    var some = scope.and(id.coerce(SQLDataType.UUID).in(ids));
    var query = new PageQuery(Map.of(), List.of(), ids.size(), null, null, false, true, false);
    return page(sql, some, query, LocalDate.EPOCH, nest).rows().stream()
        .map(Page.Keyed::row)
        .collect(Collectors.toMap(idOf, Function.identity()));
  }

  /** All rows that a condition holds for, which are known to be few. */
  public <R> List<R> all(DSLContext sql, Condition some, Nest<R> nest) {
    var query = new PageQuery(Map.of(), List.of(), MOST_ROWS, null, null, false, true, false);
    return page(sql, some, query, LocalDate.EPOCH, nest).rows().stream()
        .map(Page.Keyed::row)
        .toList();
  }

  /** Counts and sums by the groups asked for; without any, one group of all. */
  public List<Aggregate> aggregate(
      DSLContext sql, Condition scope, Aggregate.Query query, LocalDate today) {
    var fields = query.groupBy().stream().<Field<?>>map(columns::groupable).toList();
    var selected = new ArrayList<Field<?>>(fields);
    selected.add(count());
    columns
        .summed()
        .values()
        .forEach(field -> selected.add(coalesce(sum(field), inline(BigDecimal.ZERO))));
    return sql.select(selected)
        .from(from)
        .where(condition(scope, query.filter(), today))
        .groupBy(fields)
        .orderBy(fields)
        .fetch(row -> group(query.groupBy(), row));
  }

  private Aggregate group(List<String> names, Record row) {
    var keys = new LinkedHashMap<String, Object>();
    for (int i = 0; i < names.size(); i++) {
      keys.put(names.get(i), row.get(i));
    }
    int next = names.size();
    long count = row.get(next, Long.class);
    var sums = new LinkedHashMap<String, BigDecimal>();
    for (String name : columns.summed().keySet()) {
      sums.put(name, row.get(++next, BigDecimal.class));
    }
    return new Aggregate(keys, count, sums);
  }

  private Condition condition(Condition scope, Map<String, Object> filter, LocalDate today) {
    return always.and(scope).and(new Filters(columns, today).condition(filter));
  }

  public Keys keys(List<Order> order) {
    return Keys.of(columns, order.isEmpty() ? defaultOrder : order, id);
  }
}
