package dev.jiceng.election;

import static dev.jiceng.election.People.clerk;
import static dev.jiceng.election.People.people;
import static dev.jiceng.election.People.person;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.election.committee.CommitteeAction;
import dev.jiceng.election.committee.CommitteePath;
import dev.jiceng.election.committee.NewTerm;
import dev.jiceng.election.tally.Attendance;
import dev.jiceng.election.tally.Round;
import dev.jiceng.election.team.KinTie;
import dev.jiceng.election.team.Kinship;
import dev.jiceng.election.team.Role;
import dev.jiceng.shared.Proves;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** DOMAIN's worked example: P5 in its own order and dates, and then with one number changed. */
class DongfengTest {
  @Test
  @Proves({"PE-1", "PE-2", "PE-4", "PE-5", "PE-6", "PE-7"})
  void the_general_branch_of_2011_is_elected_as_it_was() {
    var party = new DongfengParty();
    assertThat(party.run()).isEmpty();
    assertThat(party.election.elected()).containsExactlyElementsOf(people(1, 5));
    assertThat(party.election.done())
        .containsExactlyElementsOf(Profiles.PARTY_2011.course().order());
    var quorum = Profiles.MEETING.judge(new Attendance(94, 18, 72));
    assertThat(quorum.all().getLast().numbers())
        .containsEntry("due", 76)
        .containsEntry("needed", 61L);
    assertThat(Profiles.DIFFERENTIAL.candidatesFor(5)).as("exactly 20 %").isEqualTo(6);
  }

  @Test
  @Proves({"VE-2", "VE-3", "VE-4", "VE-5", "VE-6"})
  void the_residents_committee_of_2011_comes_to_its_nomination_as_it_did() {
    var committee = new DongfengCommittee();
    assertThat(committee.run(CommitteeAction.NOMINATE)).isEmpty();
    assertThat(committee.election.registered()).isEqualTo(1770);
    var path = new CommitteePath(committee.rules, new Calendar2021());
    var steps =
        path.nextSteps(
            committee.election,
            committee.situation,
            clerk(1),
            LocalDate.of(2011, 8, 26),
            action -> action != CommitteeAction.FREEZE_ROLL);
    var freeze = step(steps, CommitteeAction.FREEZE_ROLL);
    assertThat(freeze.isPermitted()).isFalse();
    assertThat(freeze.earliest()).isEqualTo("2011-09-01");
    assertThat(Judged.keys(freeze.blockedBy())).containsExactly("VE-15.windowOpen");
    assertThat(Judged.keys(step(steps, CommitteeAction.HOLD_POLL).blockedBy()))
        .containsExactly("VE-8.missing");
    assertThat(step(steps, CommitteeAction.OBJECT).isPossible()).isTrue();
  }

  @Test
  @Proves({"VE-7", "VE-8", "VE-9", "VE-10", "VE-12", "VE-13", "VE-14", "VE-15", "VE-16", "VE-18"})
  void and_goes_on_to_a_result() {
    var committee = new DongfengCommittee();
    assertThat(committee.run()).isEmpty();
    var votes = committee.election.votes();
    assertThat(votes.elected())
        .containsExactly(person(101), person(111), person(121), person(122), person(123));
    assertThat(votes.present()).allMatch(result -> result.round() == Round.FIRST_VOTE);
    assertThat(votes.present().getFirst().of(person(101)).orElseThrow().isReElected()).isTrue();
    var terms = NewTerm.of(committee.election, committee.rules);
    assertThat(terms).hasSize(5);
    assertThat(terms.getFirst().post()).isEqualTo(Role.CHAIR);
    assertThat(terms.getFirst().endsOn()).as("three years then").isEqualTo("2014-09-19");
  }

