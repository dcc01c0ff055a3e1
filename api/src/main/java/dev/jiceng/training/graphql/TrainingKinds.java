package dev.jiceng.training.graphql;

import static org.jooq.impl.DSL.noCondition;

import dev.jiceng.shared.graphql.NodeKind;
import dev.jiceng.shared.graphql.Work;
import dev.jiceng.shared.jooq.Listing;
import dev.jiceng.shared.jooq.Nest;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.tenants.Scope;
import dev.jiceng.training.jooq.CourseList;
import dev.jiceng.training.jooq.EnrolmentList;
import dev.jiceng.training.jooq.SessionList;
import dev.jiceng.training.jooq.TrainingYearRow;
import dev.jiceng.training.jooq.WorkAssessmentList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;

/** The types of training that have ids, and how one of them is read. */
final class TrainingKinds {
  static final String COURSE = "TrainingCourse";
  static final String SESSION = "TrainingSession";
  static final String ENROLMENT = "TrainingEnrolment";
  static final String RECORD = "TrainingRecord";
  static final String GAP = "TrainingGap";
  static final String YEAR = "TrainingYear";
  static final String ASSESSMENT = "WorkAssessment";

  static final One<CourseList.Row> COURSES =
      new One<>(
          COURSE,
          CourseList.Row.class,
          CourseList.listing(),
          scope -> noCondition(),
          CourseList::nest,
          CourseList.Row::uuid);
  static final One<SessionList.Row> SESSIONS =
      new One<>(
          SESSION,
          SessionList.Row.class,
          SessionList.listing(),
          scope -> noCondition(),
          SessionList::nest,
          SessionList.Row::uuid);
  static final One<EnrolmentList.Row> ENROLMENTS =
      new One<>(
          ENROLMENT,
          EnrolmentList.Row.class,
          EnrolmentList.listing(),
          EnrolmentList::within,
          EnrolmentList::nest,
          EnrolmentList.Row::uuid);
  static final One<TrainingYearRow> YEARS =
      new One<>(
          YEAR,
          TrainingYearRow.class,
          TrainingYearRow.listing(),
          scope -> noCondition(),
          TrainingYearRow::nest,
          TrainingYearRow::uuid);
  static final One<WorkAssessmentList.Row> ASSESSMENTS =
      new One<>(
          ASSESSMENT,
          WorkAssessmentList.Row.class,
          WorkAssessmentList.listing(),
          WorkAssessmentList::within,
          scope -> WorkAssessmentList.nest(),
          WorkAssessmentList.Row::uuid);

  private TrainingKinds() {}

  /** A type by its list. */
  record One<R>(
      String type,
      Class<R> source,
      Listing listing,
      Function<Scope, Condition> within,
      Function<Scope, Nest<R>> nest,
      Function<R, UUID> id) {
    NodeKind<R> nodes(Reads reads) {
      return NodeKind.of(
          type,
          source,
          (scope, ids) ->
              listing.byId(reads.in(scope), within.apply(scope), ids, nest.apply(scope), id));
    }

    Work.Kind<R> kind() {
      return new Work.Kind<>(
          type,
          (tx, uuid) ->
              listing
                  .byId(tx.sql(), noCondition(), List.of(uuid), nest.apply(tx.scope()), id)
                  .get(uuid),
          id);
    }
  }
}
