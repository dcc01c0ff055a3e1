package dev.jiceng.duty.facts.jooq;

import static dev.jiceng.jooq.area.Tables.COMMUNITY_FACTS;
import static org.jooq.impl.DSL.noCondition;

import dev.jiceng.affairs.Mark;
import dev.jiceng.division.DivisionCode;
import dev.jiceng.duty.facts.CommunityFacts;
import dev.jiceng.shared.Actor;
import dev.jiceng.shared.jooq.Columns;
import dev.jiceng.shared.jooq.Group;
import dev.jiceng.shared.jooq.Listing;
import dev.jiceng.shared.jooq.Nest;
import dev.jiceng.shared.jooq.Order;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.tenants.Scope;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Yearly facts of communities, the newest year first (PD-8). */
public final class FactsList {
  private FactsList() {}

  /** What stands. */
  public static Listing listing() {
    return listing(COMMUNITY_FACTS.CURRENT.isTrue());
  }

  /** With what was corrected since. */
  public static Listing history() {
    return listing(noCondition());
  }

  private static Listing listing(Condition always) {
    var columns =
        new Columns()
            .filter("id", COMMUNITY_FACTS.ID)
            .filter("community", COMMUNITY_FACTS.COMMUNITY)
            .filter("year", COMMUNITY_FACTS.YEAR)
            .filter("population", COMMUNITY_FACTS.POPULATION)
            .filter("activityRooms", COMMUNITY_FACTS.ACTIVITY_ROOMS)
            .filter("collectiveIncome", COMMUNITY_FACTS.COLLECTIVE_INCOME)
            .order("YEAR", COMMUNITY_FACTS.YEAR)
            .order("COMMUNITY", COMMUNITY_FACTS.COMMUNITY)
            .order("POPULATION", COMMUNITY_FACTS.POPULATION)
            .order("COLLECTIVE_INCOME", COMMUNITY_FACTS.COLLECTIVE_INCOME)
            .group("township", COMMUNITY_FACTS.TOWNSHIP)
            .group("community", COMMUNITY_FACTS.COMMUNITY)
            .group("year", COMMUNITY_FACTS.YEAR)
            .sum("households", COMMUNITY_FACTS.HOUSEHOLDS)
            .sum("population", COMMUNITY_FACTS.POPULATION)
            .sum("residentGroups", COMMUNITY_FACTS.RESIDENT_GROUPS)
            .sum("area", COMMUNITY_FACTS.AREA)
            .sum("offices", COMMUNITY_FACTS.OFFICES)
            .sum("activityRooms", COMMUNITY_FACTS.ACTIVITY_ROOMS)
            .sum("collectiveIncome", COMMUNITY_FACTS.COLLECTIVE_INCOME);
    return new Listing(
        COMMUNITY_FACTS, columns, List.of(new Order("YEAR", true)), COMMUNITY_FACTS.ID, always);
  }

  public static Condition within(Scope scope) {
    return Reads.within(scope, COMMUNITY_FACTS.COMMUNITY);
  }

  public static Nest<CommunityFacts> nest() {
    return new Nest<>(List.of(COMMUNITY_FACTS.fields()), List.of(), FactsList::row);
  }

  static CommunityFacts find(DSLContext sql, UUID id) {
    var found = history().byId(sql, noCondition(), List.of(id), nest(), CommunityFacts::id);
    return Objects.requireNonNull(found.get(id));
  }

  private static CommunityFacts row(Group row) {
    return new CommunityFacts(
        row.get(COMMUNITY_FACTS.ID),
        DivisionCode.of(row.get(COMMUNITY_FACTS.COMMUNITY)),
        row.get(COMMUNITY_FACTS.YEAR),
        new CommunityFacts.Figures(
            row.get(COMMUNITY_FACTS.HOUSEHOLDS),
            row.get(COMMUNITY_FACTS.POPULATION),
            row.get(COMMUNITY_FACTS.RESIDENT_GROUPS),
            row.get(COMMUNITY_FACTS.AREA),
            row.get(COMMUNITY_FACTS.OFFICES),
            row.get(COMMUNITY_FACTS.ACTIVITY_ROOMS),
            row.get(COMMUNITY_FACTS.COLLECTIVE_INCOME)),
        new Mark(
            new Actor(row.get(COMMUNITY_FACTS.RECORDED_BY), row.get(COMMUNITY_FACTS.RECORDED_NAME)),
            row.get(COMMUNITY_FACTS.RECORDED_AT)),
        row.get(COMMUNITY_FACTS.CURRENT),
        row.get(COMMUNITY_FACTS.VERSION));
  }
}
