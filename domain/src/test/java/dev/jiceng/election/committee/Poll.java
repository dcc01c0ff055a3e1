package dev.jiceng.election.committee;

import static dev.jiceng.election.People.clerk;
import static dev.jiceng.election.People.person;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.election.Calendar2021;
import dev.jiceng.election.DongfengCommittee;
import dev.jiceng.election.Judged;
import dev.jiceng.election.Profiles;
import dev.jiceng.election.tally.BallotCount;
import dev.jiceng.election.tally.ContestCount;
import dev.jiceng.election.tally.Tally;
import dev.jiceng.shared.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Dongfeng's committee on polling day, with votes of the test's own; 1,000 ballots each time. */
final class Poll {
  static final int CAST = 1000;
  private static final LocalDate DAY = DongfengCommittee.POLLING_DAY;

  final CommitteePath path = new CommitteePath(Profiles.COMMITTEE_2011, new Calendar2021());
  CommitteeElection election;
  LocalDate day = DAY;

  Poll() {
    this(CommitteeAction.PREPARE_POLL);
  }

  Poll(CommitteeAction reached) {
    this(reached, 0);
  }

  /** With so many of the members' seats reserved for women. */
  Poll(CommitteeAction reached, int reserved) {
    var dongfeng = new DongfengCommittee();
    dongfeng.reserved = reserved;
    assertThat(dongfeng.run(reached)).isEmpty();
    election = dongfeng.election;
  }

  /** Votes by person's number. */
  static Map<UUID, Integer> votes(int... peopleAndVotes) {
    var votes = new TreeMap<UUID, Integer>();
    for (int i = 0; i < peopleAndVotes.length; i += 2) {
      votes.put(person(peopleAndVotes[i]), peopleAndVotes[i + 1]);
    }
    return votes;
  }

  static ContestCount sheet(UUID contest, int seats, Map<UUID, Integer> votes) {
    return new ContestCount(contest, seats, BallotCount.of(CAST, CAST, CAST), votes);
  }

  /** Deputy and members as they need not concern a test. */
  static List<ContestCount> others() {
    return List.of(
        sheet(DongfengCommittee.DEPUTY, 1, votes(111, 700)),
        sheet(DongfengCommittee.MEMBERS, 3, votes(121, 800, 122, 700, 123, 600)));
  }

  static Tally withChair(int... chairVotes) {
    var sheets = new ArrayList<ContestCount>();
    sheets.add(sheet(DongfengCommittee.CHAIR, 1, votes(chairVotes)));
    sheets.addAll(others());
    return new Tally(sheets);
  }

  List<String> take(CommitteeAct act, int clerk) {
    var outcome =
        path.take(
            election,
            act,
            new Situation(true, false),
            clerk(clerk),
            DongfengCommittee.on(act.on()));
    return switch (outcome) {
      case Outcome.Done<CommitteeElection>(CommitteeElection next, var advice) -> {
        election = next;
        yield Judged.keys(advice);
      }
      case Outcome.Refused<CommitteeElection>(var violations) -> Judged.keys(violations);
      default -> throw new AssertionError(outcome);
    };
  }

  void count(Tally tally) {
    assertThat(take(new CommitteeAct.HoldPoll(day, true), 9)).isEmpty();
    enter(tally);
    assertThat(take(new CommitteeAct.Certify(day, null), 3)).isEmpty();
  }

  void enter(Tally tally) {
    var first = new CommitteeAct.EnterTally(CommitteeAction.ENTER_TALLY, day, tally);
    assertThat(take(first, 1)).isEmpty();
    var second = new CommitteeAct.EnterTally(CommitteeAction.ENTER_TALLY_AGAIN, day, tally);
    assertThat(take(second, 2)).isEmpty();
  }

  List<String> conclude() {
    if (!election.done().contains(CommitteeAction.PUBLISH_RESULT)) {
      take(new CommitteeAct.Plain(CommitteeAction.PUBLISH_RESULT, day), 9);
    }
    return take(new CommitteeAct.Plain(CommitteeAction.CONCLUDE, day.plusDays(3)), 9);
  }

  Set<CommitteeAction> done() {
    return election.done();
  }
}
