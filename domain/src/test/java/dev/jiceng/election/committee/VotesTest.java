package dev.jiceng.election.committee;

import static dev.jiceng.election.DongfengCommittee.CHAIR;
import static dev.jiceng.election.People.person;
import static dev.jiceng.election.committee.Poll.sheet;
import static dev.jiceng.election.committee.Poll.votes;
import static dev.jiceng.election.committee.Poll.withChair;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.election.DongfengCommittee;
import dev.jiceng.election.ElectionRule;
import dev.jiceng.election.Judge;
import dev.jiceng.election.Judgements;
import dev.jiceng.election.tally.BallotCount;
import dev.jiceng.election.tally.ContestCount;
import dev.jiceng.election.tally.Fate;
import dev.jiceng.election.tally.Round;
import dev.jiceng.election.tally.Tally;
import dev.jiceng.shared.Proves;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** One vote after another: second votes, ties, reruns, and people written in. */
class VotesTest {
  private Poll poll = new Poll();

  private void again() {
    var next = poll.day.plusDays(5);
    assertThat(poll.take(new CommitteeAct.CallAgain(poll.day, next, null), 9)).isEmpty();
    poll.day = next;
  }

  private static Judgements judged(boolean passed) {
    return new Judge().that(passed, ElectionRule.Q_1, "Q-1.objection", "candidacy").judgements();
  }

  @Test
  @Proves({"VE-10", "VE-16"})
  void a_seat_left_open_is_voted_on_again_among_the_best_losers_and_a_third_is_enough() {
    poll.count(withChair(101, 450, 102, 400, 103, 100, 104, 50));
    assertThat(poll.conclude()).containsExactly("VE-10.incomplete");
    again();
    var ballot = requireNonNull(poll.election.votes().ballot());
    assertThat(ballot.questions())
        .containsExactly(
            new Ballot.Question(CHAIR, Round.SECOND_VOTE, 1, 0, List.of(person(101), person(102))));
    poll.count(new Tally(List.of(sheet(CHAIR, 1, votes(101, 333, 102, 334)))));
    assertThat(poll.election.votes().elected())
        .containsExactlyInAnyOrder(person(111), person(121), person(122), person(123), person(102));
    assertThat(poll.conclude()).isEmpty();
  }

  @Test
  @Proves({"VE-10", "VE-16"})
  void a_tie_is_voted_on_among_the_tied_and_most_votes_decide() {
    poll.count(withChair(101, 450, 102, 400));
    again();
    poll.count(new Tally(List.of(sheet(CHAIR, 1, votes(101, 400, 102, 400)))));
    assertThat(poll.election.votes().present().getFirst().ties()).hasSize(1);
    again();
    poll.count(new Tally(List.of(sheet(CHAIR, 1, votes(101, 20, 102, 10)))));
    assertThat(poll.election.votes().present().getFirst().round()).isEqualTo(Round.TIE_VOTE);
    assertThat(poll.election.votes().elected()).contains(person(101)).hasSize(5);
  }

  @Test
  @Proves("VE-10")
  void where_a_tie_and_an_open_seat_meet_the_tie_is_voted_on_first_and_the_seat_is_not_forgotten() {
    var sheets = new ArrayList<ContestCount>();
    sheets.add(sheet(CHAIR, 1, votes(101, 700)));
    sheets.add(sheet(DongfengCommittee.DEPUTY, 1, votes(111, 400, 112, 300)));
    sheets.add(sheet(DongfengCommittee.MEMBERS, 3, votes(121, 800, 122, 700, 123, 600, 124, 600)));
    poll.count(new Tally(sheets));
    again();
    poll.count(
        new Tally(
            List.of(
                sheet(DongfengCommittee.MEMBERS, 1, votes(123, 200, 124, 300)),
                sheet(DongfengCommittee.DEPUTY, 1, votes(111, 300, 112, 200)))));
    assertThat(poll.election.votes().elected()).contains(person(124)).hasSize(4);
    assertThat(poll.conclude()).containsExactly("VE-10.incomplete");
    again();
    poll.count(new Tally(List.of(sheet(DongfengCommittee.DEPUTY, 1, votes(111, 350, 112, 100)))));
    assertThat(poll.election.votes().elected()).contains(person(111)).hasSize(5);
    assertThat(poll.conclude()).isEmpty();
  }

