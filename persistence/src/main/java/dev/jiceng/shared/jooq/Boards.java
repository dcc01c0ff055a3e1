package dev.jiceng.shared.jooq;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.DivisionLevel;
import dev.jiceng.tenants.Scope;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Asks what everybody may see of counties, under their public roles. */
public final class Boards {
  private final Reads reads;
  private final InstantSource clock;

  public Boards(Reads reads, InstantSource clock) {
    this.reads = reads;
    this.clock = clock;
  }

  /**
   * The counties whose boards serve a scope: a township's own role reaches no table of a county.
   */
  public static List<DivisionCode> counties(Scope scope) {
    return switch (scope) {
      case Scope.Counties many -> many.counties().stream().map(Scope.County::county).toList();
      case Scope.County county -> List.of(county.county());
      case Scope.Township township ->
          List.of(township.township().at(DivisionLevel.COUNTY).orElseThrow());
    };
  }

  /**
   * The area that ids of a county's rows carry, so that whoever saw one finds it again; null over
   * several counties.
   */
  public static @Nullable DivisionCode seenFrom(Scope scope) {
    return scope instanceof Scope.Counties ? null : scope.area();
  }

  public <A> ScopedLists.Covered<List<A>> ask(
      List<DivisionCode> counties, Function<DSLContext, A> question) {
    return switch (counties.size()) {
      case 0 -> new ScopedLists.Covered<>(List.of(), clock.instant(), List.of());
      case 1 -> {
        var answer = question.apply(reads.board(counties.getFirst()));
        yield new ScopedLists.Covered<>(List.of(answer), clock.instant(), List.of());
      }
      default -> ScopedLists.collected(reads.eachBoard(counties, question));
    };
  }

  /** What of a county's board lies in the area. */
  public static Condition within(
      DivisionCode area, Field<String> township, Field<String> community) {
    return switch (area.level()) {
      case TOWNSHIP -> township.eq(area.value());
      case COMMUNITY ->
          township
              .eq(area.at(DivisionLevel.TOWNSHIP).orElseThrow().value())
              .and(community.eq(area.value()));
      case PROVINCE, PREFECTURE, COUNTY -> DSL.noCondition();
    };
  }
}
