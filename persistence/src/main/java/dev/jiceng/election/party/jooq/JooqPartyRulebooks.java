package dev.jiceng.election.party.jooq;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.DivisionLevel;
import dev.jiceng.election.jooq.CalendarDays;
import dev.jiceng.election.party.PartyRulebook;
import dev.jiceng.election.party.PartyRulebooks;
import dev.jiceng.election.party.ProfiledParty;
import dev.jiceng.regulation.ProfileRef;
import dev.jiceng.regulation.jooq.TimetableBasis;
import dev.jiceng.roster.OrganizationKind;
import dev.jiceng.shared.jooq.Reads;
import java.util.Optional;
import org.jooq.DSLContext;

/** Rules from the profiles that a township's county sees, one statement each; all may read them. */
public final class JooqPartyRulebooks implements PartyRulebooks {
  private final DSLContext sql;

  private JooqPartyRulebooks(DSLContext sql) {
    this.sql = sql;
  }

  public static JooqPartyRulebooks of(Reads reads, DivisionCode township) {
    return new JooqPartyRulebooks(reads.board(township.at(DivisionLevel.COUNTY).orElseThrow()));
  }

  @Override
  public Optional<PartyRulebook> of(ProfileRef profile, OrganizationKind kind) {
    return TimetableBasis.find(sql, profile)
        .map(basis ->
            new PartyRulebook(
                ProfiledParty.of(basis.pedigree().effective(), kind),
                new CalendarDays(basis.calendar())));
  }
}
