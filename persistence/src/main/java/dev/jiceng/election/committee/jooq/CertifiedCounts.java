package dev.jiceng.election.committee.jooq;

import static dev.jiceng.jooq.area.Tables.BOX_COUNT;
import static dev.jiceng.jooq.area.Tables.CONTEST_RESULT;
import static dev.jiceng.jooq.area.Tables.PERSON_RESULT;

import dev.jiceng.election.committee.CommitteeAct;
import dev.jiceng.election.committee.CommitteeElection;
import dev.jiceng.election.committee.Contest;
import dev.jiceng.election.tally.BallotCount;
import dev.jiceng.election.tally.BoxCount;
import dev.jiceng.election.tally.ContestCount;
import dev.jiceng.election.tally.ContestResult;
import dev.jiceng.election.tally.Results;
import dev.jiceng.shared.Ids;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Repeats certified counts and results in columns, where constraints hold them in balance (W-6).
 */
final class CertifiedCounts {
  private final DSLContext sql;
  private final Ids ids;

  CertifiedCounts(DSLContext sql, Ids ids) {
    this.sql = sql;
    this.ids = ids;
  }

  void add(CommitteeElection election, int position) {
    var results = results(election.acts().getLast().act());
    if (results != null) {
      var tally = election.entries().getFirst().tally();
      results
          .contests()
          .forEach(
              result -> add(election, position, result, tally.of(result.contest()).orElseThrow()));
    }
  }

  private static @Nullable Results results(CommitteeAct act) {
    return switch (act) {
      case CommitteeAct.Certify certified -> certified.results();
      case CommitteeAct.SettleWriteIns settled -> settled.results();
      default -> null;
    };
  }

  private void add(
      CommitteeElection election, int position, ContestResult result, ContestCount count) {
    var id = ids.next();
    var ballots = count.ballots();
    sql.insertInto(CONTEST_RESULT)
        .set(CONTEST_RESULT.ID, id)
        .set(CONTEST_RESULT.ELECTION, election.id())
        .set(CONTEST_RESULT.POSITION, position)
        .set(CONTEST_RESULT.CONTEST, result.contest())
        .set(CONTEST_RESULT.POST, contest(election, result.contest()).post().name())
        .set(CONTEST_RESULT.ROUND, result.round().name())
        .set(CONTEST_RESULT.SEATS, result.seats())
        .set(CONTEST_RESULT.OPEN, result.open())
        .set(CONTEST_RESULT.REGISTERED, election.registered())
        .set(CONTEST_RESULT.ISSUED, ballots.issued())
        .set(CONTEST_RESULT.RETURNED, ballots.returned())
        .set(CONTEST_RESULT.NOT_RETURNED, ballots.notReturned())
        .set(CONTEST_RESULT.VALID, ballots.valid())
        .set(CONTEST_RESULT.INVALID, ballots.invalid())
        .execute();
    count.boxes().forEach(box -> add(id, box));
    add(id, result, ballots);
  }

  private void add(UUID result, BoxCount box) {
    var ballots = box.ballots();
    sql.insertInto(BOX_COUNT)
        .set(BOX_COUNT.ID, ids.next())
        .set(BOX_COUNT.RESULT, result)
        .set(BOX_COUNT.BOX, box.box())
        .set(BOX_COUNT.KIND, box.kind().name())
        .set(BOX_COUNT.ISSUED, ballots.issued())
        .set(BOX_COUNT.RETURNED, ballots.returned())
        .set(BOX_COUNT.NOT_RETURNED, ballots.notReturned())
        .set(BOX_COUNT.VALID, ballots.valid())
        .set(BOX_COUNT.INVALID, ballots.invalid())
        .execute();
  }

  private void add(UUID result, ContestResult contest, BallotCount ballots) {
    int place = 0;
    for (var person : contest.people()) {
      place++;
      sql.insertInto(PERSON_RESULT)
          .set(PERSON_RESULT.ID, ids.next())
          .set(PERSON_RESULT.RESULT, result)
          .set(PERSON_RESULT.PERSON, person.person())
          .set(PERSON_RESULT.PLACE, place)
          .set(PERSON_RESULT.VALID, ballots.valid())
          .set(PERSON_RESULT.VOTES, person.votes())
          .set(PERSON_RESULT.FATE, person.fate().name())
          .set(PERSON_RESULT.RE_ELECTED, person.isReElected())
          .execute();
    }
  }

  private static Contest contest(CommitteeElection election, UUID id) {
    return election.contests().stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
