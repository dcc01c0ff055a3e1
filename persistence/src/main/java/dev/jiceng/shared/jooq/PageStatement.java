package dev.jiceng.shared.jooq;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.trueCondition;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Select;
import org.jooq.SortField;
import org.jooq.Table;

/**
 * The one statement of a page: the page is a common table expression, children are left joined to
 * it, and a total rides along as a scalar subquery – on a row of its own where the page is empty.
 */
final class PageStatement<R> {
  private static final String PAGE = "page";
  private static final String TOWNSHIP = "township";
  private final Table<?> from;
  private final Keys keys;
  private final Condition condition;
  private final PageQuery query;
  private final Nest<R> nest;

  /** Every column of the page as its table calls it; the keys come first. */
  private final List<Field<?>> inner = new ArrayList<>();

  /** The same columns as the page calls them. */
  private final List<Field<?>> outer = new ArrayList<>();

  PageStatement(Table<?> from, Keys keys, Condition condition, PageQuery query, Nest<R> nest) {
    this.from = from;
    this.keys = keys;
    this.condition = condition;
    this.query = query;
    this.nest = nest;
    keys.fields().forEach(this::add);
    nest.columns().stream().filter(column -> !inner.contains(column)).forEach(this::add);
  }

  private void add(Field<?> column) {
    outer.add(field(name(PAGE, "p" + inner.size()), column.getDataType()));
    inner.add(column);
  }

  PagePlan<R> plan(DSLContext sql) {
    if (nest.children().isEmpty() && !query.wantsTotal() && !query.backward()) {
      return plan(sql, page(), inner);
    }
    var columns = new ArrayList<>(outer);
    var originals = new ArrayList<>(inner);
    for (Nest.Child child : nest.children()) {
      columns.addAll(child.columns());
      originals.addAll(child.columns());
    }
    Field<?> total = query.wantsTotal() ? totalField() : inline(0);
    columns.add(total);
    var select =
        sql.with(name(PAGE).asMaterialized(page())).select(columns).from(joined()).orderBy(order());
    return plan(sql, select, originals);
  }

  private PagePlan<R> plan(DSLContext sql, Select<?> select, List<Field<?>> originals) {
    return new PagePlan<>(Statement.of(sql, select), keys, new Positions(originals), nest.fold());
  }

  private Field<?> totalField() {
    return field(select(count()).from(from).where(condition));
  }

  private Table<?> joined() {
    Table<?> page = table(name(PAGE));
    Table<?> joined =
        query.wantsTotal()
            ? selectOne().asTable("always").leftJoin(page).on(trueCondition())
            : page;
    for (Nest.Child child : nest.children()) {
      joined =
          joined.leftJoin(child.table()).on(child.tie().on(this::outside).and(near(child.table())));
    }
    return joined;
  }

  /**
   * The townships from the page's first to its last. The ties alone say the same, but only a bound
   * known before the join lets the database leave all other townships' tables untouched.
   */
  private Condition near(Table<?> child) {
    var page = table(name(PAGE));
    var its = child.field(TOWNSHIP, String.class);
    var own = inner.stream().filter(column -> column.getName().equals(TOWNSHIP)).findFirst();
    if (its == null || own.isEmpty()) {
      return noCondition();
    }
    var township = outside(own.get()).coerce(String.class);
    return its.ge(field(select(min(township)).from(page)))
        .and(its.le(field(select(max(township)).from(page))));
  }

  @SuppressWarnings("unchecked")
  private <T> Field<T> outside(Field<T> column) {
    return (Field<T>) outer.get(inner.indexOf(column));
  }

  private Select<?> page() {
    var aliased = new ArrayList<Field<?>>();
    for (int i = 0; i < inner.size(); i++) {
      aliased.add(inner.get(i).as("p" + i));
    }
    var ordered =
        select(aliased)
            .from(from)
            .where(condition)
            .orderBy(keys.sort(keys.fields(), query.backward()));
    // Inline: the database plans for the number of rows it knows.
    var limit = inline(query.limit() + 1);
    return query.continues() ? ordered.seek(slots()).limit(limit) : ordered.limit(limit);
  }

  private Param<?>[] slots() {
    var slots = new Param<?>[keys.fields().size()];
    for (int i = 0; i < slots.length; i++) {
      slots[i] = Statement.slot(PagePlan.key(i), keys.fields().get(i).getDataType());
    }
    return slots;
  }

  private List<SortField<?>> order() {
    var order = keys.sort(outer.subList(0, keys.fields().size()), false);
    nest.children().forEach(child -> child.order().forEach(field -> order.add(field.asc())));
    return order;
  }
}
