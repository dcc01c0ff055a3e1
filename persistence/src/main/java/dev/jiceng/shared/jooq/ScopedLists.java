package dev.jiceng.shared.jooq;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.tenants.Scope;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.DSLContext;

/**
 * Asks a list of one township, one county, or county by county, and makes one answer of it (K-2,
 * K-8).
 */
public final class ScopedLists {
  private final Reads reads;
  private final InstantSource clock;

  public ScopedLists(Reads reads, InstantSource clock) {
    this.clock = clock;
    this.reads = reads;
  }

  /**
   * An answer and how much of the area it covers: the counties that did not answer, and as of when.
   */
  public record Covered<A>(A answer, Instant asOf, List<DivisionCode> missing) {}

  public <R> Covered<Page<R>> page(
      Scope scope, Supplier<Keys> keys, PageQuery query, Function<DSLContext, Page<R>> page) {
    return ask(scope, page, pages -> merged(pages, keys.get(), query));
  }

  /** Any question whose answers can be made one. */
  public <A> Covered<A> ask(
      Scope scope, Function<DSLContext, A> question, Function<List<A>, A> merge) {
    if (!(scope instanceof Scope.Counties counties)) {
      return new Covered<>(question.apply(reads.in(scope)), clock.instant(), List.of());
    }
    return covered(reads.each(counties, question), merge);
  }

  private static <A> Covered<A> covered(List<CountyAnswer<A>> answers, Function<List<A>, A> merge) {
    var all = collected(answers);
    return new Covered<>(merge.apply(all.answer()), all.asOf(), all.missing());
  }

  static <A> Covered<List<A>> collected(List<CountyAnswer<A>> answers) {
    var values = new ArrayList<A>();
    var missing = new ArrayList<DivisionCode>();
    var asOf = Instant.MAX;
    for (CountyAnswer<A> answer : answers) {
      asOf = answer.asOf().isBefore(asOf) ? answer.asOf() : asOf;
      switch (answer) {
        case CountyAnswer.Answered<A> answered -> values.add(answered.value());
        case CountyAnswer.Failed<A> failed -> missing.add(failed.county());
      }
    }
    return new Covered<>(values, asOf, List.copyOf(missing));
  }

  public static <R> Page<R> merged(List<Page<R>> pages, Keys keys, PageQuery query) {
    var rows = new ArrayList<Page.Keyed<R>>();
    pages.forEach(page -> rows.addAll(page.rows()));
    rows.sort((one, other) -> keys.compare(one.keys(), other.keys()));
    boolean cut = rows.size() > query.limit();
    var kept =
        query.backward()
            ? rows.subList(Math.max(0, rows.size() - query.limit()), rows.size())
            : rows.subList(0, Math.min(rows.size(), query.limit()));
    boolean next = pages.stream().anyMatch(Page::hasNext);
    boolean previous = pages.stream().anyMatch(Page::hasPrevious);
    Long total =
        query.wantsTotal()
            ? pages.stream().mapToLong(page -> Objects.requireNonNull(page.total())).sum()
            : null;
    return new Page<>(
        List.copyOf(kept),
        next || (cut && !query.backward()),
        previous || (cut && query.backward()),
        total);
  }
}
