package dev.jiceng.election.candidacy.jooq;

import static dev.jiceng.jooq.area.Tables.DEPARTMENT_OPINION;
import static dev.jiceng.jooq.area.Tables.OVERRULING;
import static dev.jiceng.jooq.area.Tables.QUALIFICATION_REVIEW;

import dev.jiceng.election.candidacy.DepartmentOpinion;
import dev.jiceng.election.candidacy.Overruling;
import dev.jiceng.election.candidacy.QualificationReview;
import dev.jiceng.election.candidacy.QualificationReviews;
import dev.jiceng.election.candidacy.ReviewLevel;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;

/**
 * The reviews of one level of one township: those of its own, or those that the county holds of its
 * people.
 */
public final class JooqReviews implements QualificationReviews {
  private final DSLContext sql;
  private final ReviewTables tables;
  private final String township;

  public JooqReviews(DSLContext sql, ReviewLevel level, String township) {
    this.sql = sql;
    this.tables = ReviewTables.of(level);
    this.township = township;
  }

  /**
   * Two statements: a lock's own statement goes on reading the opinions as they were before it
   * waited.
   */
  @Override
  public Optional<QualificationReview> take(UUID review) {
    var own = its(QUALIFICATION_REVIEW.ID).eq(review);
    sql.select(its(QUALIFICATION_REVIEW.ID))
        .from(tables.review())
        .where(here())
        .and(own)
        .forUpdate()
        .fetch();
    return find(own);
  }

  @Override
  public Optional<QualificationReview> ofCandidacy(UUID candidacy) {
    return find(its(QUALIFICATION_REVIEW.CANDIDACY).eq(candidacy));
  }

  private Optional<QualificationReview> find(Condition condition) {
    return sql
        .select(ReviewFields.reviews(tables, here().and(condition)))
        .fetchSingle()
        .value1()
        .stream()
        .findFirst();
  }

  @Override
  public boolean add(QualificationReview review, LocalDate openedOn) {
    return sql.insertInto(tables.review())
            .set(its(QUALIFICATION_REVIEW.TOWNSHIP), township)
            .set(its(QUALIFICATION_REVIEW.ID), review.id())
            .set(its(QUALIFICATION_REVIEW.CANDIDACY), review.candidacy())
            .set(
                its(QUALIFICATION_REVIEW.DEPARTMENTS),
                review.departments().stream().sorted().toArray(String[]::new))
            .set(its(QUALIFICATION_REVIEW.OPENED_ON), openedOn)
            .set(its(QUALIFICATION_REVIEW.VERSION), 1)
            .onConflict(its(QUALIFICATION_REVIEW.TOWNSHIP), its(QUALIFICATION_REVIEW.CANDIDACY))
            .doNothing()
            .execute()
        == 1;
  }

  @Override
  public QualificationReview save(QualificationReview review) {
    review.opinions().forEach(opinion -> save(review.id(), opinion));
    review.overrulings().forEach(overruling -> save(review.id(), overruling));
    sql.update(tables.review())
        .set(its(QUALIFICATION_REVIEW.VERSION), review.version() + 1)
        .set(its(QUALIFICATION_REVIEW.CLOSED_ON), review.closedOn())
        .set(its(QUALIFICATION_REVIEW.PASSED), review.isClosed() ? review.isPassed() : null)
        .where(here())
        .and(its(QUALIFICATION_REVIEW.ID).eq(review.id()))
        .execute();
    return review.withVersion(review.version() + 1);
  }

  private void save(UUID review, DepartmentOpinion opinion) {
    var objection = opinion instanceof DepartmentOpinion.Objection it ? it : null;
    sql.insertInto(tables.opinion())
        .set(tables.ofOpinion(DEPARTMENT_OPINION.TOWNSHIP), township)
        .set(tables.ofOpinion(DEPARTMENT_OPINION.REVIEW), review)
        .set(tables.ofOpinion(DEPARTMENT_OPINION.DEPARTMENT), opinion.department())
        .set(tables.ofOpinion(DEPARTMENT_OPINION.KIND), Opinions.kind(opinion))
        .set(tables.ofOpinion(DEPARTMENT_OPINION.ITEM), objection == null ? null : objection.item())
        .set(
            tables.ofOpinion(DEPARTMENT_OPINION.EVIDENCE),
            objection == null ? null : objection.evidence())
        .set(tables.ofOpinion(DEPARTMENT_OPINION.SUBJECT), opinion.actor().subject())
        .set(tables.ofOpinion(DEPARTMENT_OPINION.NAME), opinion.actor().name())
        .set(tables.ofOpinion(DEPARTMENT_OPINION.AT), opinion.at())
        .onConflictDoNothing()
        .execute();
  }

  private void save(UUID review, Overruling overruling) {
    sql.insertInto(tables.overruling())
        .set(tables.ofOverruling(OVERRULING.TOWNSHIP), township)
        .set(tables.ofOverruling(OVERRULING.REVIEW), review)
        .set(tables.ofOverruling(OVERRULING.DEPARTMENT), overruling.department())
        .set(tables.ofOverruling(OVERRULING.REASON), overruling.reason())
        .set(tables.ofOverruling(OVERRULING.SUBJECT), overruling.actor().subject())
        .set(tables.ofOverruling(OVERRULING.NAME), overruling.actor().name())
        .set(tables.ofOverruling(OVERRULING.AT), overruling.at())
        .onConflictDoNothing()
        .execute();
  }

  private Condition here() {
    return its(QUALIFICATION_REVIEW.TOWNSHIP).eq(township);
  }

  private <T> Field<T> its(Field<T> column) {
    return tables.ofReview(column);
  }
}
