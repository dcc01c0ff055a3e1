package dev.jiceng.election.party.jooq;

import static dev.jiceng.jooq.area.Tables.PARTY_ELECTION;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.election.committee.Surroundings;
import java.time.LocalDate;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Whether a Party election of the community is concluded (VE-1): in the same cycle, or, where
 * either of the two elections stands outside of any, one whose term still runs.
 */
public final class JooqPartyTurnover implements Surroundings.PartyTurnover {
  private final DSLContext sql;

  public JooqPartyTurnover(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public boolean isElected(DivisionCode community, @Nullable UUID cycle, LocalDate day) {
    return sql.fetchExists(
        PARTY_ELECTION,
        PARTY_ELECTION.COMMUNITY.eq(community.value()),
        PARTY_ELECTION.CONCLUDED_ON.le(day),
        cycle == null ? runs(day) : sameOrNone(cycle, day));
  }

  private static Condition sameOrNone(UUID cycle, LocalDate day) {
    return PARTY_ELECTION.CYCLE.eq(cycle).or(PARTY_ELECTION.CYCLE.isNull().and(runs(day)));
  }

  private static Condition runs(LocalDate day) {
    return PARTY_ELECTION.TERM_ENDS_ON.isNull().or(PARTY_ELECTION.TERM_ENDS_ON.ge(day));
  }
}