  static Stream<Arguments> one_number_of_the_party() {
    return Stream.of(
        party(
            "PE-4",
            "71 present of 90 due",
            d -> {
              d.votingRight = 90;
              d.excused = 0;
              d.recommending = 71;
            }),
        party("PE-4", "72 present of 94 due", d -> d.excused = 0),
        party(
            "PE-4",
            "60 present of 76 due at the meeting",
            d -> {
              d.meeting = 60;
              d.issued = 60;
              d.returned = 60;
              d.valid = 60;
              d.votes = List.of(60, 60, 60, 55, 50, 10);
              d.secondSays = 60;
            }),
        party("PE-2", "5 candidates for 5 seats", d -> d.formal = people(1, 5)),
        party("PE-2", "5 initial persons for 5 seats", d -> d.initial = people(1, 5)),
        party("PE-1", "a formal candidate the study did not name", d -> d.formal = people(2, 8)),
        party("PE-1", "nobody recommended", d -> d.recommended = 0),
        party(
            "PE-1",
            "the study before the representatives met",
            d -> d.studyOn = LocalDate.of(2011, 8, 2)),
        party("PE-1", "a candidate among the tellers", d -> d.teller = person(6)),
        party("PE-1", "no method adopted", d -> d.methodAdopted = false),
        party(
            "PE-5",
            "73 ballots returned of 72",
            d -> {
              d.returned = 73;
              d.valid = 73;
            }),
        party(
            "PE-5",
            "73 ballots for 72 present",
            d -> {
              d.issued = 73;
            }),
        party(
            "PE-5",
            "more votes than ballots",
            d -> {
              d.votes = List.of(73, 68, 60, 55, 50, 40);
              d.secondSays = 73;
            }),
        party("VE-12", "one clerk entering twice", d -> d.second = clerk(1)),
        party("VE-12", "the clerk certifying", d -> d.certifier = clerk(2)),
        party("VE-12", "two entries that differ", d -> d.secondSays = 69),
        party("PE-6", "six named on a ballot for five seats", d -> d.named = 6),
        party(
            "C-17",
            "a spouse in the other committee",
            d -> {
              d.rules = Profiles.PARTY_2011_WITH_KIN;
              d.kin = List.of(new KinTie(person(3), Kinship.SPOUSE, person(200)));
            }),
        party(
            "PE-6",
            "the fifth with half of those present",
            d -> d.votes = List.of(70, 68, 60, 55, 36, 10)),
        party("C-2", "one deputy instead of two", d -> d.secondsRoles = Set.of(Role.MEMBER)),
        party("PE-7", "somebody not elected in the committee", d -> d.fifth = person(6)));
  }

  @ParameterizedTest(name = "{1}: {0}")
  @Proves({"PE-1", "PE-2", "PE-4", "PE-5", "PE-6", "PE-7", "C-2", "C-17", "VE-12"})
  @MethodSource("one_number_of_the_party")
  void one_number_changed_in_the_party_election_is_refused_by_its_rule_alone(
      String rule, String ignoredName, Consumer<DongfengParty> change) {
    var party = new DongfengParty();
    change.accept(party);
    assertThat(Judged.rules(party.run())).containsExactly(rule);
  }

  static Stream<Arguments> one_number_of_the_committee() {
    return DongfengChange.ALL.stream()
        .map(one -> Arguments.of(one.rule().id(), one.name(), one.change()));
  }

  @ParameterizedTest(name = "{1}: {0}")
  @Proves({
    "VE-1", "VE-2", "VE-3", "VE-4", "VE-5", "VE-6", "VE-7", "VE-8", "VE-9", "VE-10", "VE-12",
    "VE-14", "VE-15", "Q-8", "C-17", "R-1"
  })
  @MethodSource("one_number_of_the_committee")
  void one_number_changed_in_the_committee_election_is_refused_by_its_rule_alone(
      String rule, String ignoredName, Consumer<DongfengCommittee> change) {
    var committee = new DongfengCommittee();
    change.accept(committee);
    assertThat(Judged.rules(committee.run())).containsExactly(rule);
  }

  private static NextStep<CommitteeAction> step(
      List<NextStep<CommitteeAction>> steps, CommitteeAction action) {
    return steps.stream().filter(one -> one.action() == action).findFirst().orElseThrow();
  }

  private static Arguments party(String rule, String name, Consumer<DongfengParty> change) {
    return Arguments.of(rule, name, change);
  }
}
