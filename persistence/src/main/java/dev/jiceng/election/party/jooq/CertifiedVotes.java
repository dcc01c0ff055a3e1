package dev.jiceng.election.party.jooq;

import static dev.jiceng.jooq.area.Tables.PARTY_PERSON_VOTE;
import static dev.jiceng.jooq.area.Tables.PARTY_VOTE;

import dev.jiceng.election.party.PartyAct;
import dev.jiceng.election.party.PartyElection;
import dev.jiceng.election.tally.BallotCount;
import dev.jiceng.election.tally.ContestResult;
import dev.jiceng.shared.Ids;
import java.util.UUID;
import org.jooq.DSLContext;

/**
 * Repeats certified counts and results in columns, where constraints hold them in balance (W-6).
 */
final class CertifiedVotes {
  private final DSLContext sql;
  private final Ids ids;

  CertifiedVotes(DSLContext sql, Ids ids) {
    this.sql = sql;
    this.ids = ids;
  }

  void add(PartyElection election, int position) {
    var act = election.acts().getLast().act();
    if (act instanceof PartyAct.Certify || act instanceof PartyAct.SettleWriteIns) {
      add(election, position, election.results().getLast());
    }
  }

  private void add(PartyElection election, int position, ContestResult result) {
    var id = ids.next();
    var attendance = election.meeting().orElseThrow().attendance();
    var ballots = election.entries().getFirst().tally().contests().getFirst().ballots();
    sql.insertInto(PARTY_VOTE)
        .set(PARTY_VOTE.ID, id)
        .set(PARTY_VOTE.ELECTION, election.id())
        .set(PARTY_VOTE.POSITION, position)
        .set(PARTY_VOTE.ROUND, result.round().name())
        .set(PARTY_VOTE.SEATS, result.seats())
        .set(PARTY_VOTE.OPEN, result.open())
        .set(PARTY_VOTE.VOTING_RIGHT, attendance.votingRight())
        .set(PARTY_VOTE.EXCUSED, attendance.excused())
        .set(PARTY_VOTE.PRESENT, attendance.present())
        .set(PARTY_VOTE.ISSUED, ballots.issued())
        .set(PARTY_VOTE.RETURNED, ballots.returned())
        .set(PARTY_VOTE.NOT_RETURNED, ballots.notReturned())
        .set(PARTY_VOTE.VALID, ballots.valid())
        .set(PARTY_VOTE.INVALID, ballots.invalid())
        .execute();
    add(id, result, ballots);
  }

  private void add(UUID vote, ContestResult result, BallotCount ballots) {
    int place = 0;
    for (var person : result.people()) {
      place++;
      sql.insertInto(PARTY_PERSON_VOTE)
          .set(PARTY_PERSON_VOTE.ID, ids.next())
          .set(PARTY_PERSON_VOTE.VOTE, vote)
          .set(PARTY_PERSON_VOTE.PERSON, person.person())
          .set(PARTY_PERSON_VOTE.PLACE, place)
          .set(PARTY_PERSON_VOTE.VALID, ballots.valid())
          .set(PARTY_PERSON_VOTE.VOTES, person.votes())
          .set(PARTY_PERSON_VOTE.FATE, person.fate().name())
          .set(PARTY_PERSON_VOTE.RE_ELECTED, person.isReElected())
          .execute();
    }
  }
}