  @Test
  @Proves("VE-10")
  void a_contest_with_a_tie_and_a_reserved_seat_left_open_is_voted_on_twice_more() {
    poll = new Poll(CommitteeAction.PREPARE_POLL, 1);
    var members = DongfengCommittee.MEMBERS;
    poll.count(
        new Tally(
            List.of(
                sheet(CHAIR, 1, votes(101, 700)),
                sheet(DongfengCommittee.DEPUTY, 1, votes(111, 700)),
                sheet(members, 3, votes(121, 800, 122, 600, 123, 600, 127, 400)))));
    again();
    poll.count(new Tally(List.of(sheet(members, 1, votes(122, 300, 123, 200)))));
    assertThat(poll.conclude()).containsExactly("VE-10.incomplete");
    again();
    poll.count(new Tally(List.of(sheet(members, 1, votes(127, 340)))));
    assertThat(poll.election.votes().elected()).contains(person(122), person(127)).hasSize(5);
    assertThat(poll.conclude()).isEmpty();
  }

  @Test
  @Proves({"VE-9", "VE-11", "VE-16"})
  void a_vote_that_was_broken_is_void_and_rerun_with_the_same_candidates() {
    poll.count(withChair(101, 700));
    assertThat(poll.take(new CommitteeAct.VoidVote(poll.day, " ", poll.day.plusDays(7)), 9))
        .containsExactly("VE-11.reason");
    assertThat(poll.take(new CommitteeAct.VoidVote(poll.day, "砸毁票箱", poll.day.plusDays(7)), 9))
        .isEmpty();
    assertThat(poll.election.votes().elected()).isEmpty();
    assertThat(poll.done()).doesNotContain(CommitteeAction.HOLD_POLL, CommitteeAction.CERTIFY);
    assertThat(poll.take(new CommitteeAct.HoldPoll(poll.day, true), 9))
        .as("not before the new day")
        .containsExactly("VE-8.pollingDay");
    poll.day = poll.day.plusDays(7);
    poll.count(withChair(102, 700));
    var chair = poll.election.votes().present().getFirst();
    assertThat(chair.round()).isEqualTo(Round.RERUN);
    assertThat(chair.elected()).containsExactly(person(102));
  }

  @Test
  @Proves({"VE-9", "VE-11"})
  void a_second_vote_that_is_void_is_still_a_second_vote_and_the_first_stands() {
    poll.count(withChair(101, 450, 102, 400));
    again();
    poll.count(new Tally(List.of(sheet(CHAIR, 1, votes(101, 600)))));
    poll.take(new CommitteeAct.VoidVote(poll.day, "票多于发出", poll.day.plusDays(7)), 9);
    poll.day = poll.day.plusDays(7);
    assertThat(poll.election.votes().elected()).hasSize(4);
    poll.count(new Tally(List.of(sheet(CHAIR, 1, votes(101, 340, 102, 100)))));
    assertThat(poll.election.votes().present().getFirst().round()).isEqualTo(Round.SECOND_VOTE);
    assertThat(poll.election.votes().elected()).hasSize(5);
  }

  @Test
  @Proves("Q-6")
  void who_was_written_in_is_elected_after_review_and_not_before() {
    poll.count(withChair(199, 700, 101, 200));
    assertThat(poll.election.votes().elected()).doesNotContain(person(199));
    assertThat(poll.conclude()).containsExactly("Q-6.awaiting");
    var silent = new CommitteeAct.SettleWriteIns(poll.day, Map.of(), null);
    assertThat(poll.take(silent, 9)).containsExactly("Q-6.notReviewed");
    var passed = new CommitteeAct.SettleWriteIns(poll.day, Map.of(person(199), judged(true)), null);
    assertThat(poll.take(passed, 9)).isEmpty();
    assertThat(poll.election.votes().elected()).contains(person(199));
    assertThat(poll.conclude()).isEmpty();
  }

  @Test
  @Proves("Q-6")
  void who_was_written_in_and_fails_review_leaves_the_seat_open() {
    poll.count(withChair(199, 700, 101, 200));
    var refused =
        new CommitteeAct.SettleWriteIns(poll.day, Map.of(person(199), judged(false)), null);
    assertThat(poll.take(refused, 9)).isEmpty();
    var chair = poll.election.votes().present().getFirst();
    assertThat(chair.of(person(199)).orElseThrow().fate()).isEqualTo(Fate.OUT);
    assertThat(poll.conclude()).containsExactly("VE-10.incomplete");
    again();
    assertThat(requireNonNull(poll.election.votes().ballot()).candidates())
        .doesNotContain(person(199))
        .contains(person(101));
  }

