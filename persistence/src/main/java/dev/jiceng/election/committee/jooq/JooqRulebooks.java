package dev.jiceng.election.committee.jooq;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.DivisionLevel;
import dev.jiceng.election.candidacy.ProfiledQualification;
import dev.jiceng.election.committee.ProfiledCommittee;
import dev.jiceng.election.committee.Rulebook;
import dev.jiceng.election.committee.Rulebooks;
import dev.jiceng.election.jooq.CalendarDays;
import dev.jiceng.regulation.ProfileRef;
import dev.jiceng.regulation.jooq.TimetableBasis;
import dev.jiceng.shared.jooq.Reads;
import java.util.Optional;
import org.jooq.DSLContext;

/** Rules from the profiles that a township's county sees, one statement each; all may read them. */
public final class JooqRulebooks implements Rulebooks {
  private final DSLContext sql;

  private JooqRulebooks(DSLContext sql) {
    this.sql = sql;
  }

  public static JooqRulebooks of(Reads reads, DivisionCode township) {
    return new JooqRulebooks(reads.board(township.at(DivisionLevel.COUNTY).orElseThrow()));
  }

  @Override
  public Optional<Rulebook> of(ProfileRef profile) {
    return TimetableBasis.find(sql, profile).map(JooqRulebooks::rulebook);
  }

  private static Rulebook rulebook(TimetableBasis basis) {
    var profile = basis.pedigree().effective();
    return new Rulebook(
        ProfiledCommittee.of(profile),
        ProfiledQualification.of(profile),
        new CalendarDays(basis.calendar()));
  }
}
