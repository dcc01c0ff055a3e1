package dev.jiceng.guidance.jooq;

import static dev.jiceng.jooq.area.Tables.QUALITY_REVIEW;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.jooq.Boards;
import dev.jiceng.tenants.Scope;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/** Checks of a period, drawn by lot (G-8). */
public record SampleRow(UUID uuid, List<ReviewRow> reviews) {
  public SampleRow {
    reviews = List.copyOf(reviews);
  }

  /** What its id carries. */
  public DivisionCode seenFrom() {
    return reviews.getFirst().seenFrom();
  }

  public ReviewRow.Sample sample() {
    return reviews.getFirst().sample();
  }

  /** Samples by their ids, as far as they lie in the scope; one statement however many. */
  public static Map<UUID, SampleRow> find(DSLContext sql, Scope scope, Collection<UUID> ids) {
    var all = QUALITY_REVIEW.SAMPLE.in(ids).and(ReviewList.within(scope));
    return ReviewList.listing().all(sql, all, ReviewList.nest(Boards.seenFrom(scope))).stream()
        .collect(Collectors.groupingBy(it -> it.review().sample()))
        .entrySet()
        .stream()
        .collect(
            Collectors.toMap(Map.Entry::getKey, it -> new SampleRow(it.getKey(), it.getValue())));
  }
}
