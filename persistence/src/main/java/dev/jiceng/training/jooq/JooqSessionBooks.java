package dev.jiceng.training.jooq;

import static dev.jiceng.jooq.area.Tables.TRAINING_ATTENDANCE;
import static dev.jiceng.jooq.area.Tables.TRAINING_CERTIFICATE;
import static dev.jiceng.jooq.area.Tables.TRAINING_COURSE;
import static dev.jiceng.jooq.area.Tables.TRAINING_ENROLMENT;
import static dev.jiceng.jooq.area.Tables.TRAINING_RESULT;
import static dev.jiceng.jooq.area.Tables.TRAINING_YEAR;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.jooq.area.tables.records.TrainingCertificateRecord;
import dev.jiceng.jooq.area.tables.records.TrainingResultRecord;
import dev.jiceng.regulation.Value;
import dev.jiceng.tenants.Scope;
import dev.jiceng.training.course.TrainingSession;
import dev.jiceng.training.learning.Certificate;
import dev.jiceng.training.learning.Enrolment;
import dev.jiceng.training.learning.SessionBooks;
import dev.jiceng.training.learning.TrainingResult;
import dev.jiceng.training.learning.TrainingResult.Attended;
import dev.jiceng.training.learning.VerificationCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;

/** The books of the sessions that are held by whom {@code scope} names. */
public final class JooqSessionBooks implements SessionBooks {
  private final DSLContext sql;
  private final TrainingRows rows;
  private final DivisionCode owner;

  public JooqSessionBooks(DSLContext sql, Scope scope) {
    this.sql = sql;
    this.rows = new TrainingRows(sql);
    this.owner = Owners.of(scope);
  }

  @Override
  public Optional<TrainingSession> hold(UUID session) {
    return rows.hold(session, owner);
  }

  @Override
  public Optional<Enrolment> enrolment(UUID enrolment) {
    return rows
        .enrolments(
            TRAINING_ENROLMENT.ID.eq(enrolment).and(TRAINING_ENROLMENT.OWNER.eq(owner.value())))
        .stream()
        .findFirst();
  }

  @Override
  public List<Enrolment> enrolled(UUID session) {
    return rows.enrolments(
        TRAINING_ENROLMENT
            .SESSION
            .eq(session)
            .and(TRAINING_ENROLMENT.STANDING.eq(Enrolment.Standing.ENROLLED.name())));
  }

  @Override
  public void record(TrainingSession session, LocalDate day, Set<UUID> present) {
    var taken =
        select(
                TRAINING_ENROLMENT.OWNER,
                TRAINING_ENROLMENT.SESSION,
                TRAINING_ENROLMENT.ID,
                TRAINING_ENROLMENT.TOWNSHIP,
                val(day),
                field(TRAINING_ENROLMENT.ID.in(present)))
            .from(TRAINING_ENROLMENT)
            .where(TRAINING_ENROLMENT.SESSION.eq(session.id()))
            .and(TRAINING_ENROLMENT.STANDING.eq(Enrolment.Standing.ENROLLED.name()));
    sql.insertInto(
            TRAINING_ATTENDANCE,
            TRAINING_ATTENDANCE.OWNER,
            TRAINING_ATTENDANCE.SESSION,
            TRAINING_ATTENDANCE.ENROLMENT,
            TRAINING_ATTENDANCE.TOWNSHIP,
            TRAINING_ATTENDANCE.DAY,
            TRAINING_ATTENDANCE.PRESENT)
        .select(taken)
        .onConflict(TRAINING_ATTENDANCE.ENROLMENT, TRAINING_ATTENDANCE.DAY)
        .doUpdate()
        .set(TRAINING_ATTENDANCE.PRESENT, excluded(TRAINING_ATTENDANCE.PRESENT))
        .execute();
  }

  @Override
  public Attended attended(Enrolment enrolment) {
    var here =
        TRAINING_ATTENDANCE.PRESENT.isTrue().and(TRAINING_ATTENDANCE.ENROLMENT.eq(enrolment.id()));
    return sql.select(
            countDistinct(TRAINING_ATTENDANCE.DAY).filterWhere(here),
            countDistinct(TRAINING_ATTENDANCE.DAY))
        .from(TRAINING_ATTENDANCE)
        .where(TRAINING_ATTENDANCE.SESSION.eq(enrolment.session()))
        .fetchSingle(row -> new Attended(row.value1(), row.value2()));
  }

  @Override
  public BigDecimal hours(UUID course) {
    return rows.course(TRAINING_COURSE.ID.eq(course)).orElseThrow().content().hours();
  }