  @Test
  @Proves("Q-6")
  void who_was_written_in_and_wins_a_later_vote_still_awaits_review() {
    poll.count(withChair(199, 450, 102, 400));
    again();
    assertThat(requireNonNull(poll.election.votes().ballot()).candidates()).contains(person(199));
    poll.count(new Tally(List.of(sheet(CHAIR, 1, votes(199, 500, 102, 400)))));
    assertThat(poll.election.votes().elected()).doesNotContain(person(199));
    assertThat(poll.conclude()).containsExactly("Q-6.awaiting");
  }

  @Test
  @Proves("R-6")
  void whose_candidacy_vote_buying_has_voided_is_not_elected_whatever_the_votes() {
    assertThat(poll.take(new CommitteeAct.HoldPoll(poll.day, true), 9)).isEmpty();
    poll.enter(withChair(101, 700, 102, 200));
    var certify = new CommitteeAct.Certify(poll.day, Set.of(person(101)), null);
    assertThat(poll.take(certify, 3)).isEmpty();
    assertThat(poll.election.votes().elected()).doesNotContain(person(101));
    assertThat(poll.election.votes().present().getFirst().of(person(101)).orElseThrow().fate())
        .isEqualTo(Fate.OUT);
    again();
    assertThat(requireNonNull(poll.election.votes().ballot()).candidates())
        .contains(person(102))
        .doesNotContain(person(101));
  }

  @Test
  @Proves("VE-12")
  void entries_that_were_wrong_are_withdrawn_and_made_anew() {
    assertThat(poll.take(new CommitteeAct.HoldPoll(poll.day, true), 9)).isEmpty();
    poll.enter(withChair(101, 700));
    assertThat(poll.take(new CommitteeAct.WithdrawTally(poll.day, " "), 9))
        .containsExactly("VE-12.reason");
    assertThat(poll.take(new CommitteeAct.WithdrawTally(poll.day, "看错一行"), 9)).isEmpty();
    assertThat(poll.election.entries()).isEmpty();
    poll.enter(withChair(102, 700));
    assertThat(poll.take(new CommitteeAct.Certify(poll.day, null), 3)).isEmpty();
    assertThat(poll.take(new CommitteeAct.WithdrawTally(poll.day, "太迟"), 9))
        .containsExactly("VE-12.notNow");
    assertThat(poll.election.votes().elected()).contains(person(102));
  }

  @Test
  @Proves("VE-12")
  void a_sheet_is_of_the_contests_and_seats_that_were_voted_on() {
    assertThat(poll.take(new CommitteeAct.HoldPoll(poll.day, true), 9)).isEmpty();
    var one = new Tally(List.of(sheet(CHAIR, 1, votes(101, 700))));
    assertThat(
            poll.take(new CommitteeAct.EnterTally(CommitteeAction.ENTER_TALLY, poll.day, one), 1))
        .containsExactly("VE-12.contests");
    var sheets = new ArrayList<>(Poll.others());
    sheets.add(sheet(CHAIR, 2, votes(101, 700)));
    assertThat(
            poll.take(
                new CommitteeAct.EnterTally(
                    CommitteeAction.ENTER_TALLY, poll.day, new Tally(sheets)),
                1))
        .containsExactly("VE-12.seats");
  }

  @Test
  @Proves("VE-14")
  void a_sheet_that_does_not_balance_can_be_entered_with_a_warning_but_not_certified() {
    assertThat(poll.take(new CommitteeAct.HoldPoll(poll.day, true), 9)).isEmpty();
    var sheets = new ArrayList<>(Poll.others());
    var off = new BallotCount(1000, 1000, 0, 999, 0);
    sheets.add(new ContestCount(CHAIR, 1, off, votes(101, 700)));
    for (int clerk = 1; clerk <= 2; clerk++) {
      var action = clerk == 1 ? CommitteeAction.ENTER_TALLY : CommitteeAction.ENTER_TALLY_AGAIN;
      assertThat(poll.take(new CommitteeAct.EnterTally(action, poll.day, new Tally(sheets)), clerk))
          .containsExactly("VE-14.validity");
    }
    assertThat(poll.take(new CommitteeAct.Certify(poll.day, null), 3))
        .containsExactly("VE-14.validity");
    assertThat(poll.done()).doesNotContain(CommitteeAction.CERTIFY);
  }
}
