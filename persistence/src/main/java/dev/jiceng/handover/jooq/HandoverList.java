package dev.jiceng.handover.jooq;

import static dev.jiceng.jooq.area.Tables.HANDOVER;
import static org.jooq.impl.DSL.noCondition;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.handover.Handover;
import dev.jiceng.handover.HandoverItem;
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
import org.jspecify.annotations.Nullable;

/** The list of hand-overs, the newest first. */
public final class HandoverList {
  private HandoverList() {}

  public static Listing listing() {
    var columns =
        new Columns()
            .filter("id", HANDOVER.ID)
            .filter("community", HANDOVER.COMMUNITY)
            .filter("electedOn", HANDOVER.ELECTED_ON)
            .filter("dueOn", HANDOVER.DUE_ON)
            .filter("closedOn", HANDOVER.CLOSED_ON)
            .order("COMMUNITY", HANDOVER.COMMUNITY)
            .order("ELECTED_ON", HANDOVER.ELECTED_ON);
    return new Listing(
        HANDOVER, columns, List.of(new Order("ELECTED_ON", true)), HANDOVER.ID, noCondition());
  }

  public static Condition within(Scope scope) {
    return Reads.within(scope, HANDOVER.COMMUNITY);
  }

  public static Nest<Handover> nest() {
    return new Nest<>(List.of(HANDOVER.fields()), List.of(), HandoverList::row);
  }

  private static Handover row(Group row) {
    var kinds = row.get(HANDOVER.KINDS);
    var texts = row.get(HANDOVER.TEXTS);
    var given = row.get(HANDOVER.GIVEN_BY);
    var taken = row.get(HANDOVER.TAKEN_BY);
    var items = new ArrayList<HandoverItem>();
    for (int i = 0; i < kinds.length; i++) {
      var kind = HandoverItem.Kind.valueOf(kinds[i]);
      items.add(new HandoverItem(kind, texts[i], named(given[i]), named(taken[i])));
    }
    return new Handover(
        row.get(HANDOVER.ID),
        DivisionCode.of(row.get(HANDOVER.COMMUNITY)),
        row.get(HANDOVER.ELECTED_ON),
        row.find(HANDOVER.DUE_ON),
        items,
        row.find(HANDOVER.CLOSED_ON),
        row.find(HANDOVER.CERTIFICATE),
        row.get(HANDOVER.VERSION));
  }

  /** A side that has not acknowledged is an empty name. */
  private static @Nullable String named(String name) {
    return name.isEmpty() ? null : name;
  }
}