  @Override
  public Optional<Value.Share> leastAttendance(int year) {
    return sql.select(TRAINING_YEAR.ATTENDANCE_PART, TRAINING_YEAR.ATTENDANCE_WHOLE)
        .from(TRAINING_YEAR)
        .where(TRAINING_YEAR.YEAR.eq(year))
        .and(TRAINING_YEAR.ATTENDANCE_PART.isNotNull())
        .fetchOptional(row -> new Value.Share(row.value1(), row.value2()));
  }

  @Override
  public Optional<TrainingResult> result(UUID enrolment) {
    return sql.selectFrom(TRAINING_RESULT)
        .where(TRAINING_RESULT.ID.eq(enrolment))
        .fetchOptional(this::result);
  }

  private TrainingResult result(TrainingResultRecord row) {
    return new TrainingResult(
        enrolment(row.getId()).orElseThrow(),
        TrainingResult.Kind.valueOf(row.getResult()),
        new Attended(row.getDays(), row.getHeld()),
        row.getHours(),
        row.getFinishedOn());
  }

  /** Who they are to the county comes from their seat. */
  @Override
  public void add(TrainingResult result) {
    var seat =
        select(
                TRAINING_ENROLMENT.ID,
                TRAINING_ENROLMENT.OWNER,
                TRAINING_ENROLMENT.SESSION,
                TRAINING_ENROLMENT.TOWNSHIP,
                TRAINING_ENROLMENT.PERSON,
                TRAINING_ENROLMENT.IDENTITY,
                val(result.kind().name()),
                val(result.attended().days()),
                val(result.attended().held()),
                val(result.hours()),
                val(result.finishedOn()))
            .from(TRAINING_ENROLMENT)
            .where(TRAINING_ENROLMENT.ID.eq(result.id()));
    sql.insertInto(
            TRAINING_RESULT,
            TRAINING_RESULT.ID,
            TRAINING_RESULT.OWNER,
            TRAINING_RESULT.SESSION,
            TRAINING_RESULT.TOWNSHIP,
            TRAINING_RESULT.PERSON,
            TRAINING_RESULT.IDENTITY,
            TRAINING_RESULT.RESULT,
            TRAINING_RESULT.DAYS,
            TRAINING_RESULT.HELD,
            TRAINING_RESULT.HOURS,
            TRAINING_RESULT.FINISHED_ON)
        .select(seat)
        .execute();
  }

  @Override
  public Optional<Certificate> certificateOf(UUID enrolment) {
    return sql.selectFrom(TRAINING_CERTIFICATE)
        .where(TRAINING_CERTIFICATE.ENROLMENT.eq(enrolment))
        .and(TRAINING_CERTIFICATE.OWNER.eq(owner.value()))
        .fetchOptional(this::certificate);
  }

  private Certificate certificate(TrainingCertificateRecord row) {
    var on = row.getWithdrawnOn();
    return new Certificate(
        row.getId(),
        enrolment(row.getEnrolment()).orElseThrow(),
        new VerificationCode(row.getCode()),
        row.getIssuedOn(),
        on == null ? null : new Certificate.Withdrawal(on, row.getWithdrawnFor()),
        row.getVersion());
  }

  @Override
  public void add(Certificate certificate) {
    var enrolment = certificate.enrolment();
    sql.insertInto(TRAINING_CERTIFICATE)
        .set(TRAINING_CERTIFICATE.ID, certificate.id())
        .set(TRAINING_CERTIFICATE.OWNER, enrolment.owner().value())
        .set(TRAINING_CERTIFICATE.ENROLMENT, enrolment.id())
        .set(TRAINING_CERTIFICATE.TOWNSHIP, enrolment.community().value().substring(0, 9))
        .set(TRAINING_CERTIFICATE.CODE, certificate.code().value())
        .set(TRAINING_CERTIFICATE.ISSUED_ON, certificate.issuedOn())
        .execute();
  }

  @Override
  public Optional<Certificate> save(Certificate certificate) {
    var withdrawal = certificate.withdrawal();
    int updated =
        sql.update(TRAINING_CERTIFICATE)
            .set(TRAINING_CERTIFICATE.WITHDRAWN_ON, withdrawal == null ? null : withdrawal.on())
            .set(
                TRAINING_CERTIFICATE.WITHDRAWN_FOR, withdrawal == null ? null : withdrawal.reason())
            .set(TRAINING_CERTIFICATE.VERSION, certificate.version() + 1)
            .where(TRAINING_CERTIFICATE.ID.eq(certificate.id()))
            .and(TRAINING_CERTIFICATE.VERSION.eq(certificate.version()))
            .execute();
    return updated == 0
        ? Optional.empty()
        : Optional.of(certificate.withVersion(certificate.version() + 1));
  }
}
