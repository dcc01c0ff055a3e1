package dev.jiceng.training.jooq;

import static dev.jiceng.jooq.area.Tables.PERSON;
import static dev.jiceng.jooq.area.Tables.TRAINING_CERTIFICATE;
import static dev.jiceng.jooq.area.Tables.TRAINING_COURSE;
import static dev.jiceng.jooq.area.Tables.TRAINING_ENROLMENT;
import static dev.jiceng.jooq.area.Tables.TRAINING_RESULT;
import static dev.jiceng.jooq.area.Tables.TRAINING_SESSION;
import static org.jooq.impl.DSL.noCondition;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.jooq.Columns;
import dev.jiceng.shared.jooq.Group;
import dev.jiceng.shared.jooq.Listing;
import dev.jiceng.shared.jooq.Nest;
import dev.jiceng.shared.jooq.Order;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.tenants.Scope;
import dev.jiceng.training.learning.VerificationCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** Who takes part in sessions, with which result and certificate (TR-2). */
public final class EnrolmentList {
  private EnrolmentList() {}

  /** An enrolment as the API shows it; {@code seenFrom} is what its session's id carries. */
  public record Row(
      DivisionCode seenFrom,
      UUID uuid,
      UUID sessionId,
      String course,
      LocalDate startsOn,
      LocalDate endsOn,
      String townshipCode,
      String communityCode,
      UUID personId,
      String name,
      String standing,
      @Nullable Result result,
      @Nullable Certificate certificate,
      int version) {}

  /** How it went. */
  public record Result(String kind, int days, int held, BigDecimal hours) {}

  /** What certifies it. */
  public record Certificate(
      String number,
      String code,
      LocalDate issuedOn,
      @Nullable LocalDate withdrawnOn,
      @Nullable String withdrawnFor,
      int version) {}

  public static Listing listing() {
    var columns =
        new Columns()
            .filter("community", TRAINING_ENROLMENT.COMMUNITY)
            .filter("person", TRAINING_ENROLMENT.PERSON)
            .filter("session", TRAINING_ENROLMENT.SESSION)
            .filter("standing", TRAINING_ENROLMENT.STANDING)
            .filter("result", TRAINING_RESULT.RESULT)
            .filter("startsOn", TRAINING_SESSION.STARTS_ON)
            .order("COMMUNITY", TRAINING_ENROLMENT.COMMUNITY)
            .order("STARTS_ON", TRAINING_SESSION.STARTS_ON);
    var from =
        TRAINING_ENROLMENT
            .join(TRAINING_SESSION)
            .on(TRAINING_SESSION.ID.eq(TRAINING_ENROLMENT.SESSION))
            .join(TRAINING_COURSE)
            .on(TRAINING_COURSE.ID.eq(TRAINING_SESSION.COURSE))
            .join(PERSON)
            .on(PERSON.TOWNSHIP.eq(TRAINING_ENROLMENT.TOWNSHIP))
            .and(PERSON.ID.eq(TRAINING_ENROLMENT.PERSON))
            .leftJoin(TRAINING_RESULT)
            .on(TRAINING_RESULT.ID.eq(TRAINING_ENROLMENT.ID))
            .leftJoin(TRAINING_CERTIFICATE)
            .on(TRAINING_CERTIFICATE.ENROLMENT.eq(TRAINING_ENROLMENT.ID));
    var order = List.of(new Order("STARTS_ON", true));
    return new Listing(from, columns, order, TRAINING_ENROLMENT.ID, noCondition());
  }

  public static Condition within(Scope scope) {
    return Reads.within(scope, TRAINING_ENROLMENT.COMMUNITY);
  }

  public static Nest<Row> nest(Scope scope) {
    var columns = new ArrayList<Field<?>>(List.of(TRAINING_ENROLMENT.fields()));
    columns.addAll(
        List.of(
            TRAINING_SESSION.STARTS_ON,
            TRAINING_SESSION.ENDS_ON,
            TRAINING_COURSE.TITLE,
            PERSON.NAME,
            TRAINING_RESULT.RESULT,
            TRAINING_RESULT.DAYS,
            TRAINING_RESULT.HELD,
            TRAINING_RESULT.HOURS));
    columns.addAll(List.of(TRAINING_CERTIFICATE.fields()));
    return new Nest<>(columns, List.of(), row -> row(row, scope));
  }

  private static Row row(Group row, Scope scope) {
    return new Row(
        Owners.seenFrom(scope, row.get(TRAINING_ENROLMENT.OWNER)),
        row.get(TRAINING_ENROLMENT.ID),
        row.get(TRAINING_ENROLMENT.SESSION),
        row.get(TRAINING_COURSE.TITLE),
        row.get(TRAINING_SESSION.STARTS_ON),
        row.get(TRAINING_SESSION.ENDS_ON),
        row.get(TRAINING_ENROLMENT.TOWNSHIP),
        row.get(TRAINING_ENROLMENT.COMMUNITY),
        row.get(TRAINING_ENROLMENT.PERSON),
        row.get(PERSON.NAME),
        row.get(TRAINING_ENROLMENT.STANDING),
        result(row),
        certificate(row),
        row.get(TRAINING_ENROLMENT.VERSION));
  }

  private static @Nullable Result result(Group row) {
    var kind = row.find(TRAINING_RESULT.RESULT);
    return kind == null
        ? null
        : new Result(
            kind,
            row.get(TRAINING_RESULT.DAYS),
            row.get(TRAINING_RESULT.HELD),
            row.get(TRAINING_RESULT.HOURS));
  }

  private static @Nullable Certificate certificate(Group row) {
    var code = row.find(TRAINING_CERTIFICATE.CODE);
    if (code == null) {
      return null;
    }
    var issued = row.get(TRAINING_CERTIFICATE.ISSUED_ON);
    var number =
        "%s-%d-%06d"
            .formatted(
                row.get(TRAINING_CERTIFICATE.OWNER),
                issued.getYear(),
                row.get(TRAINING_CERTIFICATE.SERIAL));
    return new Certificate(
        number,
        new VerificationCode(code).shown(),
        issued,
        row.find(TRAINING_CERTIFICATE.WITHDRAWN_ON),
        row.find(TRAINING_CERTIFICATE.WITHDRAWN_FOR),
        row.get(TRAINING_CERTIFICATE.VERSION));
  }
}
