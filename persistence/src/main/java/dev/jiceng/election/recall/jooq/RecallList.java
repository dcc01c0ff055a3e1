package dev.jiceng.election.recall.jooq;

import static dev.jiceng.jooq.area.Tables.RECALL;
import static org.jooq.impl.DSL.noCondition;

import dev.jiceng.shared.jooq.Columns;
import dev.jiceng.shared.jooq.Listing;
import dev.jiceng.shared.jooq.Nest;
import dev.jiceng.shared.jooq.Order;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.tenants.Scope;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** The list of recalls, the newest first (VE-17). */
public final class RecallList {
  private RecallList() {}

  public static Listing listing() {
    var columns =
        new Columns()
            .filter("id", RECALL.ID)
            .filter("community", RECALL.COMMUNITY)
            .filter("proposedOn", RECALL.PROPOSED_ON)
            .filter("votedOn", RECALL.VOTED_ON)
            .filter("passed", RECALL.PASSED)
            .order("COMMUNITY", RECALL.COMMUNITY, RECALL.PROPOSED_ON)
            .order("PROPOSED_ON", RECALL.PROPOSED_ON);
    return new Listing(
        RECALL, columns, List.of(new Order("PROPOSED_ON", true)), RECALL.ID, noCondition());
  }

  public static Condition within(Scope scope) {
    return Reads.within(scope, RECALL.COMMUNITY);
  }

  public static Nest<RecallRow> nest() {
    return new Nest<>(List.of(RECALL.fields()), List.of(), RecallRow::new);
  }

  public static Map<UUID, RecallRow> byId(
      DSLContext sql, Condition within, Collection<UUID> recalls) {
    return listing().byId(sql, within, recalls, nest(), RecallRow::uuid);
  }
}
