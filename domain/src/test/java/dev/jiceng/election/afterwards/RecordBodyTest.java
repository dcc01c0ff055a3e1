package dev.jiceng.election.afterwards;

import static dev.jiceng.election.People.people;
import static dev.jiceng.election.People.person;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.election.Share;
import dev.jiceng.election.afterwards.ElectedBodies.Committee;
import dev.jiceng.election.afterwards.Vote.Representatives.Seats;
import dev.jiceng.election.team.Compositions;
import dev.jiceng.election.team.KinTie;
import dev.jiceng.election.team.Kinship;
import dev.jiceng.election.team.Range;
import dev.jiceng.election.team.Teammate.Trait;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Proves;
import dev.jiceng.shared.Violation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordBodyTest {
  private static final DivisionCode VILLAGE = DivisionCode.of("610725101201");
  private static final DivisionCode NEIGHBOURHOOD = DivisionCode.of("610725001007");
  private static final LocalDate COMMITTEE = LocalDate.of(2021, 2, 1);
  private static final Moment NOW = new Moment(Instant.parse("2021-06-01T04:00:00Z"));

  private final KnownBodies bodies = new KnownBodies();

  RecordBodyTest() {
    bodies.committee = new Committee(COMMITTEE, person(77));
    bodies.supervised = Set.of(person(1), person(2), person(3));
  }

  private static Optional<LocalDate> due(BodyKind kind, LocalDate on) {
    return switch (kind) {
      case SUPERVISORY_COMMITTEE -> Optional.of(on.plusDays(10));
      case GROUP_HEADS -> Optional.of(on.plusDays(30));
      default -> Optional.empty();
    };
  }

  private static BodyRules rules() {
    return new BodyRules(
        Compositions.LECTURE,
        new Range(5, 15),
        new Share(1, 3),
        new Range(3, 8),
        List.of("GROUP_PARTY_BRANCH", "WOMENS_FEDERATION", "YOUTH_LEAGUE"),
        RecordBodyTest::due);
  }

  private Outcome<ElectedBody> record(DivisionCode community, LocalDate on, Vote vote) {
    return record(new RecordBody.Command(community, on, null, vote));
  }

  private Outcome<ElectedBody> record(RecordBody.Command command) {
    var numbers = IntStream.iterate(900, it -> it + 1).mapToObj(it -> new UUID(1, it)).iterator();
    return new RecordBody(bodies, bodies, rules(), numbers::next).record(command, NOW);
  }

  private static List<String> keys(Outcome<ElectedBody> outcome) {
    return violations(outcome).stream().map(Violation::key).toList();
  }

  private static List<Violation> violations(Outcome<ElectedBody> outcome) {
    return switch (outcome) {
      case Outcome.Done<ElectedBody>(var _, var advice) -> advice;
      case Outcome.Refused<ElectedBody>(var violations) -> violations;
      default -> throw new AssertionError(outcome.toString());
    };
  }

  private static Vote.Supervisors supervisors(Map<Trait, List<UUID>> offices) {
    return new Vote.Supervisors(person(11), List.of(person(12), person(13)), offices, person(11));
  }

  private List<String> supervising(Vote.Supervisors vote) {
    return keys(record(VILLAGE, COMMITTEE.plusDays(10), vote));
  }

  @Test
  @Proves("S-1")
  void supervisors_are_neither_of_the_committee_nor_its_kin_nor_hold_its_books() {
    assertThat(supervising(supervisors(Map.of()))).isEmpty();
    assertThat(bodies.successions).containsExactly(COMMITTEE.plusDays(10));
    bodies.bodies.clear();
    var member =
        new Vote.Supervisors(person(11), List.of(person(12), person(3)), Map.of(), person(11));
    assertThat(supervising(member)).containsExactly("S-1.member");
    for (Trait office : List.of(Trait.ACCOUNTANT, Trait.CLERK, Trait.HEADS_COLLECTIVE_ECONOMY)) {
      assertThat(supervising(supervisors(Map.of(office, List.of(person(12))))))
          .containsExactly("S-1.post");
    }
    bodies.ties.add(new KinTie(person(13), Kinship.PARENT, person(2)));
    assertThat(supervising(supervisors(Map.of()))).containsExactly("S-1.kin");
    assertThat(bodies.bodies).isEmpty();
  }

  @Test
  @Proves("S-1")
  void its_chair_is_normally_the_discipline_member() {
    var other = new Vote.Supervisors(person(11), people(12, 13), Map.of(), person(14));
    assertThat(supervising(other)).containsExactly("S-1.chair");
    assertThat(bodies.bodies).hasSize(1);
  }

  @Test
  @Proves("C-6")
  void it_has_three_to_five_members() {
    assertThat(supervising(new Vote.Supervisors(person(11), people(12, 16), Map.of(), person(11))))
        .containsExactly("C-6.size");
    assertThat(supervising(new Vote.Supervisors(person(11), people(12, 12), Map.of(), person(11))))
        .containsExactly("C-6.size");
  }

  @Test
  @Proves({"S-1", "S-3"})
  void who_is_elected_after_the_last_day_is_recorded_and_said_to_be_late() {
    var late = record(VILLAGE, COMMITTEE.plusDays(12), supervisors(Map.of()));
    assertThat(keys(late)).containsExactly("S-1.late");
    assertThat(violations(late).getFirst().numbers())
        .isEqualTo(Map.of("due", COMMITTEE.plusDays(10), "days", 2L));
    var heads = new Vote.Heads(List.of(new Elected(person(21), "一组")));
    assertThat(keys(record(VILLAGE, COMMITTEE.plusDays(31), heads))).containsExactly("S-3.late");
    assertThat(bodies.bodies).hasSize(2);
  }

  @Test
  @Proves({"S-1", "S-2", "S-3", "S-4"})
  void a_body_follows_the_committee_and_is_elected_once() {
    assertThat(keys(record(VILLAGE, COMMITTEE.minusDays(1), supervisors(Map.of()))))
        .containsExactly("S-1.beforeCommittee");
    assertThat(keys(record(VILLAGE, NOW.day().plusDays(1), supervisors(Map.of()))))
        .containsExactly("S-1.ahead");
    assertThat(keys(record(command(COMMITTEE.plusDays(1))))).containsExactly("S-4.committeeDay");
    assertThat(keys(record(command(null)))).isEmpty();
    assertThat(record(command(null))).isInstanceOf(Outcome.Duplicate.class);
    bodies.committee = null;
    assertThat(keys(record(command(null)))).containsExactly("S-4.committeeFirst");
    assertThat(keys(record(command(COMMITTEE.plusDays(1))))).isEmpty();
    assertThat(bodies.bodies.getLast().cycle()).isNull();
  }

  private static RecordBody.Command command(@Nullable LocalDate committeeOn) {
    var vote = new Vote.Tracked(BodyKind.YOUTH_LEAGUE, List.of(new Elected(person(31), "")));
    return new RecordBody.Command(VILLAGE, COMMITTEE.plusDays(20), committeeOn, vote);
  }

  @Test
  @Proves("S-4")
  void only_bodies_that_the_profile_names_are_tracked() {
    var vote = new Vote.Tracked(BodyKind.COLLECTIVE_ECONOMY, List.of(new Elected(person(31), "")));
    assertThat(keys(record(VILLAGE, COMMITTEE, vote))).containsExactly("S-4.tracked");
  }

  @Test
  @Proves({"S-3", "S-4"})
  void everybody_named_is_on_the_roster_and_somebody_is_named() {
    var stranger = new Vote.Heads(List.of(new Elected(person(501), "一组")));
    assertThat(keys(record(VILLAGE, COMMITTEE, stranger))).containsExactly("S-3.person");
    var nobody = new Vote.Tracked(BodyKind.YOUTH_LEAGUE, List.of());
    assertThat(keys(record(VILLAGE, COMMITTEE, nobody))).containsExactly("S-4.nobody");
  }

  private static Seats seats(String group, int households, int from, int to) {
    return new Seats(new ElectedBody.Group(group, households), people(from, to));
  }

  private List<String> sending(DivisionCode community, Seats... seats) {
    bodies.bodies.clear();
    return keys(record(community, COMMITTEE, new Vote.Representatives(List.of(seats))));
  }

  @Test
  @Proves("S-2")
  void a_village_sends_one_of_five_to_fifteen_households_or_several_a_group() {
    assertThat(sending(VILLAGE, seats("一组", 45, 101, 103))).isEmpty();
    assertThat(sending(VILLAGE, seats("一组", 46, 101, 103))).containsExactly("S-2.households");
    assertThat(sending(VILLAGE, seats("一组", 15, 101, 103))).isEmpty();
    assertThat(sending(VILLAGE, seats("一组", 14, 101, 103))).containsExactly("S-2.households");
    assertThat(sending(VILLAGE, seats("一组", 0, 101, 103))).isEmpty();
    assertThat(sending(VILLAGE, seats("一组", 0, 101, 103), seats("二组", 0, 5, 4)))
        .containsExactly("S-2.none");
  }

  @Test
  @Proves("S-2")
  void a_residents_group_sends_three_to_eight() {
    assertThat(sending(NEIGHBOURHOOD, seats("一组", 0, 101, 103))).isEmpty();
    assertThat(sending(NEIGHBOURHOOD, seats("一组", 0, 101, 102))).containsExactly("S-2.perGroup");
    assertThat(sending(NEIGHBOURHOOD, seats("一组", 0, 101, 108))).isEmpty();
    assertThat(sending(NEIGHBOURHOOD, seats("一组", 0, 101, 109))).containsExactly("S-2.perGroup");
  }

  @Test
  @Proves("S-2")
  void a_third_of_the_representatives_are_women() {
    var people = new ArrayList<>(List.of(person(101), person(103), person(105), person(107)));
    people.addAll(List.of(person(102), person(104)));
    var enough = new Seats(new ElectedBody.Group("一组", 60), people);
    assertThat(sending(VILLAGE, enough)).isEmpty();
    people.add(person(109));
    var few = new Seats(new ElectedBody.Group("一组", 60), people);
    bodies.bodies.clear();
    var refused = record(VILLAGE, COMMITTEE, new Vote.Representatives(List.of(few)));
    assertThat(keys(refused)).containsExactly("S-2.women");
    assertThat(violations(refused).getFirst().numbers())
        .isEqualTo(Map.of("women", 2, "representatives", 7, "needed", 3L));
  }

  @Test
  @Proves("S-2")
  void nobody_represents_twice_and_no_group_stands_twice() {
    assertThat(sending(VILLAGE, seats("一组", 30, 101, 103), seats("一组", 30, 103, 105)))
        .containsExactly("S-2.groupTwice", "S-2.twice");
  }

  @Test
  @Proves("S-3")
  void every_group_that_sent_representatives_has_one_head() {
    assertThat(sending(VILLAGE, seats("一组", 30, 101, 103), seats("二组", 30, 104, 106))).isEmpty();
    var first = new Elected(person(21), "一组");
    assertThat(keys(record(VILLAGE, COMMITTEE, new Vote.Heads(List.of(first)))))
        .containsExactly("S-3.missing");
    var twice = List.of(first, new Elected(person(22), "一组"), new Elected(person(21), "二组"));
    assertThat(keys(record(VILLAGE, COMMITTEE, new Vote.Heads(twice))))
        .containsExactly("S-3.groupTwice", "S-3.twice");
    var both = List.of(first, new Elected(person(22), "二组"));
    assertThat(keys(record(VILLAGE, COMMITTEE, new Vote.Heads(both)))).isEmpty();
  }
}
