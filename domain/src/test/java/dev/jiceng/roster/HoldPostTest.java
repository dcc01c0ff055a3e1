package dev.jiceng.roster;

import static dev.jiceng.roster.Village.ELECTED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Proves;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HoldPostTest {
  private final Village village = new Village();

  @Test
  @Proves("PD-6")
  void a_membership_begins_and_ends_and_stays_in_the_history() {
    var person = village.adult();
    var membership = village.serves(person, village.chair);
    var ended = Village.done(village.end(membership, ELECTED.plusYears(1)));
    assertThat(ended.end())
        .isEqualTo(new Membership.End(ELECTED.plusYears(1), Membership.Reason.RESIGNED));
    Village.done(village.begin(person, village.chair, ELECTED.plusYears(1).plusDays(1)));
    assertThat(village.memberships.ofPeople(List.of(person.id()))).hasSize(2);
  }

  @Test
  @Proves("PD-6")
  void a_membership_ends_on_its_first_day_at_the_earliest() {
    var membership = village.serves(village.adult(), village.chair);
    var outcome = village.end(membership, ELECTED.minusDays(1));
    assertThat(Village.places(outcome)).containsExactly("PD-6.order on");
    assertThat(Village.violations(outcome).getFirst().numbers())
        .isEqualTo(Map.of("startsOn", ELECTED));
    Village.done(village.end(membership, ELECTED));
  }

  @Test
  @Proves("PD-6")
  void a_membership_ends_once() {
    var membership = village.serves(village.adult(), village.chair);
    var ended = Village.done(village.end(membership, ELECTED.plusDays(9)));
    assertThat(Village.places(village.end(ended, ELECTED.plusDays(20))))
        .containsExactly("PD-6.ended id");
  }

  @Test
  @Proves("PD-6")
  void nobody_holds_a_post_twice_at_a_time() {
    var person = village.adult();
    var first = village.serves(person, village.members);
    assertThat(Village.places(village.begin(person, village.members, ELECTED.plusYears(1))))
        .containsExactly("PD-6.holds startsOn");
    Village.done(village.end(first, ELECTED.plusYears(1)));
    var outcome = village.begin(person, village.members, ELECTED.plusYears(1));
    assertThat(Village.places(outcome)).containsExactly("PD-6.overlap startsOn");
    assertThat(Village.violations(outcome).getFirst().numbers())
        .isEqualTo(Map.of("startsOn", ELECTED, "endsOn", ELECTED.plusYears(1)));
  }

  @Test
  @Proves("Q-8")
  void who_is_elected_is_eighteen_on_the_day() {
    var young = village.person("2006-11-09");
    var outcome = village.begin(young, village.members, ELECTED);
    assertThat(Village.places(outcome)).containsExactly("Q-8.age startsOn");
    assertThat(Village.violations(outcome).getFirst().numbers())
        .isEqualTo(Map.of("age", 17, "limit", 18));
    Village.done(village.begin(village.person("2006-11-08"), village.members, ELECTED));
  }

  @Test
  @Proves({"PD-6", "PD-1"})
  void an_auxiliary_post_is_open_to_the_young_but_not_to_the_unborn() {
    Village.done(village.begin(village.person("2007-01-01"), village.helper, ELECTED));
    var unborn = village.person("2025-01-01");
    var assistant = village.post(village.committee, Post.Kind.OTHER, 1);
    assertThat(Village.places(village.begin(unborn, assistant, ELECTED)))
        .containsExactly("PD-6.born startsOn");
  }

  @Test
  @Proves("Q-8")
  void where_the_birth_date_is_not_known_the_rule_only_warns() {
    assertThat(Village.advice(village.begin(village.person(null), village.members, ELECTED)))
        .containsExactly("Q-8.unknown");
  }

  @Test
  @Proves("C-4")
  void a_post_has_as_many_holders_as_seats() {
    var chair = village.serves(village.adult(), village.chair);
    var outcome = village.begin(village.adult(), village.chair, ELECTED.plusYears(1));
    assertThat(Village.places(outcome)).containsExactly("C.seats post");
    assertThat(Village.rules(outcome)).containsExactly("C-4");
    assertThat(Village.violations(outcome).getFirst().numbers())
        .isEqualTo(Map.of("seats", 1, "held", 1));
    Village.done(village.end(chair, ELECTED.plusYears(1)));
    Village.done(village.begin(village.adult(), village.chair, ELECTED.plusYears(1).plusDays(1)));
  }

  @Test
  @Proves("C-4")
  void seats_are_counted_on_the_fullest_day_to_come() {
    for (int i = 0; i < 3; i++) {
      Village.done(village.begin(village.adult(), village.members, ELECTED.plusYears(1)));
    }
    assertThat(Village.places(village.begin(village.adult(), village.members, ELECTED)))
        .containsExactly("C.seats post");
  }

  @Test
  @Proves("C-4")
  void those_who_follow_one_another_take_one_seat() {
    var post = village.post(village.committee, Post.Kind.MEMBER, 2);
    var first = village.serves(village.adult(), post);
    Village.done(village.end(first, ELECTED.plusYears(1)));
    Village.done(village.begin(village.adult(), post, ELECTED.plusYears(1).plusDays(1)));
    Village.done(village.begin(village.adult(), post, ELECTED));
    assertThat(Village.places(village.begin(village.adult(), post, ELECTED)))
        .containsExactly("C.seats post");
  }

  @Test
  @Proves("PD-2")
  void who_supervises_the_committee_does_not_sit_in_it() {
    var person = village.adult();
    var supervision = village.serves(person, village.supervisor);
    assertThat(Village.places(village.begin(person, village.members, ELECTED)))
        .containsExactly("PD-2.incompatible post");
    Village.done(village.begin(person, village.secretary, ELECTED));
    Village.done(village.end(supervision, ELECTED.plusDays(1)));
    Village.done(village.begin(person, village.members, ELECTED.plusDays(2)));
  }

  @Test
  @Proves("PD-2")
  void another_communitys_committee_may_be_supervised() {
    var next = village.body(Village.NEXT, OrganizationKind.SUPERVISORY_COMMITTEE);
    var person = village.adult();
    village.serves(person, village.members);
    Village.done(village.begin(person, village.post(next, Post.Kind.MEMBER, 3), ELECTED));
  }

  @Test
  @Proves("C-17")
  void close_kin_do_not_serve_in_the_two_committees_together() {
    var mother = village.adult();
    var son = village.person("2001-01-01");
    kin(mother, son, KinshipKind.SON);
    var hers = village.serves(mother, village.secretary);
    for (Post post : List.of(village.chair, village.members)) {
      var outcome = village.begin(son, post, ELECTED.plusDays(3));
      assertThat(Village.places(outcome)).containsExactly("C-17.kin person");
      assertThat(Village.violations(outcome).getFirst().numbers())
          .isEqualTo(Map.of("kin", KinshipKind.SON));
    }
    Village.done(village.end(hers, ELECTED.plusDays(2)));
    Village.done(village.begin(son, village.members, ELECTED.plusDays(3)));
  }

  @Test
  @Proves("C-17")
  void remoter_kin_are_only_pointed_out() {
    var one = village.adult();
    var other = village.adult();
    kin(one, other, KinshipKind.OTHER);
    village.serves(one, village.secretary);
    assertThat(Village.advice(village.begin(other, village.members, ELECTED)))
        .containsExactly("C-17.kin");
  }

  @Test
  @Proves("C-17")
  void kin_may_serve_in_different_communities() {
    var one = village.adult();
    var other = village.adult();
    kin(one, other, KinshipKind.SIBLING);
    village.serves(one, village.secretary);
    var next = village.body(Village.NEXT, OrganizationKind.VILLAGERS_COMMITTEE);
    Village.done(village.begin(other, village.post(next, Post.Kind.CHAIR, 1), ELECTED));
  }

  @Test
  @Proves("S-1")
  void close_kin_do_not_supervise_each_other() {
    var one = village.adult();
    var other = village.adult();
    kin(one, other, KinshipKind.SPOUSE);
    village.serves(one, village.members);
    assertThat(Village.places(village.begin(other, village.supervisor, ELECTED)))
        .containsExactly("S-1.kin person");
  }

  @Test
  @Proves("C-17")
  void kin_who_serve_already_are_recorded_with_a_warning() {
    var one = village.adult();
    var other = village.adult();
    village.serves(one, village.secretary);
    village.serves(other, village.members);
    var command = new RecordKinship.Command(one.id(), other.id(), KinshipKind.SIBLING);
    assertThat(Village.advice(village.recordKinship.handle(command))).containsExactly("C-17.kin");
    assertThat(village.people.kin(other.id())).hasSize(1);
    var back = new RecordKinship.Command(other.id(), one.id(), KinshipKind.SIBLING);
    assertThat(Village.places(village.recordKinship.handle(back)))
        .containsExactly("C-17.known relative");
    var self = new RecordKinship.Command(one.id(), one.id(), KinshipKind.SIBLING);
    assertThat(Village.places(village.recordKinship.handle(self)))
        .containsExactly("C-17.self relative");
  }

  @Test
  @Proves("PD-6")
  void nobody_joins_a_dissolved_body() {
    village.organizations.save(village.supervisors.dissolved(ELECTED));
    assertThat(Village.places(village.begin(village.adult(), village.supervisor, ELECTED)))
        .containsExactly("PD-1.dissolved post");
  }

  @Test
  void all_violations_come_at_once() {
    var person = village.person("2010-01-01");
    village.serves(village.adult(), village.chair);
    kin(person, village.adult(), KinshipKind.PARENT);
    assertThat(Village.places(village.begin(person, village.chair, ELECTED)))
        .containsExactly("Q-8.age startsOn", "C.seats post");
  }

  @Test
  void what_is_not_there_is_unknown_and_an_old_version_is_stale() {
    var person = village.adult();
    var nothing = new UUID(1, 1);
    assertThat(village.holdPost.begin(new HoldPost.Begin(nothing, village.chair.id(), ELECTED)))
        .isEqualTo(new Outcome.Unknown<>("person"));
    assertThat(village.holdPost.begin(new HoldPost.Begin(person.id(), nothing, ELECTED)))
        .isEqualTo(new Outcome.Unknown<>("post"));
    var membership = village.serves(person, village.chair);
    var ended = Village.done(village.end(membership, LocalDate.of(2025, 1, 1)));
    assertThat(village.end(membership, LocalDate.of(2025, 2, 1)))
        .isEqualTo(new Outcome.Stale<>(ended));
  }

  private void kin(Person person, Person relative, KinshipKind kind) {
    village.people.add(new Kinship(village.ids.next(), person.id(), relative.id(), kind));
  }
}
