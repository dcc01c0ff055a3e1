package dev.jiceng.training.jooq;

import static dev.jiceng.jooq.area.Tables.TRAINING_ENROLMENT;

import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.tenants.Scope;
import dev.jiceng.training.course.SessionState;
import dev.jiceng.training.course.TrainingSession;
import dev.jiceng.training.learning.Enrolment;
import dev.jiceng.training.learning.Enrolments;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/** The seats of the people of the township, or of its one community, that the scope names. */
public final class JooqEnrolments implements Enrolments {
  private final DSLContext sql;
  private final TrainingRows rows;
  private final Scope.Township scope;

  public JooqEnrolments(DSLContext sql, Scope.Township scope) {
    this.sql = sql;
    this.rows = new TrainingRows(sql);
    this.scope = scope;
  }

  @Override
  public Optional<TrainingSession> session(UUID session) {
    return rows.session(session);
  }

  @Override
  public Optional<Enrolment> find(UUID enrolment) {
    return rows
        .enrolments(
            TRAINING_ENROLMENT
                .ID
                .eq(enrolment)
                .and(Reads.within(scope, TRAINING_ENROLMENT.COMMUNITY)))
        .stream()
        .findFirst();
  }

  @Override
  public Optional<Enrolment> of(UUID session, UUID person) {
    return rows
        .enrolments(
            TRAINING_ENROLMENT.SESSION.eq(session).and(TRAINING_ENROLMENT.PERSON.eq(person)))
        .stream()
        .findFirst();
  }

  /** The trigger leaves the row out where no seat is left. */
  @Override
  public Seated add(Enrolment enrolment) {
    int added =
        sql.insertInto(TRAINING_ENROLMENT)
            .set(TRAINING_ENROLMENT.ID, enrolment.id())
            .set(TRAINING_ENROLMENT.OWNER, enrolment.owner().value())
            .set(TRAINING_ENROLMENT.SESSION, enrolment.session())
            .set(TRAINING_ENROLMENT.TOWNSHIP, scope.township().value())
            .set(TRAINING_ENROLMENT.COMMUNITY, enrolment.community().value())
            .set(TRAINING_ENROLMENT.PERSON, enrolment.person())
            .set(TRAINING_ENROLMENT.STANDING, enrolment.standing().name())
            .execute();
    return added == 1 ? Seated.DONE : refused(enrolment);
  }

  @Override
  public Seated save(Enrolment enrolment) {
    int saved =
        sql.update(TRAINING_ENROLMENT)
            .set(TRAINING_ENROLMENT.STANDING, enrolment.standing().name())
            .set(TRAINING_ENROLMENT.VERSION, enrolment.version() + 1)
            .where(TRAINING_ENROLMENT.ID.eq(enrolment.id()))
            .and(TRAINING_ENROLMENT.VERSION.eq(enrolment.version()))
            .execute();
    if (saved == 1) {
      return Seated.DONE;
    }
    boolean same =
        sql.fetchExists(
            TRAINING_ENROLMENT,
            TRAINING_ENROLMENT.ID.eq(enrolment.id()),
            TRAINING_ENROLMENT.VERSION.eq(enrolment.version()));
    return same ? refused(enrolment) : Seated.STALE;
  }

  private Seated refused(Enrolment enrolment) {
    var session = rows.session(enrolment.session()).orElseThrow();
    var quota = session.quota(scope.township());
    boolean isFull = session.state() != SessionState.OPEN || quota.taken() >= quota.seats();
    return isFull ? Seated.FULL : Seated.ELSEWHERE;
  }
}
