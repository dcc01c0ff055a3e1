package dev.jiceng.training.jooq;

import static dev.jiceng.jooq.area.Tables.COMMUNITY;
import static dev.jiceng.jooq.area.Tables.TRAINING_COURSE;
import static dev.jiceng.jooq.area.Tables.TRAINING_QUOTA;
import static dev.jiceng.jooq.area.Tables.TRAINING_SESSION;
import static org.jooq.impl.DSL.excluded;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.tenants.Scope;
import dev.jiceng.training.course.TrainingCourse;
import dev.jiceng.training.course.TrainingOffers;
import dev.jiceng.training.course.TrainingSession;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/** The courses and sessions of whom {@code scope} names. */
public final class JooqTrainingOffers implements TrainingOffers {
  private final DSLContext sql;
  private final TrainingRows rows;
  private final DivisionCode owner;

  public JooqTrainingOffers(DSLContext sql, Scope scope) {
    this.sql = sql;
    this.rows = new TrainingRows(sql);
    this.owner = Owners.of(scope);
  }

  @Override
  public Optional<TrainingCourse> course(UUID course) {
    return rows.course(TRAINING_COURSE.ID.eq(course).and(TRAINING_COURSE.OWNER.eq(owner.value())));
  }

  @Override
  public Optional<TrainingCourse> titled(String title) {
    return rows.course(
        TRAINING_COURSE.TITLE.eq(title).and(TRAINING_COURSE.OWNER.eq(owner.value())));
  }

  @Override
  public void add(TrainingCourse course) {
    var content = course.content();
    sql.insertInto(TRAINING_COURSE)
        .set(TRAINING_COURSE.ID, course.id())
        .set(TRAINING_COURSE.OWNER, course.owner().value())
        .set(TRAINING_COURSE.TITLE, content.title())
        .set(TRAINING_COURSE.TOPIC, content.topic().name())
        .set(TRAINING_COURSE.FORM, content.form().name())
        .set(TRAINING_COURSE.HOURS, content.hours())
        .set(TRAINING_COURSE.ORGANISER, content.organiser().name())
        .execute();
  }

  @Override
  public Optional<TrainingSession> hold(UUID session) {
    return rows.hold(session, owner);
  }

  @Override
  public void add(TrainingSession session) {
    var plan = session.plan();
    sql.insertInto(TRAINING_SESSION)
        .set(TRAINING_SESSION.ID, session.id())
        .set(TRAINING_SESSION.OWNER, session.owner().value())
        .set(TRAINING_SESSION.COURSE, session.course())
        .set(TRAINING_SESSION.STARTS_ON, plan.startsOn())
        .set(TRAINING_SESSION.ENDS_ON, plan.endsOn())
        .set(TRAINING_SESSION.VENUE, plan.venue())
        .set(TRAINING_SESSION.TEACHER, plan.teacher())
        .set(TRAINING_SESSION.CAPACITY, plan.capacity())
        .execute();
  }

  @Override
  public Optional<TrainingSession> save(TrainingSession session) {
    int updated =
        sql.update(TRAINING_SESSION)
            .set(TRAINING_SESSION.STATE, session.state().name())
            .set(TRAINING_SESSION.CANCELLED_FOR, session.cancelledFor())
            .set(TRAINING_SESSION.VERSION, session.version() + 1)
            .where(TRAINING_SESSION.ID.eq(session.id()))
            .and(TRAINING_SESSION.VERSION.eq(session.version()))
            .execute();
    if (updated == 0) {
      return Optional.empty();
    }
    share(session);
    return Optional.of(session.withVersion(session.version() + 1));
  }

  /** A township that is not named any more keeps its row, with no seats. */
  private void share(TrainingSession session) {
    var named = session.quotas().stream().map(it -> it.township().value()).toList();
    sql.update(TRAINING_QUOTA)
        .set(TRAINING_QUOTA.SEATS, 0)
        .where(TRAINING_QUOTA.SESSION.eq(session.id()))
        .and(TRAINING_QUOTA.TOWNSHIP.notIn(named))
        .execute();
    for (var quota : session.quotas()) {
      sql.insertInto(TRAINING_QUOTA)
          .set(TRAINING_QUOTA.OWNER, session.owner().value())
          .set(TRAINING_QUOTA.SESSION, session.id())
          .set(TRAINING_QUOTA.TOWNSHIP, quota.township().value())
          .set(TRAINING_QUOTA.SEATS, quota.seats())
          .onConflict(TRAINING_QUOTA.SESSION, TRAINING_QUOTA.TOWNSHIP)
          .doUpdate()
          .set(TRAINING_QUOTA.SEATS, excluded(TRAINING_QUOTA.SEATS))
          .execute();
    }
  }

  @Override
  public boolean isTownship(DivisionCode township) {
    return sql.fetchExists(COMMUNITY, COMMUNITY.TOWNSHIP.eq(township.value()));
  }
}
