package dev.jiceng.duty.task.jooq;

import static dev.jiceng.jooq.area.Tables.POST;
import static dev.jiceng.jooq.area.Tables.POST_DUTY;
import static org.jooq.impl.DSL.noCondition;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.duty.task.PostDuty;
import dev.jiceng.duty.task.Rhythm;
import dev.jiceng.shared.jooq.Columns;
import dev.jiceng.shared.jooq.Group;
import dev.jiceng.shared.jooq.Listing;
import dev.jiceng.shared.jooq.Nest;
import dev.jiceng.shared.jooq.Order;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.tenants.Scope;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;

/** The duties of posts (PD-3). */
public final class DutyList {
  static final List<Field<?>> COLUMNS = columns();

  private DutyList() {}

  private static List<Field<?>> columns() {
    var columns = new ArrayList<Field<?>>(List.of(POST_DUTY.fields()));
    columns.add(POST.TITLE);
    return List.copyOf(columns);
  }

  public static Listing listing() {
    var columns =
        new Columns()
            .filter("id", POST_DUTY.ID)
            .filter("community", POST_DUTY.COMMUNITY)
            .filter("post", POST_DUTY.POST)
            .filter("rhythm", POST_DUTY.RHYTHM)
            .filter("endsOn", POST_DUTY.ENDS_ON)
            .order("COMMUNITY", POST_DUTY.COMMUNITY)
            .order("STARTS_ON", POST_DUTY.STARTS_ON);
    var from =
        POST_DUTY
            .join(POST)
            .on(POST.TOWNSHIP.eq(POST_DUTY.TOWNSHIP))
            .and(POST.ID.eq(POST_DUTY.POST));
    return new Listing(
        from, columns, List.of(new Order("COMMUNITY", false)), POST_DUTY.ID, noCondition());
  }

  public static Condition within(Scope scope) {
    return Reads.within(scope, POST_DUTY.COMMUNITY);
  }

  public static Nest<DutyRow> nest() {
    return new Nest<>(COLUMNS, List.of(), DutyList::row);
  }

  static DutyRow row(Group row) {
    var content =
        new PostDuty.Content(
            row.get(POST_DUTY.TITLE),
            row.get(POST_DUTY.CRITERIA),
            Rhythm.valueOf(row.get(POST_DUTY.RHYTHM)),
            row.get(POST_DUTY.GRACE_DAYS));
    var duty =
        new PostDuty(
            row.get(POST_DUTY.ID),
            DivisionCode.of(row.get(POST_DUTY.COMMUNITY)),
            row.get(POST_DUTY.POST),
            content,
            row.get(POST_DUTY.STARTS_ON),
            row.find(POST_DUTY.ENDS_ON),
            row.get(POST_DUTY.VERSION));
    return new DutyRow(duty, row.get(POST.TITLE));
  }
}
