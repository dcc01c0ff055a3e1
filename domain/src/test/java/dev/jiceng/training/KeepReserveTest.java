package dev.jiceng.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.roster.InMemoryMemberships;
import dev.jiceng.roster.InMemoryOrganizations;
import dev.jiceng.roster.InMemoryPeople;
import dev.jiceng.roster.Membership;
import dev.jiceng.roster.Organization;
import dev.jiceng.roster.OrganizationKind;
import dev.jiceng.roster.Person;
import dev.jiceng.roster.Post;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Proves;
import dev.jiceng.shared.Violation;
import dev.jiceng.training.Reserve.Earmark;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@Proves("TR-8")
class KeepReserveTest {
  private static final DivisionCode VILLAGE = DivisionCode.of("610725101201");
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final Moment NOW = new Moment(TODAY.atStartOfDay(Moment.CHINA).toInstant());

  private final InMemoryReserves reserves = new InMemoryReserves(VILLAGE);
  private final InMemoryPeople people = new InMemoryPeople();
  private final InMemoryOrganizations bodies = new InMemoryOrganizations(VILLAGE);
  private final InMemoryMemberships memberships = new InMemoryMemberships(bodies);
  private final KeepReserve keep =
      new KeepReserve(reserves, people, memberships, new ReserveParameters(35), UUID::randomUUID);
  private final UUID young = person(LocalDate.of(1990, 3, 3));
  private final UUID mentor = person(LocalDate.of(1970, 1, 1));

  private UUID person(@Nullable LocalDate born) {
    var person = new Person(UUID.randomUUID(), "李秀英", "2", born, "01", "30");
    people.add(person);
    return person.id();
  }

  private Earmark earmark(UUID person) {
    return new Earmark(VILLAGE, person, Post.Kind.CHAIR, mentor, "跟班学习一年", TODAY);
  }

  private static List<String> keys(Outcome<Reserve> outcome) {
    var found =
        switch (outcome) {
          case Outcome.Done<Reserve> done -> done.advice();
          case Outcome.Refused<Reserve> refused -> refused.violations();
          default -> throw new AssertionError(outcome);
        };
    return found.stream().map(Violation::key).toList();
  }

  private Reserve kept(UUID person) {
    return ((Outcome.Done<Reserve>) keep.earmark(earmark(person), NOW)).value();
  }

  @Test
  void somebody_is_earmarked_for_a_post_with_mentor_and_plan() {
    assertThat(kept(young).earmark()).isEqualTo(earmark(young));
    assertThat(reserves.current(VILLAGE)).hasSize(1);
  }

  @Test
  void everything_that_stands_against_it_is_told_at_once() {
    var wrong = new Earmark(VILLAGE, young, Post.Kind.CHAIR, young, " ", TODAY.plusDays(1));
    assertThat(keys(keep.earmark(wrong, NOW)))
        .containsExactly("TR-8.plan", "TR-8.future", "TR-8.mentor");
    assertThat(reserves.current(VILLAGE)).isEmpty();
    var longWinded = new Earmark(VILLAGE, young, Post.Kind.CHAIR, null, "学".repeat(1001), TODAY);
    assertThat(keys(keep.earmark(longWinded, NOW))).containsExactly("TR-8.plan");
  }

  @Test
  void nobody_is_earmarked_twice_for_one_post() {
    var first = kept(young);
    assertThat(keys(keep.earmark(earmark(young), NOW))).containsExactly("TR-8.known");
    keep.release(first.id(), 1, TODAY, NOW);
    assertThat(keys(keep.earmark(earmark(young), NOW))).isEmpty();
  }

  @Test
  void whoever_holds_the_post_is_no_reserve_for_it() {
    var body =
        new Organization(UUID.randomUUID(), VILLAGE, OrganizationKind.VILLAGERS_COMMITTEE, "村委会");
    bodies.add(body);
    var post = new Post(UUID.randomUUID(), body.id(), Post.Kind.CHAIR, "主任", true, 1);
    bodies.add(post);
    memberships.add(new Membership(UUID.randomUUID(), young, post.id(), TODAY.minusYears(1), null));
    assertThat(keys(keep.earmark(earmark(young), NOW))).containsExactly("TR-8.holds");
    var other = new Earmark(VILLAGE, young, Post.Kind.SECRETARY, null, "学习", TODAY);
    assertThat(keys(keep.earmark(other, NOW))).isEmpty();
  }

  @Test
  void who_is_over_35_or_of_unknown_age_is_kept_with_a_warning() {
    assertThat(keys(keep.earmark(earmark(person(LocalDate.of(1990, 3, 2))), NOW)))
        .as("36 today")
        .containsExactly("TR-8.young");
    assertThat(keys(keep.earmark(earmark(person(null)), NOW))).containsExactly("TR-8.young");
    assertThat(keys(keep.earmark(earmark(young), NOW))).as("35 until tomorrow").isEmpty();
  }

  @Test
  void a_release_is_between_beginning_and_today_and_only_once() {
    var reserve = kept(young);
    assertThat(keys(keep.release(reserve.id(), 1, TODAY.plusDays(1), NOW)))
        .containsExactly("TR-8.future");
    assertThat(keys(keep.release(reserve.id(), 1, TODAY.minusDays(1), NOW)))
        .containsExactly("TR-8.order");
    assertThat(keys(keep.release(reserve.id(), 1, TODAY, NOW))).isEmpty();
    assertThat(keep.release(reserve.id(), 1, TODAY, NOW)).isInstanceOf(Outcome.Stale.class);
    assertThat(keys(keep.release(reserve.id(), 2, TODAY, NOW))).containsExactly("TR-8.released");
  }

  @Test
  void who_or_what_is_not_there_is_not_found() {
    assertThat(keep.earmark(earmark(UUID.randomUUID()), NOW))
        .isEqualTo(new Outcome.Unknown<>("person"));
    var elsewhere =
        new Earmark(DivisionCode.of("610725101202"), young, Post.Kind.CHAIR, null, "学习", TODAY);
    assertThat(keep.earmark(elsewhere, NOW)).isEqualTo(new Outcome.Unknown<>("community"));
    var unled = new Earmark(VILLAGE, young, Post.Kind.CHAIR, UUID.randomUUID(), "学习", TODAY);
    assertThat(keep.earmark(unled, NOW)).isEqualTo(new Outcome.Unknown<>("mentor"));
    assertThat(keep.release(UUID.randomUUID(), 1, TODAY, NOW))
        .isEqualTo(new Outcome.Unknown<>("id"));
  }
}
