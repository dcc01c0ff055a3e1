package dev.jiceng.election.candidacy.jooq;

import static dev.jiceng.jooq.area.Tables.DEPARTMENT_OPINION;
import static dev.jiceng.jooq.area.Tables.JOINT_OPINION;
import static dev.jiceng.jooq.area.Tables.JOINT_OVERRULING;
import static dev.jiceng.jooq.area.Tables.JOINT_REVIEW;
import static dev.jiceng.jooq.area.Tables.OVERRULING;
import static dev.jiceng.jooq.area.Tables.QUALIFICATION_REVIEW;

import dev.jiceng.election.candidacy.ReviewLevel;
import java.util.Objects;
import org.jooq.Field;
import org.jooq.Table;

/** The tables of one level; both levels' have the same columns. */
record ReviewTables(ReviewLevel level, Table<?> review, Table<?> opinion, Table<?> overruling) {
  static ReviewTables of(ReviewLevel level) {
    return switch (level) {
      case TOWNSHIP ->
          new ReviewTables(level, QUALIFICATION_REVIEW, DEPARTMENT_OPINION, OVERRULING);
      case COUNTY -> new ReviewTables(level, JOINT_REVIEW, JOINT_OPINION, JOINT_OVERRULING);
    };
  }

  /** The column of this level that is called like one of the township's. */
  <T> Field<T> ofReview(Field<T> column) {
    return Objects.requireNonNull(review.field(column));
  }

  <T> Field<T> ofOpinion(Field<T> column) {
    return Objects.requireNonNull(opinion.field(column));
  }

  <T> Field<T> ofOverruling(Field<T> column) {
    return Objects.requireNonNull(overruling.field(column));
  }
}
