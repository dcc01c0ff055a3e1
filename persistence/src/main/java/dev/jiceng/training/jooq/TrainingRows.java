package dev.jiceng.training.jooq;

import static dev.jiceng.jooq.area.Tables.TRAINING_COURSE;
import static dev.jiceng.jooq.area.Tables.TRAINING_ENROLMENT;
import static dev.jiceng.jooq.area.Tables.TRAINING_QUOTA;
import static dev.jiceng.jooq.area.Tables.TRAINING_SESSION;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.jooq.area.tables.records.TrainingCourseRecord;
import dev.jiceng.jooq.area.tables.records.TrainingEnrolmentRecord;
import dev.jiceng.jooq.area.tables.records.TrainingSessionRecord;
import dev.jiceng.training.course.CourseForm;
import dev.jiceng.training.course.Organiser;
import dev.jiceng.training.course.SessionState;
import dev.jiceng.training.course.Topic;
import dev.jiceng.training.course.TrainingCourse;
import dev.jiceng.training.course.TrainingSession;
import dev.jiceng.training.learning.Enrolment;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** How courses, sessions and enrolments are read from their rows. */
record TrainingRows(DSLContext sql) {
  Optional<TrainingCourse> course(Condition which) {
    return sql.selectFrom(TRAINING_COURSE).where(which).fetchOptional(TrainingRows::course);
  }

  private static TrainingCourse course(TrainingCourseRecord row) {
    var content =
        new TrainingCourse.Content(
            row.getTitle(),
            Topic.valueOf(row.getTopic()),
            CourseForm.valueOf(row.getForm()),
            row.getHours(),
            Organiser.valueOf(row.getOrganiser()));
    return new TrainingCourse(row.getId(), DivisionCode.of(row.getOwner()), content);
  }

  Optional<TrainingSession> session(UUID session) {
    return sql.selectFrom(TRAINING_SESSION)
        .where(TRAINING_SESSION.ID.eq(session))
        .fetchOptional(this::session);
  }

  /** By a lock on the session's row, to the end of the transaction. */
  Optional<TrainingSession> hold(UUID session, DivisionCode owner) {
    return sql.selectFrom(TRAINING_SESSION)
        .where(TRAINING_SESSION.ID.eq(session))
        .and(TRAINING_SESSION.OWNER.eq(owner.value()))
        .forNoKeyUpdate()
        .fetchOptional(this::session);
  }

  private TrainingSession session(TrainingSessionRecord row) {
    var plan =
        new TrainingSession.Plan(
            row.getStartsOn(),
            row.getEndsOn(),
            row.getVenue(),
            row.getTeacher(),
            row.getCapacity());
    return new TrainingSession(
        row.getId(),
        DivisionCode.of(row.getOwner()),
        row.getCourse(),
        plan,
        SessionState.valueOf(row.getState()),
        row.getCancelledFor(),
        quotas(row.getId()),
        row.getVersion());
  }

  private List<TrainingSession.Quota> quotas(UUID session) {
    return sql.selectFrom(TRAINING_QUOTA)
        .where(TRAINING_QUOTA.SESSION.eq(session))
        .orderBy(TRAINING_QUOTA.TOWNSHIP)
        .fetch(row ->
            new TrainingSession.Quota(
                DivisionCode.of(row.getTownship()), row.getSeats(), row.getTaken()));
  }

  List<Enrolment> enrolments(Condition which) {
    return sql.selectFrom(TRAINING_ENROLMENT)
        .where(which)
        .orderBy(TRAINING_ENROLMENT.ID)
        .fetch(TrainingRows::enrolment);
  }

  private static Enrolment enrolment(TrainingEnrolmentRecord row) {
    return new Enrolment(
        row.getId(),
        DivisionCode.of(row.getOwner()),
        row.getSession(),
        DivisionCode.of(row.getCommunity()),
        row.getPerson(),
        Enrolment.Standing.valueOf(row.getStanding()),
        row.getVersion());
  }
}
