package dev.jiceng.duty.facts.jooq;

import static dev.jiceng.jooq.area.Tables.COMMUNITY_FACTS;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.duty.facts.CommunityFacts;
import dev.jiceng.duty.facts.FactBooks;
import dev.jiceng.shared.jooq.Communities;
import dev.jiceng.tenants.Scope;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** The facts of the township's communities, or of its one community, that the scope names. */
public final class JooqFactBooks implements FactBooks {
  private final DSLContext sql;
  private final Scope scope;

  public JooqFactBooks(DSLContext sql, Scope scope) {
    this.sql = sql;
    this.scope = scope;
  }

  @Override
  public boolean hold(DivisionCode community) {
    return Communities.hold(sql, scope, community);
  }

  @Override
  public Optional<CommunityFacts> of(DivisionCode community, int year) {
    return sql.select(COMMUNITY_FACTS.ID)
        .from(COMMUNITY_FACTS)
        .where(standing(community, year))
        .fetchOptional(COMMUNITY_FACTS.ID)
        .map(id -> FactsList.find(sql, id));
  }

  private static Condition standing(DivisionCode community, int year) {
    return COMMUNITY_FACTS
        .COMMUNITY
        .eq(community.value())
        .and(COMMUNITY_FACTS.YEAR.eq(year))
        .and(COMMUNITY_FACTS.CURRENT);
  }

  @Override
  public void add(CommunityFacts facts) {
    sql.update(COMMUNITY_FACTS)
        .set(COMMUNITY_FACTS.CURRENT, false)
        .where(standing(facts.community(), facts.year()))
        .execute();
    var figures = facts.figures();
    sql.insertInto(COMMUNITY_FACTS)
        .set(COMMUNITY_FACTS.ID, facts.id())
        .set(COMMUNITY_FACTS.COMMUNITY, facts.community().value())
        .set(COMMUNITY_FACTS.YEAR, facts.year())
        .set(COMMUNITY_FACTS.HOUSEHOLDS, figures.households())
        .set(COMMUNITY_FACTS.POPULATION, figures.population())
        .set(COMMUNITY_FACTS.RESIDENT_GROUPS, figures.residentGroups())
        .set(COMMUNITY_FACTS.AREA, figures.area())
        .set(COMMUNITY_FACTS.OFFICES, figures.offices())
        .set(COMMUNITY_FACTS.ACTIVITY_ROOMS, figures.activityRooms())
        .set(COMMUNITY_FACTS.COLLECTIVE_INCOME, figures.collectiveIncome())
        .set(COMMUNITY_FACTS.RECORDED_BY, facts.recorded().by().subject())
        .set(COMMUNITY_FACTS.RECORDED_NAME, facts.recorded().by().name())
        .set(COMMUNITY_FACTS.RECORDED_AT, facts.recorded().at())
        .set(COMMUNITY_FACTS.VERSION, facts.version())
        .execute();
  }
}
