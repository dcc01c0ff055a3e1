package dev.jiceng.election.party;

import static dev.jiceng.election.People.people;
import static dev.jiceng.election.People.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.election.Calendar2021;
import dev.jiceng.election.ElectionRule;
import dev.jiceng.election.Judge;
import dev.jiceng.election.Judged;
import dev.jiceng.election.Judgements;
import dev.jiceng.election.NextStep;
import dev.jiceng.election.Profiles;
import dev.jiceng.election.tally.Attendance;
import dev.jiceng.election.tally.BallotCount;
import dev.jiceng.election.tally.ContestCount;
import dev.jiceng.election.tally.Round;
import dev.jiceng.election.team.Role;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Proves;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** P7's course, in P7's winter, with its notices. */
class PartyPathTest {
  private static final LocalDate MEETING = LocalDate.of(2021, 1, 12);
  private static final int SEATS = 3;

  private final PartyPath path = new PartyPath(Profiles.PARTY_PLAN, new Calendar2021());
  private PartyElection election =
      new PartyElection(person(500), DivisionCode.of("610725101201"), SEATS, List.of(), 0);

  private static Judgements judged(boolean passed) {
    return new Judge().that(passed, ElectionRule.Q_3, "Q-3.objection", "candidacy").judgements();
  }

  private static Map<UUID, Judgements> reviewed(int refused) {
    var all = new HashMap<UUID, Judgements>();
    people(1, 5).forEach(one -> all.put(one, judged(!one.equals(person(refused)))));
    return all;
  }

  private static PartyAct plain(PartyAction action, LocalDate on) {
    return new PartyAct.Plain(action, on);
  }

  private static PartyAct.Vote vote(PartyAction action, int seats, int... votes) {
    var counted = new HashMap<UUID, Integer>();
    for (int i = 0; i < votes.length; i += 2) {
      counted.put(person(votes[i]), votes[i + 1]);
    }
    return new PartyAct.Vote(
        action,
        MEETING,
        new Attendance(50, 0, 50),
        true,
        Set.of(person(90)),
        new ContestCount(person(900), seats, BallotCount.of(50, 50, 50), counted),
        null);
  }

  private static final PartyAct.ElectOfficers OFFICERS =
      new PartyAct.ElectOfficers(
          MEETING,
          Map.of(
              person(1), Set.of(Role.SECRETARY),
              person(2), Set.of(Role.DISCIPLINE),
              person(3), Set.of(Role.MEMBER)));

  /** Every step until the meeting, on P7's last days. */
  private static List<PartyAct> untilMeeting() {
    var members = new Attendance(50, 0, 45);
    var recommended = LocalDate.of(2020, 12, 18);
    return List.of(
        plain(PartyAction.MOBILISE, LocalDate.of(2020, 12, 14)),
        new PartyAct.Recommend(
            PartyAction.RECOMMEND_BY_MEMBERS, recommended, members, 45, people(1, 6)),
        new PartyAct.Recommend(
            PartyAction.RECOMMEND_BY_REPRESENTATIVES, recommended, null, 60, people(1, 6)),
        new PartyAct.Name(PartyAction.STUDY, LocalDate.of(2020, 12, 20), people(1, 5)),
        new PartyAct.Review(LocalDate.of(2020, 12, 25), reviewed(5)),
        new PartyAct.Name(PartyAction.INSPECT, LocalDate.of(2020, 12, 27), people(1, 4)),
        new PartyAct.Name(PartyAction.PROPOSE, LocalDate.of(2020, 12, 30), people(1, 4)),
        plain(PartyAction.APPROVE_CANDIDATES, LocalDate.of(2021, 1, 5)));
  }

  private List<String> take(PartyAct act) {
    return switch (path.take(election, act, act.on())) {
      case Outcome.Done<PartyElection>(PartyElection next, var _) -> {
        election = next;
        yield List.of();
      }
      case Outcome.Refused<PartyElection>(var violations) -> Judged.keys(violations);
      case Outcome<PartyElection> other -> throw new AssertionError(other);
    };
  }

