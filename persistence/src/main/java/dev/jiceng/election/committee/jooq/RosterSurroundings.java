package dev.jiceng.election.committee.jooq;

import static dev.jiceng.jooq.area.Tables.MEMBERSHIP;
import static dev.jiceng.jooq.area.Tables.ORGANIZATION;
import static dev.jiceng.jooq.area.Tables.POST;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.election.committee.Surroundings;
import java.time.LocalDate;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** What the roster tells of a community's Party organization: whether it has its secretary. */
public final class RosterSurroundings implements Surroundings.PartyTurnover {
  private final DSLContext sql;
  private final LocalDate today;

  public RosterSurroundings(DSLContext sql, LocalDate today) {
    this.sql = sql;
    this.today = today;
  }

  @Override
  public boolean isElected(DivisionCode community, @Nullable UUID cycle) {
    return sql.fetchExists(
        MEMBERSHIP
            .join(POST)
            .on(POST.ID.eq(MEMBERSHIP.POST))
            .join(ORGANIZATION)
            .on(ORGANIZATION.ID.eq(POST.ORGANIZATION)),
        ORGANIZATION.COMMUNITY.eq(community.value()),
        POST.KIND.eq("SECRETARY"),
        MEMBERSHIP.STARTS_ON.le(today),
        MEMBERSHIP.ENDS_ON.isNull().or(MEMBERSHIP.ENDS_ON.ge(today)));
  }
}
