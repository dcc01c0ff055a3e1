package dev.jiceng.election.candidacy.jooq;

import static dev.jiceng.jooq.area.Tables.DEPARTMENT_OPINION;
import static dev.jiceng.jooq.area.Tables.OVERRULING;
import static dev.jiceng.jooq.area.Tables.QUALIFICATION_REVIEW;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import dev.jiceng.election.candidacy.DepartmentOpinion;
import dev.jiceng.election.candidacy.Overruling;
import dev.jiceng.election.candidacy.QualificationReview;
import dev.jiceng.election.candidacy.ReviewLevel;
import dev.jiceng.shared.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** How the rows of one level's review become what the rules speak of. */
final class ReviewFields {
  private ReviewFields() {}

  /** The reviews of that level that meet the condition, whole, as one column. */
  static Field<List<QualificationReview>> reviews(ReviewTables tables, Condition condition) {
    return multiset(
            select(
                    tables.ofReview(QUALIFICATION_REVIEW.ID),
                    tables.ofReview(QUALIFICATION_REVIEW.CANDIDACY),
                    tables.ofReview(QUALIFICATION_REVIEW.DEPARTMENTS),
                    opinions(tables),
                    overrulings(tables),
                    tables.ofReview(QUALIFICATION_REVIEW.CLOSED_ON),
                    tables.ofReview(QUALIFICATION_REVIEW.VERSION))
                .from(tables.review())
                .where(condition))
        .convertFrom(rows ->
            rows.map(
                mapping((id, candidacy, departments, opinions, overrulings, closed, version) ->
                    review(
                        tables.level(),
                        id,
                        candidacy,
                        departments,
                        opinions,
                        overrulings,
                        closed,
                        version))));
  }

  private static QualificationReview review(
      ReviewLevel level,
      UUID id,
      UUID candidacy,
      String[] departments,
      List<DepartmentOpinion> opinions,
      List<Overruling> overrulings,
      @Nullable LocalDate closedOn,
      int version) {
    return new QualificationReview(
        id, candidacy, level, Set.of(departments), opinions, overrulings, closedOn, version);
  }

  private static Field<List<DepartmentOpinion>> opinions(ReviewTables tables) {
    return multiset(
            select(
                    tables.ofOpinion(DEPARTMENT_OPINION.KIND),
                    tables.ofOpinion(DEPARTMENT_OPINION.DEPARTMENT),
                    tables.ofOpinion(DEPARTMENT_OPINION.ITEM),
                    tables.ofOpinion(DEPARTMENT_OPINION.EVIDENCE),
                    row(
                            tables.ofOpinion(DEPARTMENT_OPINION.SUBJECT),
                            tables.ofOpinion(DEPARTMENT_OPINION.NAME))
                        .mapping(Actor::new),
                    tables.ofOpinion(DEPARTMENT_OPINION.AT))
                .from(tables.opinion())
                .where(
                    tables
                        .ofOpinion(DEPARTMENT_OPINION.TOWNSHIP)
                        .eq(tables.ofReview(QUALIFICATION_REVIEW.TOWNSHIP)))
                .and(
                    tables
                        .ofOpinion(DEPARTMENT_OPINION.REVIEW)
                        .eq(tables.ofReview(QUALIFICATION_REVIEW.ID)))
                .orderBy(tables.ofOpinion(DEPARTMENT_OPINION.DEPARTMENT)))
        .convertFrom(rows -> rows.map(mapping(Opinions::of)));
  }

  private static Field<List<Overruling>> overrulings(ReviewTables tables) {
    return multiset(
            select(
                    tables.ofOverruling(OVERRULING.DEPARTMENT),
                    tables.ofOverruling(OVERRULING.REASON),
                    row(
                            tables.ofOverruling(OVERRULING.SUBJECT),
                            tables.ofOverruling(OVERRULING.NAME))
                        .mapping(Actor::new),
                    tables.ofOverruling(OVERRULING.AT))
                .from(tables.overruling())
                .where(
                    tables
                        .ofOverruling(OVERRULING.TOWNSHIP)
                        .eq(tables.ofReview(QUALIFICATION_REVIEW.TOWNSHIP)))
                .and(
                    tables
                        .ofOverruling(OVERRULING.REVIEW)
                        .eq(tables.ofReview(QUALIFICATION_REVIEW.ID)))
                .orderBy(tables.ofOverruling(OVERRULING.DEPARTMENT)))
        .convertFrom(rows -> rows.map(mapping(Overruling::new)));
  }
}