  private void atTheMeeting() {
    untilMeeting().forEach(act -> assertThat(take(act)).as("%s", act).isEmpty());
  }

  private void elected() {
    atTheMeeting();
    assertThat(take(vote(PartyAction.MEET, SEATS, 1, 48, 2, 40, 3, 30, 4, 20))).isEmpty();
    assertThat(take(OFFICERS)).isEmpty();
  }

  @Test
  @Proves({"PE-1", "PE-3"})
  void the_result_hangs_five_working_days_before_the_township_approves_and_the_county_files() {
    elected();
    assertThat(take(plain(PartyAction.PUBLISH_RESULT, LocalDate.of(2021, 1, 14)))).isEmpty();
    assertThat(take(plain(PartyAction.APPROVE_RESULT, LocalDate.of(2021, 1, 20))))
        .as("Thursday to Wednesday")
        .containsExactly("PE-3.open");
    assertThat(take(plain(PartyAction.APPROVE_RESULT, LocalDate.of(2021, 1, 21)))).isEmpty();
    assertThat(take(plain(PartyAction.FILE, LocalDate.of(2021, 1, 22)))).isEmpty();
    assertThat(election.done()).hasSize(Profiles.PARTY_PLAN.course().order().size());
  }

  @Test
  @Proves("PE-3")
  void inspection_and_prospective_candidates_hang_three_days() {
    var acts = untilMeeting();
    acts.subList(0, 6).forEach(act -> assertThat(take(act)).isEmpty());
    assertThat(
            take(new PartyAct.Name(PartyAction.PROPOSE, LocalDate.of(2020, 12, 29), people(1, 4))))
        .containsExactly("PE-3.open");
    assertThat(take(acts.get(6))).isEmpty();
    assertThat(take(plain(PartyAction.APPROVE_CANDIDATES, LocalDate.of(2021, 1, 1))))
        .containsExactly("PE-3.open");
    assertThat(take(plain(PartyAction.APPROVE_CANDIDATES, LocalDate.of(2021, 1, 2)))).isEmpty();
  }

  @Test
  @Proves("PE-3")
  void an_objection_raised_while_the_notice_hangs_is_decided_before_the_result_is_approved() {
    elected();
    var published = LocalDate.of(2021, 1, 14);
    assertThat(take(plain(PartyAction.PUBLISH_RESULT, published))).isEmpty();
    assertThat(take(new PartyAct.DecideObjection(published, person(700), "查无实据")))
        .containsExactly("PE-3.noObjection");
    assertThat(take(new PartyAct.RaiseObjection(published.plusDays(6), person(700)))).isEmpty();
    assertThat(take(new PartyAct.RaiseObjection(published.plusDays(7), person(701))))
        .containsExactly("PE-3.window");
    var approve = plain(PartyAction.APPROVE_RESULT, published.plusDays(7));
    assertThat(take(approve)).containsExactly("PE-3.objectionsOpen");
    assertThat(take(new PartyAct.DecideObjection(published.plusDays(7), person(701), "查无实据")))
        .containsExactly("PE-3.noObjection");
    assertThat(take(new PartyAct.DecideObjection(published.plusDays(7), person(700), " ")))
        .containsExactly("PE-3.finding");
    assertThat(take(new PartyAct.DecideObjection(published.plusDays(7), person(700), "查无实据")))
        .isEmpty();
    assertThat(take(approve)).isEmpty();
  }

  @Test
  @Proves({"PE-1", "PE-2", "Q-4"})
  void who_does_not_pass_the_review_is_not_inspected_and_enough_must_pass() {
    var acts = untilMeeting();
    acts.subList(0, 5).forEach(act -> assertThat(take(act)).isEmpty());
    var day = LocalDate.of(2020, 12, 27);
    assertThat(take(new PartyAct.Name(PartyAction.INSPECT, day, people(2, 5))))
        .containsExactly("PE-1.strangers");
    assertThat(take(new PartyAct.Name(PartyAction.INSPECT, day, people(1, 3))))
        .containsExactly("PE-2.differential");
    assertThat(
            take(
                new PartyAct.Name(
                    PartyAction.INSPECT, day, List.of(person(1), person(2), person(3), person(3)))))
        .containsExactly("PE-1.twice");
  }

