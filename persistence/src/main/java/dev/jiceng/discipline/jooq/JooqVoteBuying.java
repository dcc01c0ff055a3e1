package dev.jiceng.discipline.jooq;

import static dev.jiceng.jooq.township.Tables.DISCIPLINE_REPORT;

import dev.jiceng.discipline.Finding;
import dev.jiceng.discipline.ReportMatter;
import dev.jiceng.discipline.VoteBuying;
import java.util.UUID;
import org.jooq.DSLContext;

/**
 * Confirmed findings among the reports that {@code sql} reaches; answers a number alone, nothing of
 * what was reported.
 */
public final class JooqVoteBuying implements VoteBuying {
  private final DSLContext sql;

  public JooqVoteBuying(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public int confirmedAgainst(UUID person) {
    return sql.fetchCount(
        DISCIPLINE_REPORT,
        DISCIPLINE_REPORT
            .FINDING
            .eq(Finding.CONFIRMED.name())
            .and(DISCIPLINE_REPORT.MATTER.eq(ReportMatter.VOTE_BUYING.name()))
            .and(DISCIPLINE_REPORT.PERSONS.contains(new String[] {person.toString()})));
  }
}
