package dev.jiceng.shared.jooq;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.trueCondition;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SortField;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/**
 * The one statement of a page: the page is a derived table, children are left joined to it, and a
 * total rides along as a scalar subquery – on a row of its own where the page is empty.
 */
final class PageStatement<R> {
  private static final String PAGE = "page";
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

  Page<R> fetch(DSLContext sql) {
    var columns = new ArrayList<>(outer);
    var originals = new ArrayList<>(inner);
    for (Nest.Child child : nest.children()) {
      columns.addAll(child.columns());
      originals.addAll(child.columns());
    }
    Field<?> total = query.wantsTotal() ? totalField() : inline(0);
    columns.add(total);
    var records = sql.select(columns).from(joined()).orderBy(order()).fetch();
    return page(records, new Positions(originals), columns.size() - 1);
  }

  private Field<?> totalField() {
    return field(select(count()).from(from).where(condition));
  }

  private Table<?> joined() {
    Table<?> page = page().asTable(PAGE);
    Table<?> joined =
        query.wantsTotal()
            ? selectOne().asTable("always").leftJoin(page).on(trueCondition())
            : page;
    for (Nest.Child child : nest.children()) {
      joined = joined.leftJoin(child.table()).on(child.tie().on(this::outside));
    }
    return joined;
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
    var after = query.backward() ? query.before() : query.after();
    var other = query.backward() ? query.after() : query.before();
    if (other != null) {
      throw new BadCursor();
    }
    int limit = query.limit() + 1;
    return after == null ? ordered.limit(limit) : ordered.seek(keys.values(after)).limit(limit);
  }

  private List<SortField<?>> order() {
    var order = keys.sort(outer.subList(0, keys.fields().size()), false);
    nest.children().forEach(child -> child.order().forEach(field -> order.add(field.asc())));
    return order;
  }

  private Page<R> page(List<? extends Record> records, Positions at, int totalAt) {
    var groups = records.isEmpty() ? List.<Group>of() : new Group(records, at).split(keys.id());
    boolean more = groups.size() > query.limit();
    if (more) {
      groups =
          query.backward() ? groups.subList(1, groups.size()) : groups.subList(0, query.limit());
    }
    var rows = groups.stream().map(this::keyed).toList();
    boolean hasNext = query.backward() ? query.before() != null : more;
    boolean hasPrevious = query.backward() ? more : query.after() != null;
    return new Page<>(rows, hasNext, hasPrevious, total(records, totalAt));
  }

  private @Nullable Long total(List<? extends Record> records, int at) {
    return query.wantsTotal() ? records.getFirst().get(at, Long.class) : null;
  }

  private Page.Keyed<R> keyed(Group group) {
    var values = new ArrayList<Object>();
    keys.fields().forEach(key -> values.add(group.get(key)));
    return new Page.Keyed<>(nest.fold().row(group), values);
  }
}
