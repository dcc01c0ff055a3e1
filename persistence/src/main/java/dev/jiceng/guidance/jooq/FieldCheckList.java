package dev.jiceng.guidance.jooq;

import static dev.jiceng.jooq.area.Tables.FIELD_CHECK;
import static org.jooq.impl.DSL.trunc;

import dev.jiceng.shared.jooq.Columns;
import dev.jiceng.shared.jooq.Group;
import dev.jiceng.shared.jooq.Listing;
import dev.jiceng.shared.jooq.Nest;
import dev.jiceng.shared.jooq.Order;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.tenants.Scope;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DatePart;
import org.jooq.Field;
import org.jooq.Record;

/** The list of field checks: of a community, a township, or all townships of a county alike. */
public final class FieldCheckList {
  static final List<Field<?>> COLUMNS =
      List.of(
          FIELD_CHECK.TOWNSHIP,
          FIELD_CHECK.ID,
          FIELD_CHECK.COMMUNITY,
          FIELD_CHECK.TEMPLATE,
          FIELD_CHECK.TEMPLATE_VERSION,
          FIELD_CHECK.SUBJECT_AREA,
          FIELD_CHECK.VERSION,
          FIELD_CHECK.EDITION,
          FIELD_CHECK.WAITING,
          FIELD_CHECK.WITHDRAWN,
          FIELD_CHECK.COMPLETE,
          FIELD_CHECK.SCORE,
          FIELD_CHECK.POINTS,
          FIELD_CHECK.REACHABLE,
          FIELD_CHECK.STARTED_AT,
          FIELD_CHECK.ENDED_AT,
          FIELD_CHECK.HELD_ON,
          FIELD_CHECK.RECEIVED_AT,
          FIELD_CHECK.CHANGED_AT,
          FIELD_CHECK.INSTRUCTORS,
          FIELD_CHECK.VISIT,
          FIELD_CHECK.RECHECK_OF,
          FIELD_CHECK.RECORDED_BY,
          FIELD_CHECK.CONTENT);

  private FieldCheckList() {}

  public static Listing listing() {
    var columns =
        new Columns()
            .filter("township", FIELD_CHECK.TOWNSHIP)
            .filter("community", FIELD_CHECK.COMMUNITY)
            .filter("heldOn", FIELD_CHECK.HELD_ON)
            .filter("template", FIELD_CHECK.TEMPLATE)
            .filter("subjectArea", FIELD_CHECK.SUBJECT_AREA)
            .filter("withdrawn", FIELD_CHECK.WITHDRAWN)
            .filter("complete", FIELD_CHECK.COMPLETE)
            .filter("conflicts", FIELD_CHECK.CONFLICTS)
            .filter("score", FIELD_CHECK.SCORE)
            .order("HELD_ON", FIELD_CHECK.HELD_ON)
            .order("SCORE", FIELD_CHECK.SCORE)
            .group("township", FIELD_CHECK.TOWNSHIP)
            .group("community", FIELD_CHECK.COMMUNITY)
            .group("subjectArea", FIELD_CHECK.SUBJECT_AREA)
            .group("month", trunc(FIELD_CHECK.HELD_ON, DatePart.MONTH));
    return new Listing(
        FIELD_CHECK,
        columns,
        List.of(new Order("HELD_ON", true)),
        FIELD_CHECK.ID,
        FIELD_CHECK.VERSION.gt(0));
  }

  public static Condition within(Scope scope) {
    return Reads.within(scope, FIELD_CHECK.COMMUNITY);
  }

  public static Nest<FieldCheckRow> nest() {
    return new Nest<>(COLUMNS, List.of(), FieldCheckList::row);
  }

  private interface Cells {
    <T> T get(Field<T> column);

    <T> @org.jspecify.annotations.Nullable T find(Field<T> column);
  }

  private static FieldCheckRow row(Group group) {
    return row(
        new Cells() {
          @Override
          public <T> T get(Field<T> column) {
            return group.get(column);
          }

          @Override
          public <T> @org.jspecify.annotations.Nullable T find(Field<T> column) {
            return group.find(column);
          }
        });
  }

  static FieldCheckRow row(Record record) {
    return row(
        new Cells() {
          @Override
          public <T> T get(Field<T> column) {
            return java.util.Objects.requireNonNull(record.get(column));
          }

          @Override
          public <T> @org.jspecify.annotations.Nullable T find(Field<T> column) {
            return record.get(column);
          }
        });
  }

  private static FieldCheckRow row(Cells cells) {
    return new FieldCheckRow(
        cells.get(FIELD_CHECK.TOWNSHIP),
        cells.get(FIELD_CHECK.ID),
        cells.get(FIELD_CHECK.COMMUNITY),
        cells.get(FIELD_CHECK.TEMPLATE),
        cells.get(FIELD_CHECK.TEMPLATE_VERSION),
        cells.get(FIELD_CHECK.SUBJECT_AREA),
        cells.get(FIELD_CHECK.VERSION),
        cells.get(FIELD_CHECK.EDITION),
        cells.get(FIELD_CHECK.WAITING),
        cells.get(FIELD_CHECK.WITHDRAWN),
        cells.get(FIELD_CHECK.COMPLETE),
        cells.get(FIELD_CHECK.SCORE),
        cells.get(FIELD_CHECK.POINTS),
        cells.get(FIELD_CHECK.REACHABLE),
        cells.get(FIELD_CHECK.STARTED_AT),
        cells.get(FIELD_CHECK.ENDED_AT),
        cells.get(FIELD_CHECK.HELD_ON),
        cells.get(FIELD_CHECK.RECEIVED_AT),
        cells.get(FIELD_CHECK.CHANGED_AT),
        List.of(cells.get(FIELD_CHECK.INSTRUCTORS)),
        cells.find(FIELD_CHECK.VISIT),
        cells.find(FIELD_CHECK.RECHECK_OF),
        cells.get(FIELD_CHECK.RECORDED_BY),
        CheckJson.content(cells.get(FIELD_CHECK.CONTENT).data()));
  }
}
