package dev.jiceng.shared.graphql;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.jooq.Aggregate;
import dev.jiceng.shared.jooq.Asked;
import dev.jiceng.shared.jooq.Boards;
import dev.jiceng.shared.jooq.Listing;
import dev.jiceng.shared.jooq.Nest;
import dev.jiceng.shared.jooq.Order;
import dev.jiceng.shared.jooq.Page;
import dev.jiceng.shared.jooq.PageQuery;
import dev.jiceng.shared.jooq.Question;
import dev.jiceng.shared.jooq.ScopedLists;
import dev.jiceng.tenants.Scope;
import graphql.schema.DataFetchingEnvironment;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Answers the fields that are lists: reads their arguments, asks the scope, makes the page. */
public final class Lists {
  private final ScopedLists lists;
  private final Boards boards;
  private final InstantSource clock;

  public Lists(ScopedLists lists, Boards boards, InstantSource clock) {
    this.lists = lists;
    this.boards = boards;
    this.clock = clock;
  }

  public LocalDate today() {
    return new Moment(clock.instant()).day();
  }

  /** A page of the present field's list; {@code within} keeps a scope to its community. */
  public <R> Listed<R> page(
      DataFetchingEnvironment field, Scope scope, Listing listing, Condition within, Nest<R> nest) {
    var query = query(field, Asking.of(field));
    Function<DSLContext, Page<R>> page = sql -> listing.page(sql, within, query, today(), nest);
    return Listed.of(
        lists.page(scope, () -> listing.keys(query.order()), query, page),
        order(field, query.order()));
  }

  /** A page of the present field's list, by SQL that is built once for all who ask alike. */
  public <R> Listed<R> page(
      DataFetchingEnvironment field, Scope scope, Function<Asked, Question<R>> list) {
    var asked = Asking.of(field);
    var query = query(field, asked);
    var question = list.apply(Asking.ofRows(asked));
    Function<DSLContext, Page<R>> page = sql -> question.page(sql, query);
    return Listed.of(
        lists.page(scope, () -> question.keys(query.order()), query, page),
        order(field, query.order()));
  }

  /** A page of rows that are a county's own, whose board shows them to all of its levels. */
  public <R> Listed<R> board(
      DataFetchingEnvironment field,
      Scope scope,
      Listing listing,
      Condition within,
      Function<@Nullable DivisionCode, Nest<R>> nest) {
    var counties = Boards.counties(scope);
    return page(
        field,
        listing,
        page -> boards.ask(counties, page),
        within,
        nest.apply(Boards.seenFrom(scope)));
  }

  /** The same, by SQL that the caller has already asked every county for. */
  public <R> Listed<R> page(
      DataFetchingEnvironment field,
      Listing listing,
      Function<Function<DSLContext, Page<R>>, ScopedLists.Covered<List<Page<R>>>> ask,
      Condition within,
      Nest<R> nest) {
    var query = query(field, Asking.of(field));
    var asked = ask.apply(sql -> listing.page(sql, within, query, today(), nest));
    var merged = ScopedLists.merged(asked.answer(), listing.keys(query.order()), query);
    return Listed.of(
        new ScopedLists.Covered<>(merged, asked.asOf(), asked.missing()),
        order(field, query.order()));
  }

  /** The groups of the present field's aggregate. */
  public List<Aggregate> aggregate(
      DataFetchingEnvironment field, Scope scope, Listing listing, Condition within) {
    return aggregate(field, scope, listing, within, List.of());
  }

  /** The same, grouped by {@code always} as well. */
  public List<Aggregate> aggregate(
      DataFetchingEnvironment field,
      Scope scope,
      Listing listing,
      Condition within,
      List<String> always) {
    var groupBy = Stream.concat(Groups.of(field).stream(), always.stream()).toList();
    var query = new Aggregate.Query(FilterInput.of(field), groupBy);
    return lists
        .ask(scope, sql -> listing.aggregate(sql, within, query, today()), Aggregate::merge)
        .answer();
  }

  /** Any question of a scope whose counties' answers can be made one. */
  public <A> A ask(Scope scope, Function<DSLContext, A> question, Function<List<A>, A> merge) {
    return covered(scope, question, merge).answer();
  }

  /** The same, and how much of the scope has answered. */
  public <A> ScopedLists.Covered<A> covered(
      Scope scope, Function<DSLContext, A> question, Function<List<A>, A> merge) {
    return lists.ask(scope, question, merge);
  }

  private static PageQuery query(DataFetchingEnvironment field, Asked asked) {
    var page = PageArguments.of(field.getArguments());
    var order = orders(field);
    @Nullable List<Object> from = page.from(order(field, order)).map(Lists::keys).orElse(null);
    boolean rows = asked.has("nodes") || asked.has("edges") || asked.has("pageInfo");
    return new PageQuery(
        FilterInput.of(field),
        order,
        page.size(),
        page.forward() ? from : null,
        page.forward() ? null : from,
        !page.forward(),
        rows,
        asked.has("totalCount"));
  }

  /** No list is ordered by what can be missing, so a cursor holds no missing key. */
  private static List<Object> keys(Cursor cursor) {
    return cursor.values().stream().map(Objects::requireNonNull).<Object>map(it -> it).toList();
  }

  private static List<Order> orders(DataFetchingEnvironment field) {
    List<Map<String, Object>> orders = field.getArgument("orderBy");
    return orders == null
        ? List.of()
        : orders.stream()
            .map(order -> new Order(text(order, "field"), text(order, "direction").equals("DESC")))
            .toList();
  }

  private static String text(Map<String, Object> order, String name) {
    return Objects.requireNonNull(order.get(name)).toString();
  }

  /** Names list and order in cursors, so that one of another list is noticed. */
  private static String order(DataFetchingEnvironment field, List<Order> order) {
    return field.getFieldDefinition().getName() + order;
  }
}
