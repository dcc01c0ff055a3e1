package dev.jiceng.preparation.jooq;

import static dev.jiceng.jooq.area.Tables.PREPARATION;
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

/** The list of what was prepared, the newest first. */
public final class PreparationList {
  private PreparationList() {}

  public static Listing listing() {
    var columns =
        new Columns()
            .filter("id", PREPARATION.ID)
            .filter("community", PREPARATION.COMMUNITY)
            .filter("kind", PREPARATION.KIND)
            .filter("on", PREPARATION.DONE_ON)
            .filter("name", PREPARATION.NAME)
            .filter("settledOn", PREPARATION.SETTLED_ON)
            .order("COMMUNITY", PREPARATION.COMMUNITY)
            .order("ON", PREPARATION.DONE_ON);
    return new Listing(
        PREPARATION, columns, List.of(new Order("ON", true)), PREPARATION.ID, noCondition());
  }

  public static Condition within(Scope scope) {
    return Reads.within(scope, PREPARATION.COMMUNITY);
  }

  public static Nest<PreparationRow> nest() {
    return new Nest<>(List.of(PREPARATION.fields()), List.of(), PreparationList::row);
  }

  private static PreparationRow row(Group row) {
    return new PreparationRow(
        row.get(PREPARATION.TOWNSHIP),
        row.get(PREPARATION.COMMUNITY),
        row.get(PREPARATION.ID),
        row.get(PREPARATION.KIND),
        row.get(PREPARATION.DONE_ON),
        row.find(PREPARATION.PERSON),
        row.find(PREPARATION.CODE),
        row.find(PREPARATION.NAME),
        row.find(PREPARATION.TEXT),
        row.find(PREPARATION.CLEARED),
        row.find(PREPARATION.NUMBER),
        row.find(PREPARATION.SOLVED),
        row.find(PREPARATION.SETTLED_ON),
        row.get(PREPARATION.VERSION));
  }
}
