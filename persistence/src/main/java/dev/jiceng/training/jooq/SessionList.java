package dev.jiceng.training.jooq;

import static dev.jiceng.jooq.area.Tables.TRAINING_COURSE;
import static dev.jiceng.jooq.area.Tables.TRAINING_QUOTA;
import static dev.jiceng.jooq.area.Tables.TRAINING_SESSION;
import static org.jooq.impl.DSL.noCondition;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.jooq.Columns;
import dev.jiceng.shared.jooq.Group;
import dev.jiceng.shared.jooq.Listing;
import dev.jiceng.shared.jooq.Nest;
import dev.jiceng.shared.jooq.Order;
import dev.jiceng.tenants.Scope;
import dev.jiceng.training.course.SessionState;
import dev.jiceng.training.course.TrainingSession;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.Field;

/** The list of sessions with their courses and quotas (TR-2). */
public final class SessionList {
  private SessionList() {}

  /** A session as the API shows it; {@code seenFrom} is what its id carries. */
  public record Row(DivisionCode seenFrom, TrainingSession session, String title, String topic) {
    public UUID uuid() {
      return session.id();
    }

    public int seats() {
      return session.quotas().stream().mapToInt(TrainingSession.Quota::seats).sum();
    }

    public int taken() {
      return session.quotas().stream().mapToInt(TrainingSession.Quota::taken).sum();
    }
  }

  public static Listing listing() {
    var columns =
        new Columns()
            .filter("state", TRAINING_SESSION.STATE)
            .filter("startsOn", TRAINING_SESSION.STARTS_ON)
            .filter("endsOn", TRAINING_SESSION.ENDS_ON)
            .filter("topic", TRAINING_COURSE.TOPIC)
            .filter("title", TRAINING_COURSE.TITLE)
            .filter("course", TRAINING_SESSION.COURSE)
            .order("STARTS_ON", TRAINING_SESSION.STARTS_ON);
    var from =
        TRAINING_SESSION.join(TRAINING_COURSE).on(TRAINING_COURSE.ID.eq(TRAINING_SESSION.COURSE));
    var order = List.of(new Order("STARTS_ON", true));
    return new Listing(from, columns, order, TRAINING_SESSION.ID, noCondition());
  }

  public static Nest<Row> nest(Scope scope) {
    var columns = new ArrayList<Field<?>>(List.of(TRAINING_SESSION.fields()));
    columns.addAll(List.of(TRAINING_COURSE.TITLE, TRAINING_COURSE.TOPIC));
    var quotas =
        new Nest.Child(
            TRAINING_QUOTA,
            page -> TRAINING_QUOTA.SESSION.eq(page.of(TRAINING_SESSION.ID)),
            List.of(TRAINING_QUOTA.TOWNSHIP, TRAINING_QUOTA.SEATS, TRAINING_QUOTA.TAKEN),
            List.of(TRAINING_QUOTA.TOWNSHIP));
    return new Nest<>(columns, List.of(quotas), row -> row(row, scope));
  }

  private static Row row(Group row, Scope scope) {
    var owner = row.get(TRAINING_SESSION.OWNER);
    var plan =
        new TrainingSession.Plan(
            row.get(TRAINING_SESSION.STARTS_ON),
            row.get(TRAINING_SESSION.ENDS_ON),
            row.get(TRAINING_SESSION.VENUE),
            row.get(TRAINING_SESSION.TEACHER),
            row.get(TRAINING_SESSION.CAPACITY));
    var session =
        new TrainingSession(
            row.get(TRAINING_SESSION.ID),
            DivisionCode.of(owner),
            row.get(TRAINING_SESSION.COURSE),
            plan,
            SessionState.valueOf(row.get(TRAINING_SESSION.STATE)),
            row.find(TRAINING_SESSION.CANCELLED_FOR),
            row.children(TRAINING_QUOTA.TOWNSHIP, SessionList::quota),
            row.get(TRAINING_SESSION.VERSION));
    return new Row(
        Owners.seenFrom(scope, owner),
        session,
        row.get(TRAINING_COURSE.TITLE),
        row.get(TRAINING_COURSE.TOPIC));
  }

  private static TrainingSession.Quota quota(Group row) {
    return new TrainingSession.Quota(
        DivisionCode.of(row.get(TRAINING_QUOTA.TOWNSHIP)),
        row.get(TRAINING_QUOTA.SEATS),
        row.get(TRAINING_QUOTA.TAKEN));
  }
}
