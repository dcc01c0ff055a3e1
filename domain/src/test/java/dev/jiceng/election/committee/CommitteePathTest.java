package dev.jiceng.election.committee;

import static dev.jiceng.election.DongfengCommittee.POLLING_DAY;
import static dev.jiceng.election.People.clerk;
import static dev.jiceng.election.People.people;
import static dev.jiceng.election.People.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jiceng.election.Calendar2021;
import dev.jiceng.election.DongfengCommittee;
import dev.jiceng.election.Judged;
import dev.jiceng.election.Profiles;
import dev.jiceng.election.candidacy.Qualifications;
import dev.jiceng.election.candidacy.Residence;
import dev.jiceng.election.candidacy.Voter;
import dev.jiceng.election.team.Role;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Proves;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class CommitteePathTest {
  private static final List<CommitteeAction> ORDER = Profiles.COMMITTEE_2011.course().order();

  static Stream<Arguments> every_point_and_act() {
    return ORDER.stream()
        .flatMap(reached -> ORDER.stream().map(action -> Arguments.of(reached, action)));
  }

  @ParameterizedTest
  @Proves({"VE-2", "VE-3", "VE-4", "VE-5", "VE-7", "VE-8", "VE-9", "VE-12", "VE-15", "VE-18"})
  @MethodSource("every_point_and_act")
  void a_step_out_of_its_turn_is_refused_and_names_what_is_missing(
      CommitteeAction reached, CommitteeAction action) {
    int at = ORDER.indexOf(reached);
    int to = ORDER.indexOf(action);
    var election = reached(reached);
    var act =
        new DongfengCommittee()
            .steps().stream().filter(one -> one.act().action() == action).findFirst().orElseThrow();
    var day = election.latest().orElseThrow();
    var moved = Walks.moved(act.act(), day);
    var path = new CommitteePath(Profiles.COMMITTEE_2011, new Calendar2021());
    var outcome =
        path.take(
            election, moved, new Situation(true, false), act.actor(), DongfengCommittee.on(day));
    if (to == at + 1) {
      assertThat(keys(outcome)).noneMatch(key -> key.endsWith(".missing"));
      return;
    }
    assertThat(keys(outcome)).hasSize(1);
    if (to <= at) {
      assertThat(keys(outcome)).allMatch(key -> key.endsWith(".passed"));
    } else {
      var violation = ((Outcome.Refused<?>) outcome).violations().getFirst();
      assertThat(violation.key()).endsWith(".missing");
      assertThat(violation.numbers())
          .isEqualTo(Map.of("action", action, "missing", ORDER.subList(at + 1, to)));
    }
  }

  private static CommitteeElection reached(CommitteeAction action) {
    var dongfeng = new DongfengCommittee();
    assertThat(dongfeng.run(action)).isEmpty();
    return dongfeng.election;
  }

  private static List<String> keys(Outcome<?> outcome) {
    return outcome instanceof Outcome.Refused<?>(var violations)
        ? Judged.keys(violations)
        : List.of();
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "OBJECT",
        "RULE",
        "SUPPLEMENT_ROLL",
        "LEAVE_ELECTION_COMMITTEE",
        "WITHDRAW_TALLY",
        "SETTLE_WRITE_INS",
        "VOID",
        "CALL_AGAIN"
      })
  @Proves("VE-11")
  void what_comes_between_times_is_not_possible_at_any_time(CommitteeAction action) {
    var path = new CommitteePath(Profiles.COMMITTEE_2011, new Calendar2021());
    var steps =
        path.nextSteps(
            DongfengCommittee.begun(),
            new Situation(true, false),
            clerk(1),
            POLLING_DAY,
            _ -> true);
    var step = steps.stream().filter(one -> one.action() == action).findFirst().orElseThrow();
    assertThat(Judged.keys(step.blockedBy())).singleElement().asString().endsWith(".notNow");
  }

  @Test
  @Proves("VE-12")
  void the_next_steps_are_those_of_the_one_who_asks() {
    var poll = new Poll(CommitteeAction.ENTER_TALLY);
    assertThat(blockers(poll, CommitteeAction.ENTER_TALLY_AGAIN, 1))
        .containsExactly("VE-12.sameClerk");
    assertThat(blockers(poll, CommitteeAction.ENTER_TALLY_AGAIN, 2)).isEmpty();
  }

  @Test
  @Proves("VE-4")
  void objections_come_within_five_days_and_are_decided_before_the_freeze() {
    var poll = new Poll(CommitteeAction.NOMINATE);
    var published = LocalDate.of(2011, 8, 26);
    var objection = new CommitteeAct.RaiseObjection(published.plusDays(5), person(800));
    var late = new CommitteeAct.RaiseObjection(published.plusDays(6), person(801));
    assertThat(poll.take(late, 9)).containsExactly("VE-4.window");
    assertThat(poll.take(objection, 9)).isEmpty();
    var freeze = new CommitteeAct.FreezeRoll(published.plusDays(6), 1771, "c".repeat(64));
    assertThat(poll.take(freeze, 9)).containsExactly("VE-4.objectionsOpen");
    var unknown = new CommitteeAct.DecideObjection(published.plusDays(6), person(801), 0);
    assertThat(poll.take(unknown, 9)).containsExactly("VE-4.noObjection");
    var decided = new CommitteeAct.DecideObjection(published.plusDays(9), person(800), 1);
    assertThat(poll.take(decided, 9)).as("three days are over").containsExactly("VE-4.rulingLate");
    var then = new CommitteeAct.FreezeRoll(published.plusDays(9), 1771, "c".repeat(64));
    assertThat(poll.take(then, 9)).isEmpty();
    assertThat(poll.election.registered()).isEqualTo(1771);
  }

  @Test
  @Proves("VE-15")
  void after_the_freeze_a_voter_is_added_with_a_reason_until_the_vote() {
    var poll = new Poll(CommitteeAction.FREEZE_ROLL);
    var day = LocalDate.of(2011, 9, 2);
    assertThat(poll.take(new CommitteeAct.SupplementRoll(day, 1, " "), 9))
        .containsExactly("VE-15.reason");
    assertThat(poll.take(new CommitteeAct.SupplementRoll(day, 1, "退伍返乡"), 9)).isEmpty();
    assertThat(poll.election.registered()).isEqualTo(1771);
    var voted = new Poll(CommitteeAction.HOLD_POLL);
    assertThat(voted.take(new CommitteeAct.SupplementRoll(POLLING_DAY, 1, "太迟"), 9))
        .containsExactly("VE-15.notNow");
    var bad = new Poll(CommitteeAction.NOMINATE);
    assertThat(bad.take(new CommitteeAct.FreezeRoll(LocalDate.of(2011, 9, 1), 1770, "xyz"), 9))
        .containsExactly("VE-15.hash");
  }

  @Test
  @Proves("VE-2")
  void a_member_who_is_nominated_leaves_and_another_takes_the_place() {
    var poll = new Poll(CommitteeAction.FREEZE_ROLL);
    var day = LocalDate.of(2011, 9, 3);
    var members = new HashSet<>(people(301, 307));
    members.remove(person(307));
    var smaller = committee(members);
    assertThat(
            poll.take(
                new CommitteeAct.LeaveElectionCommittee(day, Set.of(person(307)), smaller), 9))
        .as("six are even")
        .containsExactly("VE-2.size");
    members.add(person(308));
    var replaced =
        new CommitteeAct.LeaveElectionCommittee(day, Set.of(person(307)), committee(members));
    assertThat(poll.take(replaced, 9)).isEmpty();
    assertThat(poll.election.electionCommittee().orElseThrow().members())
        .contains(person(308))
        .doesNotContain(person(307));
    var stranger =
        new CommitteeAct.LeaveElectionCommittee(day, Set.of(person(307)), committee(members));
    assertThat(poll.take(stranger, 9)).contains("VE-2.leaving");
  }

  private static ElectionCommittee committee(Set<UUID> members) {
    return new ElectionCommittee(
        members, person(301), Set.of(person(302)), Set.copyOf(people(311, 313)));
  }

  @Test
  @Proves("VE-2")
  void under_the_plan_a_chair_who_stands_may_stay_and_a_deputy_presides() {
    for (boolean plan : new boolean[] {true, false}) {
      var dongfeng = new DongfengCommittee();
      dongfeng.chairIsCandidate();
      dongfeng.rules = plan ? Profiles.COMMITTEE_PLAN : Profiles.COMMITTEE_2011;
      var refused = Judged.keys(dongfeng.run(CommitteeAction.PUBLISH_CANDIDATES));
      assertThat(refused).isEqualTo(plan ? List.of() : List.of("VE-2.nominated"));
    }
  }

  @Test
  @Proves("C-17")
  void under_the_plan_kin_do_not_even_stand_together() {
    for (boolean plan : new boolean[] {true, false}) {
      var dongfeng = new DongfengCommittee();
      dongfeng.spousesStand();
      dongfeng.rules = plan ? Profiles.COMMITTEE_PLAN : Profiles.COMMITTEE_2011;
      var refused = Judged.keys(dongfeng.run(CommitteeAction.PUBLISH_CANDIDATES));
      assertThat(refused).isEqualTo(plan ? List.of("C-17.kin") : List.of());
    }
  }

  @Test
  @Proves({"VE-4", "Q-8"})
  void the_roll_has_nobody_twice_and_nobody_who_may_not_vote() {
    var here = new Residence.RegisteredAndLivingHere();
    var old = LocalDate.of(1931, 1, 1);
    var one = new Voter(person(1), old, true, here);
    var young = new Voter(person(2), LocalDate.of(1993, 9, 17), true, here);
    var judged = VoterRoll.judge(List.of(one, young, one), POLLING_DAY, Qualifications.ELIGIBILITY);
    assertThat(Judged.keys(judged)).containsExactly("Q-8.age", "VE-4.twice");
    var good = VoterRoll.judge(List.of(one), POLLING_DAY, Qualifications.ELIGIBILITY);
    assertThat(good.violations()).isEmpty();
    var nobody = VoterRoll.judge(List.of(), POLLING_DAY, Qualifications.ELIGIBILITY);
    assertThat(Judged.keys(nobody)).containsExactly("VE-4.voters");
  }

  @Test
  @Proves("VE-15")
  void the_hash_of_a_roll_does_not_mind_the_order_and_minds_every_voter() {
    var voters = new ArrayList<>(people(1, 50));
    var roll = VoterRoll.of(voters);
    Collections.reverse(voters);
    assertThat(VoterRoll.of(voters)).isEqualTo(roll);
    var hashes = new HashMap<String, Integer>();
    for (int i = 0; i < voters.size(); i++) {
      var fewer = new ArrayList<>(voters);
      fewer.remove(i);
      hashes.put(VoterRoll.of(fewer).hash(), i);
    }
    assertThat(hashes).hasSize(50).doesNotContainKey(roll.hash());
    assertThat(roll.hash()).matches("[0-9a-f]{64}");
    assertThat(roll.voters()).isEqualTo(50);
  }

  @Test
  @Proves({"VE-13", "VE-17", "VE-18"})
  void a_term_is_whole_or_for_a_by_election_the_rest_of_the_old_one() {
    var dongfeng = new DongfengCommittee();
    dongfeng.rules = Profiles.COMMITTEE_2011;
    assertThat(dongfeng.run(CommitteeAction.CONCLUDE)).isEmpty();
    var rest = LocalDate.of(2012, 3, 31);
    assertThat(NewTerm.of(dongfeng.election, Profiles.COMMITTEE_PLAN))
        .extracting(NewTerm::endsOn)
        .containsOnly(LocalDate.of(2016, 9, 19));
    var begun = dongfeng.election;
    var byElection =
        new CommitteeElection(
            begun.id(),
            begun.community(),
            new Pin(begun.pin().profile(), null, rest),
            begun.serving(),
            begun.women(),
            begun.acts(),
            begun.version());
    assertThat(NewTerm.of(byElection, dongfeng.rules))
        .extracting(NewTerm::endsOn)
        .containsOnly(rest);
  }

  @Test
  @Proves("VE-3")
  void nothing_is_recorded_ahead_of_its_day_or_before_what_was_done_last() {
    var poll = new Poll(CommitteeAction.FORM_ELECTION_COMMITTEE);
    var day = LocalDate.of(2011, 8, 14);
    var act =
        new CommitteeAct.AdoptMethod(
            day, true, day, POLLING_DAY, List.of(new Contest(person(1), Role.CHAIR, 1, 0)));
    assertThat(poll.take(act, 9)).containsExactly("VE-3.before");
    var path = poll.path;
    var ahead = Walks.moved(act, LocalDate.of(2011, 8, 20));
    var outcome =
        path.take(
            poll.election,
            ahead,
            new Situation(true, false),
            clerk(9),
            DongfengCommittee.on(LocalDate.of(2011, 8, 19)));
    assertThat(keys(outcome)).containsExactly("VE-3.ahead");
  }

  @ParameterizedTest
  @EnumSource
  @Proves("VE-12")
  void no_plain_act_passes_for_one_that_asks_for_more(CommitteeAction action) {
    if (action == CommitteeAction.PUBLISH_RESULT || action == CommitteeAction.CONCLUDE) {
      assertThat(new CommitteeAct.Plain(action, POLLING_DAY).action()).isEqualTo(action);
      return;
    }
    assertThatThrownBy(() -> new CommitteeAct.Plain(action, POLLING_DAY))
        .isInstanceOf(IllegalArgumentException.class);
    if (!action.isEntry()) {
      assertThatThrownBy(
              () -> new CommitteeAct.EnterTally(action, POLLING_DAY, Poll.withChair(101, 700)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static List<String> blockers(Poll poll, CommitteeAction action, int clerk) {
    return poll
        .path
        .nextSteps(poll.election, new Situation(true, false), clerk(clerk), POLLING_DAY, _ -> true)
        .stream()
        .filter(step -> step.action() == action)
        .flatMap(step -> Judged.keys(step.blockedBy()).stream())
        .toList();
  }
}