  @Test
  @Proves("Q-4")
  void everybody_named_is_reviewed() {
    var acts = untilMeeting();
    acts.subList(0, 4).forEach(act -> assertThat(take(act)).isEmpty());
    var four = reviewed(5);
    four.remove(person(5));
    assertThat(take(new PartyAct.Review(LocalDate.of(2020, 12, 25), four)))
        .containsExactly("Q-4.everybody");
  }

  @Test
  @Proves("PE-1")
  void a_step_the_profile_does_not_know_is_not_taken() {
    var old = new PartyPath(Profiles.PARTY_2011, new Calendar2021());
    var review = new PartyAct.Review(LocalDate.of(2020, 12, 25), reviewed(5));
    var outcome = old.take(election, review, review.on());
    assertThat(Judged.keys(((Outcome.Refused<?>) outcome).violations()))
        .containsExactly("PE-1.notInProfile");
  }

  @Test
  @Proves({"PE-1", "R-10"})
  void the_next_steps_tell_order_permission_and_earliest_day() {
    var acts = untilMeeting();
    acts.subList(0, 6).forEach(act -> assertThat(take(act)).isEmpty());
    var steps =
        path.nextSteps(
            election, LocalDate.of(2020, 12, 28), action -> action == PartyAction.PROPOSE);
    var propose = step(steps, PartyAction.PROPOSE);
    assertThat(propose.isPermitted()).isTrue();
    assertThat(propose.isPossible()).isFalse();
    assertThat(Judged.keys(propose.blockedBy())).containsExactly("PE-3.open");
    assertThat(propose.earliest()).isEqualTo("2020-12-30");
    var meet = step(steps, PartyAction.MEET);
    assertThat(meet.isPermitted()).isFalse();
    assertThat(Judged.keys(meet.blockedBy())).containsExactly("PE-1.missing", "PE-3.open");
    assertThat(steps).noneMatch(step -> step.action() == PartyAction.INSPECT);
  }

