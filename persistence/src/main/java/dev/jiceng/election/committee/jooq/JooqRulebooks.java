package dev.jiceng.election.committee.jooq;

import dev.jiceng.election.committee.Rulebook;
import dev.jiceng.election.committee.Rulebooks;
import dev.jiceng.election.committee.RulesOfProfile;
import dev.jiceng.regulation.ProfileRef;
import dev.jiceng.regulation.WorkingDays;
import dev.jiceng.regulation.jooq.TimetableBasis;
import java.time.LocalDate;
import java.util.Optional;
import org.jooq.DSLContext;

/** Rules from the profiles that a county sees, one statement each. */
public final class JooqRulebooks implements Rulebooks {
  private final DSLContext sql;

  public JooqRulebooks(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public Optional<Rulebook> of(ProfileRef profile) {
    return TimetableBasis.find(sql, profile)
        .map(basis ->
            new Rulebook(
                RulesOfProfile.read(basis.pedigree().effective()),
                day -> isWorked(basis.calendar(), day)));
  }

  /** A day of a year without a calendar is not counted as worked: a notice then hangs longer. */
  private static boolean isWorked(WorkingDays calendar, LocalDate day) {
    return calendar.plus(day.minusDays(1), 1) instanceof WorkingDays.Landing.On(LocalDate next)
        && next.equals(day);
  }
}
