package dev.jiceng.guidance.jooq;

import static dev.jiceng.jooq.area.Tables.QUALITY_REVIEW;
import static dev.jiceng.jooq.area.Tables.QUALITY_SAMPLE;
import static org.jooq.impl.DSL.noCondition;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.guidance.quality.QualityReview;
import dev.jiceng.guidance.quality.QualityReview.State;
import dev.jiceng.shared.jooq.Boards;
import dev.jiceng.shared.jooq.Columns;
import dev.jiceng.shared.jooq.Group;
import dev.jiceng.shared.jooq.Listing;
import dev.jiceng.shared.jooq.Nest;
import dev.jiceng.shared.jooq.Order;
import dev.jiceng.tenants.Scope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** The list of checks drawn for review, and what became of them (G-8). */
public final class ReviewList {
  private ReviewList() {}

  public static Listing listing() {
    var columns =
        new Columns()
            .filter("state", QUALITY_REVIEW.STATE)
            .filter("sample", QUALITY_REVIEW.SAMPLE)
            .filter("community", QUALITY_REVIEW.COMMUNITY)
            .filter("heldOn", QUALITY_REVIEW.HELD_ON)
            .filter("score", QUALITY_REVIEW.SCORE)
            .order("HELD_ON", QUALITY_REVIEW.HELD_ON);
    var from = QUALITY_REVIEW.join(QUALITY_SAMPLE).on(QUALITY_SAMPLE.ID.eq(QUALITY_REVIEW.SAMPLE));
    return new Listing(
        from, columns, List.of(new Order("HELD_ON", true)), QUALITY_REVIEW.ID, noCondition());
  }

  public static Condition within(Scope scope) {
    return scope instanceof Scope.Counties
        ? noCondition()
        : Boards.within(scope.area(), QUALITY_REVIEW.TOWNSHIP, QUALITY_REVIEW.COMMUNITY);
  }

  /** Over several counties, whose {@code seenFrom} is null, an id carries the row's own county. */
  public static Nest<ReviewRow> nest(@Nullable DivisionCode seenFrom) {
    var columns = new ArrayList<Field<?>>(Arrays.asList(QUALITY_REVIEW.fields()));
    columns.addAll(Arrays.asList(QUALITY_SAMPLE.fields()));
    return new Nest<>(columns, List.of(), row -> row(row, seenFrom));
  }

  private static ReviewRow row(Group row, @Nullable DivisionCode seenFrom) {
    var county = DivisionCode.of(row.get(QUALITY_REVIEW.COUNTY));
    return new ReviewRow(
        seenFrom == null ? county : seenFrom,
        review(row::find),
        row.find(QUALITY_REVIEW.REVIEWED_BY),
        row.find(QUALITY_REVIEW.REVIEWED_AT),
        new ReviewRow.Sample(
            row.get(QUALITY_SAMPLE.ID),
            row.find(QUALITY_SAMPLE.AREA),
            row.get(QUALITY_SAMPLE.PERIOD_START),
            row.get(QUALITY_SAMPLE.PERIOD_END),
            row.get(QUALITY_SAMPLE.SEED),
            row.get(QUALITY_SAMPLE.SIZE),
            row.get(QUALITY_SAMPLE.POPULATION),
            row.get(QUALITY_SAMPLE.ACCEPTED_FROM),
            row.get(QUALITY_SAMPLE.DRAWN_BY),
            row.get(QUALITY_SAMPLE.DRAWN_AT)));
  }

  static QualityReview review(InstructorList.Cells row) {
    return new QualityReview(
        get(row, QUALITY_REVIEW.ID),
        get(row, QUALITY_REVIEW.SAMPLE),
        DivisionCode.of(get(row, QUALITY_REVIEW.TOWNSHIP)),
        get(row, QUALITY_REVIEW.FIELD_CHECK),
        DivisionCode.of(get(row, QUALITY_REVIEW.COMMUNITY)),
        get(row, QUALITY_REVIEW.HELD_ON),
        get(row, QUALITY_REVIEW.EDITION),
        State.valueOf(get(row, QUALITY_REVIEW.STATE)),
        row.find(QUALITY_REVIEW.SCORE),
        row.find(QUALITY_REVIEW.REMARK),
        get(row, QUALITY_REVIEW.VERSION));
  }

  private static <T> T get(InstructorList.Cells row, Field<T> column) {
    return Objects.requireNonNull(row.find(column), column.getName());
  }
}
