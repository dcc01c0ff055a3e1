package dev.jiceng.election.party;

import static dev.jiceng.election.People.clerk;
import static dev.jiceng.election.People.people;
import static dev.jiceng.election.People.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.election.Calendar2021;
import dev.jiceng.election.DongfengParty;
import dev.jiceng.election.ElectionRule;
import dev.jiceng.election.Judge;
import dev.jiceng.election.Judged;
import dev.jiceng.election.Judgements;
import dev.jiceng.election.NextStep;
import dev.jiceng.election.Profiles;
import dev.jiceng.election.WorkingDays;
import dev.jiceng.election.tally.Attendance;
import dev.jiceng.election.tally.BallotCount;
import dev.jiceng.election.tally.ContestCount;
import dev.jiceng.election.tally.Round;
import dev.jiceng.election.team.KinTie;
import dev.jiceng.election.team.Kinship;
import dev.jiceng.election.team.KinshipGraph;
import dev.jiceng.election.team.Role;
import dev.jiceng.regulation.ProfileRef;
import dev.jiceng.roster.OrganizationKind;
import dev.jiceng.shared.Actor;
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
  private PartyElection election = begun();

  private static PartyElection begun() {
    return new PartyElection(
        person(500),
        new PartyBody(person(510), DivisionCode.of("610725101201"), OrganizationKind.PARTY_BRANCH),
        new PartyPin(new ProfileRef("plan-2020", 1), null, SEATS, Set.of(person(2))),
        List.of(),
        1);
  }

  private static Judgements judged(boolean passed) {
    return new Judge().that(passed, ElectionRule.Q_3, "Q-3.objection", "candidacy").judgements();
  }

  private static Map<UUID, Judgements> reviewed(int refused) {
    var all = new HashMap<UUID, Judgements>();
    people(1, 5).forEach(one -> all.put(one, judged(!one.equals(person(refused)))));
    return all;
  }

  /** All reviewed, and one of them studied as secretary. */
  private static Map<UUID, Judgements> qualified(int secretary) {
    var all = reviewed(5);
    all.put(
        person(secretary),
        new Judge().that(true, ElectionRule.Q_5, "Q-5.study", "candidacy").judgements());
    return all;
  }

  private static PartyAct.Propose propose(LocalDate on) {
    return new PartyAct.Propose(on, people(1, 4), Set.of(person(200)), new KinshipGraph(List.of()));
  }

  private static PartyAct plain(PartyAction action, LocalDate on) {
    return new PartyAct.Plain(action, on);
  }

  private static PartyAct.Meet meet(PartyAction action) {
    return new PartyAct.Meet(action, MEETING, new Attendance(50, 0, 50), true, Set.of(person(90)));
  }

  private static PartyAct.EnterTally entry(PartyAction action, int seats, int... votes) {
    var counted = new HashMap<UUID, Integer>();
    for (int i = 0; i < votes.length; i += 2) {
      counted.put(person(votes[i]), votes[i + 1]);
    }
    return new PartyAct.EnterTally(
        action, MEETING, new ContestCount(person(500), seats, BallotCount.of(50, 50, 50), counted));
  }

  /** Counted by two clerks and certified by a third; what refused the first of these, if any. */
  private List<String> counted(int seats, int... votes) {
    var refused = take(entry(PartyAction.ENTER_TALLY, seats, votes), clerk(1));
    if (refused.isEmpty()) {
      assertThat(take(entry(PartyAction.ENTER_TALLY_AGAIN, seats, votes), clerk(2))).isEmpty();
      refused = take(new PartyAct.Certify(MEETING, null), clerk(3));
    }
    return refused;
  }

  private List<String> voted(PartyAction action, int seats, int... votes) {
    var refused = take(meet(action));
    return refused.isEmpty() ? counted(seats, votes) : refused;
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
        propose(LocalDate.of(2020, 12, 30)),
        new PartyAct.Approve(LocalDate.of(2021, 1, 5), qualified(1)));
  }

  private List<String> take(PartyAct act) {
    return take(act, clerk(9));
  }

  private List<String> take(PartyAct act, Actor actor) {
    return switch (path.take(election, act, false, actor, DongfengParty.on(act.on()))) {
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
    assertThat(voted(PartyAction.MEET, SEATS, 1, 48, 2, 40, 3, 30, 4, 20)).isEmpty();
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
    assertThat(take(plain(PartyAction.CONCLUDE, LocalDate.of(2021, 1, 23)))).isEmpty();
    assertThat(election.done()).hasSize(Profiles.PARTY_PLAN.course().order().size());
  }

  @Test
  @Proves("PE-3")
  void inspection_and_prospective_candidates_hang_three_days() {
    var acts = untilMeeting();
    acts.subList(0, 6).forEach(act -> assertThat(take(act)).isEmpty());
    assertThat(take(propose(LocalDate.of(2020, 12, 29)))).containsExactly("PE-3.open");
    assertThat(take(acts.get(6))).isEmpty();
    assertThat(take(new PartyAct.Approve(LocalDate.of(2021, 1, 1), qualified(1))))
        .containsExactly("PE-3.open");
    assertThat(take(new PartyAct.Approve(LocalDate.of(2021, 1, 2), qualified(1)))).isEmpty();
  }

  @Test
  @Proves("PE-3")
  void an_objection_raised_while_the_notice_hangs_is_decided_before_the_result_is_approved() {
    elected();
    var published = LocalDate.of(2021, 1, 14);
    assertThat(take(plain(PartyAction.PUBLISH_RESULT, published))).isEmpty();
    assertThat(take(new PartyAct.DecideObjection(published, person(700), "查无实据")))
        .containsExactly("PE-3.nothingOpen");
    assertThat(take(new PartyAct.RaiseObjection(published.plusDays(6), person(700), "不实")))
        .isEmpty();
    assertThat(take(new PartyAct.RaiseObjection(published.plusDays(7), person(701), "不实")))
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
    var now = DongfengParty.on(review.on());
    var outcome = old.take(election, review, false, clerk(9), now);
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
            election,
            false,
            clerk(9),
            LocalDate.of(2020, 12, 28),
            action -> action == PartyAction.PROPOSE);
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
    assertThat(take(new PartyAct.VoidVote(MEETING, "尚未投票"))).containsExactly("PE-1.notNow");
    assertThat(take(meet(PartyAction.MEET))).isEmpty();
    assertThat(take(new PartyAct.VoidVote(MEETING, " "))).containsExactly("PE-5.reason");
    assertThat(take(new PartyAct.VoidVote(MEETING, "收回多于发出"))).isEmpty();
    assertThat(election.nextRound()).isEqualTo(Round.RERUN);
    assertThat(voted(PartyAction.MEET, SEATS, 1, 48, 2, 40, 3, 30)).isEmpty();
    assertThat(election.result().orElseThrow().round()).isEqualTo(Round.RERUN);
    assertThat(take(new PartyAct.VoidVote(MEETING, "再次"))).isEmpty();
    assertThat(election.elected()).isEmpty();
  }

  @Test
  @Proves("PE-6")
  void an_open_seat_is_voted_on_again_or_given_up_if_the_meeting_agrees() {
    atTheMeeting();
    assertThat(voted(PartyAction.MEET, SEATS, 1, 48, 2, 40, 3, 25, 4, 20)).isEmpty();
    assertThat(take(OFFICERS)).containsExactly("PE-6.incomplete");
    var given = new PartyAct.ReduceSeats(MEETING, 1, 25);
    assertThat(take(given)).containsExactly("PE-6.agreed");
    assertThat(take(new PartyAct.ReduceSeats(MEETING, 2, 26))).containsExactly("PE-6.givenUp");
    assertThat(voted(PartyAction.VOTE_AGAIN, 2, 3, 30, 4, 20)).containsExactly("PE-6.seats");
    assertThat(counted(1, 3, 30, 4, 20)).isEmpty();
    assertThat(election.result().orElseThrow().round()).isEqualTo(Round.SECOND_VOTE);
    assertThat(election.elected()).containsExactly(person(1), person(2), person(3));
    assertThat(voted(PartyAction.VOTE_AGAIN, 1, 4, 30)).containsExactly("PE-6.nothingOpen");
    assertThat(take(OFFICERS)).isEmpty();
  }

  @Test
  @Proves("PE-6")
  void a_seat_given_up_is_not_filled() {
    atTheMeeting();
    assertThat(voted(PartyAction.MEET, SEATS, 1, 48, 2, 40, 3, 25, 4, 20)).isEmpty();
    assertThat(take(new PartyAct.ReduceSeats(MEETING, 1, 26))).isEmpty();
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
    assertThat(voted(PartyAction.MEET, SEATS, 1, 48, 2, 40, 3, 30, 4, 30)).isEmpty();
    assertThat(election.nextRound()).isEqualTo(Round.TIE_VOTE);
    assertThat(voted(PartyAction.VOTE_AGAIN, 1, 3, 10, 4, 20)).isEmpty();
    assertThat(election.elected()).containsExactly(person(1), person(2), person(4));
  }

  @Test
  @Proves("Q-6")
  void who_the_meeting_wrote_in_is_elected_after_review_and_not_before() {
    for (boolean passes : new boolean[] {true, false}) {
      election = begun();
      atTheMeeting();
      assertThat(take(new PartyAct.SettleWriteIns(MEETING, Map.of(), null)))
          .containsExactly("Q-6.nobody");
      assertThat(voted(PartyAction.MEET, SEATS, 1, 48, 2, 40, 77, 30, 4, 20)).isEmpty();
      assertThat(election.elected()).containsExactly(person(1), person(2));
      assertThat(take(OFFICERS)).containsExactly("Q-6.awaiting");
      assertThat(voted(PartyAction.VOTE_AGAIN, 1, 4, 30)).containsExactly("Q-6.awaiting");
      assertThat(take(new PartyAct.SettleWriteIns(MEETING, Map.of(), null)))
          .containsExactly("Q-6.notReviewed");
      var reviews = Map.of(person(77), judged(passes));
      assertThat(take(new PartyAct.SettleWriteIns(MEETING, reviews, null))).isEmpty();
      assertThat(election.elected().contains(person(77))).isEqualTo(passes);
      assertThat(election.seatsOpen()).isEqualTo(passes ? 0 : 1);
    }
  }

  @Test
  @Proves("PE-7")
  void every_member_of_the_new_committee_does_something() {
    atTheMeeting();
    assertThat(voted(PartyAction.MEET, SEATS, 1, 48, 2, 40, 3, 30, 4, 20)).isEmpty();
    var idle =
        new PartyAct.ElectOfficers(
            MEETING,
            Map.of(
                person(1), Set.of(Role.SECRETARY),
                person(2), Set.of(Role.DISCIPLINE),
                person(3), Set.of()));
    assertThat(take(idle)).containsExactly("PE-7.roles");
  }

  @Test
  @Proves("Q-5")
  void only_who_the_county_studied_becomes_secretary() {
    var acts = untilMeeting();
    acts.subList(0, 7).forEach(act -> assertThat(take(act)).isEmpty());
    var approved = LocalDate.of(2021, 1, 5);
    assertThat(take(new PartyAct.Approve(approved, reviewed(5)))).containsExactly("Q-5.nobody");
    assertThat(take(new PartyAct.Approve(approved, Map.of(person(1), judged(true)))))
        .containsExactly("Q-4.notReviewed", "Q-4.notReviewed", "Q-4.notReviewed", "Q-5.nobody");
    assertThat(take(new PartyAct.Approve(approved, qualified(2)))).isEmpty();
    assertThat(voted(PartyAction.MEET, SEATS, 1, 48, 2, 40, 3, 30, 4, 20)).isEmpty();
    assertThat(take(OFFICERS)).containsExactly("Q-5.secretary");
  }

  @Test
  @Proves({"C-17", "PE-1"})
  void kin_do_not_stand_together_nor_beside_the_other_committee() {
    var acts = untilMeeting();
    acts.subList(0, 6).forEach(act -> assertThat(take(act)).isEmpty());
    var day = LocalDate.of(2020, 12, 30);
    for (int relative : new int[] {4, 200}) {
      var kin = new KinshipGraph(List.of(new KinTie(person(1), Kinship.SPOUSE, person(relative))));
      var propose = new PartyAct.Propose(day, people(1, 4), Set.of(person(200)), kin);
      assertThat(take(propose)).containsExactly("C-17.related");
    }
  }

  @Test
  @Proves("R-1")
  void a_community_under_rectification_does_not_begin() {
    var first = untilMeeting().getFirst();
    var now = DongfengParty.on(first.on());
    var outcome = path.take(election, first, true, clerk(9), now);
    assertThat(Judged.keys(((Outcome.Refused<?>) outcome).violations()))
        .containsExactly("R-1.rectification");
    assertThat(take(first)).isEmpty();
    var second = untilMeeting().get(1);
    assertThat(path.take(election, second, true, clerk(9), DongfengParty.on(second.on())))
        .as("what has begun goes on")
        .isInstanceOf(Outcome.Done.class);
  }

  @Test
  @Proves("VE-12")
  void two_clerks_enter_the_count_and_a_third_certifies_what_they_agree_on() {
    atTheMeeting();
    assertThat(take(meet(PartyAction.MEET))).isEmpty();
    var first = entry(PartyAction.ENTER_TALLY, SEATS, 1, 48, 2, 40, 3, 30);
    assertThat(take(new PartyAct.Certify(MEETING, null), clerk(3))).containsExactly("PE-1.missing");
    assertThat(take(first, clerk(1))).isEmpty();
    var second = entry(PartyAction.ENTER_TALLY_AGAIN, SEATS, 1, 47, 2, 40, 3, 30);
    assertThat(take(second, clerk(1))).containsExactly("VE-12.sameClerk");
    assertThat(take(second, clerk(2))).isEmpty();
    assertThat(take(new PartyAct.Certify(MEETING, null), clerk(2)))
        .containsExactly("VE-12.certifier");
    assertThat(take(new PartyAct.Certify(MEETING, null), clerk(3)))
        .containsExactly("VE-12.differs");
    assertThat(take(new PartyAct.WithdrawTally(MEETING, " "))).containsExactly("VE-12.reason");
    assertThat(take(new PartyAct.WithdrawTally(MEETING, "录入有误"))).isEmpty();
    assertThat(counted(SEATS, 1, 48, 2, 40, 3, 30)).isEmpty();
    assertThat(election.result().orElseThrow().of(person(2)).orElseThrow().isReElected()).isTrue();
    assertThat(take(new PartyAct.WithdrawTally(MEETING, "录入有误"))).containsExactly("PE-1.notNow");
  }

  @Test
  @Proves("PE-3")
  void a_notice_into_a_year_without_a_calendar_is_refused_by_that_year() {
    elected();
    WorkingDays until2021 =
        new WorkingDays() {
          @Override
          public boolean isWorkingDay(LocalDate day) {
            return true;
          }

          @Override
          public boolean knows(int year) {
            return year <= 2021;
          }
        };
    var known = new PartyPath(Profiles.PARTY_PLAN, until2021);
    var late = plain(PartyAction.PUBLISH_RESULT, LocalDate.of(2021, 12, 29));
    var outcome = known.take(election, late, false, clerk(9), DongfengParty.on(late.on()));
    var violation = ((Outcome.Refused<?>) outcome).violations().getFirst();
    assertThat(violation.key()).isEqualTo("PE-3.calendar");
    assertThat(violation.numbers()).containsEntry("year", 2022);
    var early = plain(PartyAction.PUBLISH_RESULT, LocalDate.of(2021, 12, 27));
    assertThat(known.take(election, early, false, clerk(9), DongfengParty.on(early.on())))
        .isInstanceOf(Outcome.Done.class);
  }

  /** Any act on any day in any order by anybody, thousands of times. */
  @Test
  @Proves({"PE-1", "PE-3", "PE-4", "VE-12"})
  void there_is_no_way_to_a_result_around_steps_quorum_notices_and_three_people() {
    var acts = new ArrayList<>(untilMeeting());
    acts.add(meet(PartyAction.MEET));
    acts.add(entry(PartyAction.ENTER_TALLY, SEATS, 1, 48, 2, 40, 3, 30, 4, 20));
    acts.add(entry(PartyAction.ENTER_TALLY_AGAIN, SEATS, 1, 48, 2, 40, 3, 30, 4, 20));
    acts.add(new PartyAct.Certify(MEETING, null));
    acts.add(OFFICERS);
    acts.add(plain(PartyAction.PUBLISH_RESULT, MEETING));
    acts.add(plain(PartyAction.APPROVE_RESULT, MEETING));
    acts.add(plain(PartyAction.FILE, MEETING));
    acts.add(plain(PartyAction.CONCLUDE, MEETING));
    int concluded = 0;
    for (int seed = 0; seed < 2_000; seed++) {
      concluded += walk(acts, new Random(seed)) ? 1 : 0;
    }
    assertThat(concluded).isGreaterThan(100);
  }

  private boolean walk(List<PartyAct> acts, Random random) {
    var now = begun();
    var day = LocalDate.of(2020, 12, 14);
    for (int i = 0; i < 120; i++) {
      day = day.plusDays(random.nextInt(4) == 0 ? random.nextInt(4) : 0);
      var done = now.done();
      var next = acts.stream().filter(act -> !done.contains(act.action())).findFirst();
      var any = acts.get(random.nextInt(acts.size()));
      var act = moved(random.nextBoolean() ? next.orElse(any) : any, day, random);
      var actor = clerk(random.nextInt(4));
      if (path.take(now, act, false, actor, DongfengParty.on(day))
          instanceof Outcome.Done<PartyElection>(var taken, var _)) {
        now = taken;
      }
    }
    if (!now.done().contains(PartyAction.CONCLUDE)) {
      return false;
    }
    assertThat(now.acts())
        .extracting(taken -> taken.act().action())
        .containsExactlyElementsOf(Profiles.PARTY_PLAN.course().order());
    assertThat(
            now.acts().stream()
                .filter(taken -> taken.act().action().isOfOneCount())
                .map(taken -> taken.actor().subject()))
        .hasSize(3)
        .doesNotHaveDuplicates();
    hung(now, PartyAction.INSPECT, PartyAction.PROPOSE, false, 3);
    hung(now, PartyAction.PROPOSE, PartyAction.APPROVE_CANDIDATES, false, 3);
    hung(now, PartyAction.PUBLISH_RESULT, PartyAction.APPROVE_RESULT, true, 5);
    var attendance = now.meeting().orElseThrow().attendance();
    assertThat(attendance.present() * 5).isGreaterThan(attendance.due() * 4);
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
      case PartyAct.Propose _ -> propose(on);
      case PartyAct.Approve it -> new PartyAct.Approve(on, it.qualification());
      case PartyAct.Meet it -> {
        var attendance = new Attendance(50 + random.nextInt(20), 0, 50);
        yield new PartyAct.Meet(it.action(), on, attendance, true, it.tellers());
      }
      case PartyAct.EnterTally it -> new PartyAct.EnterTally(it.action(), on, it.count());
      case PartyAct.WithdrawTally it -> new PartyAct.WithdrawTally(on, it.reason());
      case PartyAct.Certify _ -> new PartyAct.Certify(on, null);
      case PartyAct.VoidVote it -> new PartyAct.VoidVote(on, it.reason());
      case PartyAct.RaiseObjection it ->
          new PartyAct.RaiseObjection(on, it.objection(), it.reason());
      case PartyAct.DecideObjection it ->
          new PartyAct.DecideObjection(on, it.objection(), it.finding());
      case PartyAct.SettleWriteIns it -> new PartyAct.SettleWriteIns(on, it.reviews(), null);
      case PartyAct.ReduceSeats it -> new PartyAct.ReduceSeats(on, it.seats(), it.agreed());
      case PartyAct.ElectOfficers it -> new PartyAct.ElectOfficers(on, it.roles());
    };
  }
}
