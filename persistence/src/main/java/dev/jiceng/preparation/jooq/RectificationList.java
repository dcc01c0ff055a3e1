package dev.jiceng.preparation.jooq;

import static dev.jiceng.jooq.area.Tables.RECTIFICATION;
import static org.jooq.impl.DSL.noCondition;

import dev.jiceng.shared.jooq.Columns;
import dev.jiceng.shared.jooq.Group;
import dev.jiceng.shared.jooq.Listing;
import dev.jiceng.shared.jooq.Nest;
import dev.jiceng.shared.jooq.Order;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.tenants.Scope;
import java.util.List;
import org.jooq.Condition;

/** The list of rectifications, the newest first. */
public final class RectificationList {
  private RectificationList() {}

  public static Listing listing() {
    var columns =
        new Columns()
            .filter("id", RECTIFICATION.ID)
            .filter("community", RECTIFICATION.COMMUNITY)
            .filter("heldOn", RECTIFICATION.HELD_ON)
            .filter("releasedOn", RECTIFICATION.RELEASED_ON)
            .order("COMMUNITY", RECTIFICATION.COMMUNITY)
            .order("HELD_ON", RECTIFICATION.HELD_ON);
    return new Listing(
        RECTIFICATION,
        columns,
        List.of(new Order("HELD_ON", true)),
        RECTIFICATION.ID,
        noCondition());
  }

  public static Condition within(Scope scope) {
    return Reads.within(scope, RECTIFICATION.COMMUNITY);
  }

  public static Nest<RectificationRow> nest() {
    return new Nest<>(List.of(RECTIFICATION.fields()), List.of(), RectificationList::row);
  }

  private static RectificationRow row(Group row) {
    return new RectificationRow(
        row.get(RECTIFICATION.TOWNSHIP),
        row.get(RECTIFICATION.COMMUNITY),
        row.get(RECTIFICATION.ID),
        row.get(RECTIFICATION.HELD_ON),
        row.get(RECTIFICATION.REASON),
        row.find(RECTIFICATION.RELEASED_ON),
        row.find(RECTIFICATION.RELEASE_REASON),
        row.get(RECTIFICATION.VERSION));
  }
}
