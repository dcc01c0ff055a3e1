package dev.jiceng.shared.jooq;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.DivisionLevel;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Asks what everybody may see of counties, under their public roles. */
public final class Boards {
  private final Reads reads;
  private final InstantSource clock;

  public Boards(Reads reads, InstantSource clock) {
    this.reads = reads;
    this.clock = clock;
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