  private static NextStep<PartyAction> step(List<NextStep<PartyAction>> steps, PartyAction action) {
    return steps.stream().filter(one -> one.action() == action).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @EnumSource(names = {"MEET", "VOTE_AGAIN", "REVIEW", "ELECT_OFFICERS", "VOID", "REDUCE_SEATS"})
  @Proves("PE-1")
  void no_plain_act_passes_for_one_that_asks_for_more(PartyAction action) {
    assertThatThrownBy(() -> plain(action, MEETING)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new PartyAct.Name(action, MEETING, people(1, 4)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new PartyAct.Recommend(action, MEETING, null, 1, people(1, 4)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @Proves({"PE-5", "VE-16"})
  void a_void_vote_is_recorded_and_the_meeting_votes_again() {
    atTheMeeting();
    assertThat(take(new PartyAct.VoidVote(MEETING, " "))).containsExactly("PE-5.reason");
    assertThat(take(new PartyAct.VoidVote(MEETING, "收回多于发出"))).isEmpty();
    assertThat(election.nextRound()).isEqualTo(Round.RERUN);
    assertThat(take(vote(PartyAction.MEET, SEATS, 1, 48, 2, 40, 3, 30))).isEmpty();
    assertThat(election.result().orElseThrow().round()).isEqualTo(Round.RERUN);
    assertThat(take(new PartyAct.VoidVote(MEETING, "再次"))).isEmpty();
    assertThat(election.elected()).isEmpty();
  }

  @Test
  @Proves("PE-6")
  void an_open_seat_is_voted_on_again_or_given_up_if_the_meeting_agrees() {
    atTheMeeting();
    assertThat(take(vote(PartyAction.MEET, SEATS, 1, 48, 2, 40, 3, 25, 4, 20))).isEmpty();
    assertThat(take(OFFICERS)).containsExactly("PE-6.incomplete");
    var given = new PartyAct.ReduceSeats(MEETING, 1, 50, 25);
    assertThat(take(given)).containsExactly("PE-6.agreed");
    assertThat(take(new PartyAct.ReduceSeats(MEETING, 2, 50, 26))).containsExactly("PE-6.givenUp");
    assertThat(take(vote(PartyAction.VOTE_AGAIN, 2, 3, 30, 4, 20))).containsExactly("PE-6.seats");
    assertThat(take(vote(PartyAction.VOTE_AGAIN, 1, 3, 30, 4, 20))).isEmpty();
    assertThat(election.result().orElseThrow().round()).isEqualTo(Round.SECOND_VOTE);
    assertThat(election.elected()).containsExactly(person(1), person(2), person(3));
    assertThat(take(vote(PartyAction.VOTE_AGAIN, 1, 4, 30))).containsExactly("PE-6.nothingOpen");
    assertThat(take(OFFICERS)).isEmpty();
  }

  @Test
  @Proves("PE-6")
  void a_seat_given_up_is_not_filled() {
    atTheMeeting();
    assertThat(take(vote(PartyAction.MEET, SEATS, 1, 48, 2, 40, 3, 25, 4, 20))).isEmpty();
    assertThat(take(new PartyAct.ReduceSeats(MEETING, 1, 50, 26))).isEmpty();
    assertThat(election.seatsOpen()).isZero();
    var two =
        new PartyAct.ElectOfficers(
            MEETING, Map.of(person(1), Set.of(Role.SECRETARY), person(2), Set.of(Role.DISCIPLINE)));
    assertThat(take(two)).as("three at least under C-1").containsExactly("C-1.size");
  }

  @Test
  @Proves("PE-6")
  void a_tie_is_voted_on_among_the_tied() {
    atTheMeeting();
    assertThat(take(vote(PartyAction.MEET, SEATS, 1, 48, 2, 40, 3, 30, 4, 30))).isEmpty();
    assertThat(election.nextRound()).isEqualTo(Round.TIE_VOTE);
    assertThat(take(vote(PartyAction.VOTE_AGAIN, 1, 3, 10, 4, 20))).isEmpty();
    assertThat(election.elected()).containsExactly(person(1), person(2), person(4));
  }

  @Test
  @Proves("Q-6")
  void who_the_meeting_wrote_in_is_elected_after_review_and_not_before() {
    for (boolean passes : new boolean[] {true, false}) {
      election = new PartyElection(person(500), election.community(), SEATS, List.of(), 0);
      atTheMeeting();
      assertThat(take(new PartyAct.SettleWriteIns(MEETING, Map.of(), null)))
          .containsExactly("Q-6.nobody");
      assertThat(take(vote(PartyAction.MEET, SEATS, 1, 48, 2, 40, 77, 30, 4, 20))).isEmpty();
      assertThat(election.elected()).containsExactly(person(1), person(2));
      assertThat(take(OFFICERS)).containsExactly("Q-6.awaiting");
      assertThat(take(vote(PartyAction.VOTE_AGAIN, 1, 4, 30))).containsExactly("Q-6.awaiting");
      assertThat(take(new PartyAct.SettleWriteIns(MEETING, Map.of(), null)))
          .containsExactly("Q-6.notReviewed");
      var reviews = Map.of(person(77), judged(passes));
      assertThat(take(new PartyAct.SettleWriteIns(MEETING, reviews, null))).isEmpty();
      assertThat(election.elected().contains(person(77))).isEqualTo(passes);
      assertThat(election.seatsOpen()).isEqualTo(passes ? 0 : 1);
    }
  }

  /** Any act on any day in any order, thousands of times. */
  @Test
  @Proves({"PE-1", "PE-3", "PE-4"})
  void there_is_no_way_to_a_filed_result_around_steps_quorum_and_notices() {
    var acts = new ArrayList<>(untilMeeting());
    acts.add(vote(PartyAction.MEET, SEATS, 1, 48, 2, 40, 3, 30, 4, 20));
    acts.add(OFFICERS);
    acts.add(plain(PartyAction.PUBLISH_RESULT, MEETING));
    acts.add(plain(PartyAction.APPROVE_RESULT, MEETING));
    acts.add(plain(PartyAction.FILE, MEETING));
    int filed = 0;
    for (int seed = 0; seed < 2_000; seed++) {
      filed += walk(acts, new Random(seed)) ? 1 : 0;
    }
    assertThat(filed).isGreaterThan(100);
  }

  private boolean walk(List<PartyAct> acts, Random random) {
    var now = new PartyElection(person(500), election.community(), SEATS, List.of(), 0);
    var day = LocalDate.of(2020, 12, 14);
    for (int i = 0; i < 80; i++) {
      day = day.plusDays(random.nextInt(4) == 0 ? random.nextInt(4) : 0);
      var done = now.done();
      var next = acts.stream().filter(act -> !done.contains(act.action())).findFirst();
      var any = acts.get(random.nextInt(acts.size()));
      var act = moved(random.nextBoolean() ? next.orElse(any) : any, day, random);
      if (path.take(now, act, day) instanceof Outcome.Done<PartyElection>(var taken, var _)) {
        now = taken;
      }
    }
    if (!now.done().contains(PartyAction.FILE)) {
      return false;
    }
    assertThat(now.acts())
        .extracting(PartyAct::action)
        .containsExactlyElementsOf(Profiles.PARTY_PLAN.course().order());
    hung(now, PartyAction.INSPECT, PartyAction.PROPOSE, false, 3);
    hung(now, PartyAction.PROPOSE, PartyAction.APPROVE_CANDIDATES, false, 3);
    hung(now, PartyAction.PUBLISH_RESULT, PartyAction.APPROVE_RESULT, true, 5);
    var vote = (PartyAct.Vote) now.last(PartyAction.MEET).orElseThrow();
    assertThat(vote.attendance().present() * 5).isGreaterThan(vote.attendance().due() * 4);
    return true;
  }

  private static void hung(
      PartyElection election, PartyAction published, PartyAction then, boolean working, int days) {
    var from = election.last(published).orElseThrow().on();
    var until = election.last(then).orElseThrow().on();
    var calendar = new Calendar2021();
    long hung =
        from.datesUntil(until).filter(day -> !working || calendar.isWorkingDay(day)).count();
    assertThat(hung).isGreaterThanOrEqualTo(days);
  }

  private static PartyAct moved(PartyAct act, LocalDate on, Random random) {
    return switch (act) {
      case PartyAct.Plain it -> new PartyAct.Plain(it.action(), on);
      case PartyAct.Recommend it ->
          new PartyAct.Recommend(it.action(), on, it.attendance(), it.present(), it.people());
      case PartyAct.Name it -> new PartyAct.Name(it.action(), on, it.people());
      case PartyAct.Review it -> new PartyAct.Review(on, it.people());
      case PartyAct.Vote it -> {
        var attendance = new Attendance(50 + random.nextInt(20), 0, 50);
        yield new PartyAct.Vote(it.action(), on, attendance, true, it.tellers(), it.count(), null);
      }
      case PartyAct.VoidVote it -> new PartyAct.VoidVote(on, it.reason());
      case PartyAct.RaiseObjection it -> new PartyAct.RaiseObjection(on, it.objection());
      case PartyAct.DecideObjection it ->
          new PartyAct.DecideObjection(on, it.objection(), it.finding());
      case PartyAct.SettleWriteIns it -> new PartyAct.SettleWriteIns(on, it.reviews(), null);
      case PartyAct.ReduceSeats it ->
          new PartyAct.ReduceSeats(on, it.seats(), it.present(), it.agreed());
      case PartyAct.ElectOfficers it -> new PartyAct.ElectOfficers(on, it.roles());
    };
  }
}
