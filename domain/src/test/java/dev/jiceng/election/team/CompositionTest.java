package dev.jiceng.election.team;

import static dev.jiceng.election.People.person;
import static dev.jiceng.election.team.Somebody.DAY;
import static dev.jiceng.election.team.Somebody.somebody;
import static dev.jiceng.roster.OrganizationKind.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.election.Judged;
import dev.jiceng.election.Judgement;
import dev.jiceng.election.Judgements;
import dev.jiceng.election.team.Teammate.Trait;
import dev.jiceng.roster.OrganizationKind;
import dev.jiceng.shared.Proves;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CompositionTest {
  private static final DivisionCode VILLAGE = DivisionCode.of("610725101201");

  /** A village team of five that keeps every rule of both profiles but P7's usual four posts. */
  private static List<Somebody> kept() {
    return new ArrayList<>(
        List.of(
            somebody(1)
                .in(PARTY_BRANCH, Role.SECRETARY)
                .in(VILLAGERS_COMMITTEE, Role.CHAIR)
                .being(Trait.FULL_TIME_EDUCATION),
            somebody(2).in(PARTY_BRANCH, Role.DEPUTY_SECRETARY, Role.DISCIPLINE),
            somebody(3)
                .woman()
                .aged(35)
                .being(Trait.HEADS_WOMENS_FEDERATION)
                .in(PARTY_BRANCH, Role.ORGANIZATION)
                .in(VILLAGERS_COMMITTEE, Role.MEMBER),
            somebody(4).in(PARTY_BRANCH, Role.PUBLICITY),
            somebody(5).in(PARTY_BRANCH, Role.MEMBER).in(VILLAGERS_COMMITTEE, Role.MEMBER)));
  }

  private static Team team(List<Somebody> people, KinTie... ties) {
    var members = people.stream().map(Somebody::done).toList();
    var graph = new KinshipGraph(List.of(ties));
    return new Team(VILLAGE, DAY, members, graph, Map.of("01", 900), null);
  }

  private static Judgements lecture(List<Somebody> people, KinTie... ties) {
    return Compositions.LECTURE.judge(team(people, ties));
  }

  private static Judgements plan(List<Somebody> people, KinTie... ties) {
    return Compositions.PLAN.judge(team(people, ties));
  }

  @Test
  @Proves({"C-1", "C-4", "C-7", "C-8", "C-9", "C-15", "C-16", "C-17"})
  void a_team_that_keeps_all_is_told_each_rule_it_keeps() {
    var judged = lecture(kept());
    assertThat(Judged.places(judged)).isEmpty();
    assertThat(judged.all())
        .extracting(judgement -> judgement.rule().id())
        .contains("C-1", "C-4", "C-7", "C-8", "C-9", "C-15", "C-16", "C-17")
        .as("nothing is said of bodies there are none of")
        .doesNotContain("C-2", "C-3", "C-5", "C-6", "C-12", "C-13");
    assertThat(judged.all()).allMatch(one -> one.verdict() == Judgement.Verdict.KEPT);
  }

  @Test
  @Proves("C-7")
  void more_posts_than_usual_are_advised_against_only() {
    var judged = plan(kept());
    assertThat(judged.isPassed()).isTrue();
    assertThat(Judged.keys(judged.advice())).containsExactly("C-7.usual");
  }

  static Stream<Arguments> one_thing_changed() {
    return Stream.of(
        change("C-1", "one_branch_member_too_few", people -> without(people, 5)),
        change("C-1", "two_secretaries", people -> also(people, 4, PARTY_BRANCH, Role.SECRETARY)),
        change("C-4", "a_second_chair", people -> also(people, 5, VILLAGERS_COMMITTEE, Role.CHAIR)),
        change(
            "C-4",
            "a_committee_of_two",
            people -> replaced(people, 5, somebody(5).in(PARTY_BRANCH, Role.MEMBER))),
        change(
            "C-7",
            "eight_people",
            people -> {
              for (int i = 6; i <= 8; i++) {
                people.add(somebody(i).in(VILLAGERS_COMMITTEE, Role.MEMBER));
              }
              return people;
            }),
        change("C-8", "nobody_of_35", people -> with(people, 3, one -> one.aged(36))),
        change(
            "C-9",
            "the_federation_headed_by_nobody_here",
            people ->
                replaced(
                    people,
                    3,
                    somebody(3)
                        .woman()
                        .aged(35)
                        .in(PARTY_BRANCH, Role.ORGANIZATION)
                        .in(VILLAGERS_COMMITTEE, Role.MEMBER))),
        change(
            "C-9",
            "no_woman",
            people ->
                replaced(
                    people,
                    3,
                    somebody(3)
                        .aged(35)
                        .in(PARTY_BRANCH, Role.ORGANIZATION)
                        .in(VILLAGERS_COMMITTEE, Role.MEMBER))),
        change(
            "C-13",
            "an_old_newcomer",
            people -> with(people, 5, one -> one.aged(51).being(Trait.NEWCOMER))),
        change(
            "C-13",
            "a_newcomer_without_schooling",
            people ->
                with(people, 5, one -> one.with(Education.JUNIOR_SECONDARY).being(Trait.NEWCOMER))),
        change(
            "C-14",
            "a_secretary_over_60",
            people -> with(people, 1, one -> one.aged(61).being(Trait.CONTINUING))),
        change(
            "C-16",
            "secretary_and_chair_apart",
            people ->
                replaced(
                    also(people, 5, VILLAGERS_COMMITTEE, Role.CHAIR),
                    1,
                    somebody(1)
                        .in(PARTY_BRANCH, Role.SECRETARY)
                        .in(VILLAGERS_COMMITTEE, Role.MEMBER)
                        .being(Trait.FULL_TIME_EDUCATION))));
  }

  @ParameterizedTest(name = "{1}")
  @Proves({"C-1", "C-4", "C-7", "C-8", "C-9", "C-13", "C-14", "C-16"})
  @MethodSource("one_thing_changed")
  void one_thing_changed_breaks_one_rule(
      String rule, String ignoredName, UnaryOperator<List<Somebody>> change) {
    var judged = lecture(change.apply(kept()));
    assertThat(Judged.rules(judged.blocking())).containsExactly(rule);
  }

  @Test
  @Proves({"C-13", "C-14"})
  void a_recorded_reason_lets_age_and_education_pass_and_stays_visible() {
    var people =
        with(
            with(kept(), 5, one -> one.aged(51).being(Trait.NEWCOMER).because("特别优秀")),
            1,
            one -> one.aged(61).being(Trait.CONTINUING).because("表现优秀"));
    var judged = lecture(people);
    assertThat(judged.violations()).isEmpty();
    assertThat(judged.all())
        .filteredOn(one -> one.verdict() == Judgement.Verdict.WAIVED)
        .extracting(Judgement::key)
        .containsExactly("C-13.age", "C-14.continuing");
  }

  @ParameterizedTest
  @Proves("C-14")
  @CsvSource({
    "45, JUNIOR_COLLEGE, false, ''",
    "46, JUNIOR_COLLEGE, false, C-14.age",
    "45, SENIOR_SECONDARY, false, C-14.education",
    "55, PRIMARY, true, ''",
    "56, PRIMARY, true, C-14.continuing"
  })
  void the_plan_asks_more_of_a_new_secretary(
      int age, Education education, boolean continuing, String key) {
    var people =
        with(
            kept(),
            1,
            one ->
                one.aged(age)
                    .with(education)
                    .being(continuing ? Trait.CONTINUING : Trait.FULL_TIME_EDUCATION));
    assertThat(Judged.keys(plan(people).blocking()))
        .isEqualTo(key.isEmpty() ? List.of() : List.of(key));
  }

  @Test
  @Proves("C-8")
  void somebody_is_35_until_the_day_before_the_36th_birthday() {
    var birthdayTomorrow = with(kept(), 3, one -> one.born(DAY.minusYears(36).plusDays(1)));
    assertThat(lecture(birthdayTomorrow).violations()).isEmpty();
    var birthdayToday = with(kept(), 3, one -> one.born(DAY.minusYears(36)));
    assertThat(Judged.keys(lecture(birthdayToday))).containsExactly("C-8.young");
  }

  @Test
  @Proves("C-1")
  void in_the_plan_the_deputy_of_a_secretary_who_is_chair_is_the_discipline_member() {
    var people =
        replaced(
            also(kept(), 4, PARTY_BRANCH, Role.DISCIPLINE),
            2,
            somebody(2).in(PARTY_BRANCH, Role.DEPUTY_SECRETARY));
    assertThat(Judged.keys(plan(people).blocking())).containsExactly("C-1.deputyIsDiscipline");
    assertThat(lecture(people).isPassed()).isTrue();
  }

  @Test
  @Proves({"C-2", "C-3"})
  void bigger_party_bodies_have_their_own_sizes() {
    var six = new ArrayList<Somebody>();
    for (int i = 1; i <= 4; i++) {
      six.add(somebody(i).woman().aged(30).in(PARTY_GENERAL_BRANCH, Role.MEMBER));
    }
    assertThat(Judged.keys(lecture(six)))
        .contains("C-2.size", "C-2.role")
        .filteredOn(key -> key.startsWith("C-2"))
        .hasSize(4);
    var eight = new ArrayList<Somebody>();
    for (int i = 1; i <= 8; i++) {
      eight.add(
          somebody(i)
              .in(
                  PARTY_COMMITTEE,
                  i == 1 ? Role.SECRETARY : i == 2 ? Role.DISCIPLINE : Role.DEPUTY_SECRETARY));
    }
    var judged = lecture(eight);
    assertThat(Judged.keys(judged.advice())).contains("C-3.usual");
    assertThat(Judged.keys(judged.blocking()))
        .filteredOn(key -> key.startsWith("C-3"))
        .as("six deputies are too many")
        .containsExactly("C-3.role");
  }

  @Test
  @Proves("C-5")
  void a_residents_committee_has_five_to_nine() {
    var people = new ArrayList<Somebody>();
    for (int i = 1; i <= 4; i++) {
      people.add(somebody(i).in(RESIDENTS_COMMITTEE, i == 1 ? Role.CHAIR : Role.DEPUTY_CHAIR));
    }
    assertThat(Judged.keys(lecture(people))).contains("C-5.size", "C-5.role");
  }

  @Test
  @Proves({"C-6", "S-1"})
  void supervisors_are_three_to_five_and_neither_the_committee_nor_its_kin_nor_its_accountant() {
    var people = kept();
    people.add(somebody(11).in(SUPERVISORY_COMMITTEE, Role.CHAIR));
    people.add(somebody(12).in(SUPERVISORY_COMMITTEE, Role.MEMBER));
    people.add(somebody(13).in(SUPERVISORY_COMMITTEE, Role.MEMBER));
    var good = with(people, 2, one -> one.in(SUPERVISORY_COMMITTEE, Role.MEMBER));
    assertThat(lecture(good).isPassed()).isTrue();
    assertThat(Judged.keys(lecture(good).advice())).containsExactly("S-1.chair");
    var child = new KinTie(person(11), Kinship.PARENT, person(5));
    assertThat(Judged.keys(lecture(people, child).blocking())).containsExactly("S-1.kin");
    var accountant = with(people, 12, one -> one.being(Trait.ACCOUNTANT));
    assertThat(Judged.keys(lecture(accountant).blocking())).containsExactly("S-1.post");
  }

  @Test
  @Proves("S-1")
  void a_committee_member_does_not_supervise() {
    var people = with(kept(), 5, one -> one.in(SUPERVISORY_COMMITTEE, Role.CHAIR));
    people.add(somebody(12).in(SUPERVISORY_COMMITTEE, Role.MEMBER));
    people.add(somebody(13).in(SUPERVISORY_COMMITTEE, Role.MEMBER));
    assertThat(Judged.keys(lecture(people).blocking())).containsExactly("S-1.member");
  }

  private static List<String> unknown(Judgements judged) {
    return judged.all().stream()
        .filter(one -> one.verdict() == Judgement.Verdict.UNKNOWN)
        .map(Judgement::key)
        .toList();
  }

  @Test
  @Proves({"C-8", "C-9", "C-13"})
  void what_is_not_known_neither_keeps_nor_breaks_a_rule_and_is_told() {
    var judged =
        lecture(replaced(kept(), 3, somebody(3).unheardOf().in(PARTY_BRANCH, Role.ORGANIZATION)));
    assertThat(unknown(judged)).contains("C-8.young", "C-9.woman", "C-13.newcomer");
    assertThat(Judged.keys(judged)).doesNotContain("C-8.young", "C-9.woman");
    assertThat(judged.all())
        .filteredOn(one -> one.key().equals("C-8.young"))
        .singleElement()
        .satisfies(one -> assertThat(one.numbers()).containsEntry("missing", 1));
  }

  @Test
  @Proves("C-8")
  void what_is_known_decides_where_it_is_enough_to() {
    var people = new ArrayList<>(kept());
    people.set(
        4,
        somebody(5).unheardOf().in(PARTY_BRANCH, Role.MEMBER).in(VILLAGERS_COMMITTEE, Role.MEMBER));
    assertThat(unknown(lecture(people))).doesNotContain("C-8.young", "C-9.woman");
  }

  @Test
  @Proves("C-12")
  void without_residents_by_nationality_the_rule_says_so() {
    var members = kept().stream().map(Somebody::done).toList();
    var team = new Team(VILLAGE, DAY, members, new KinshipGraph(List.of()), Map.of(), null);
    assertThat(unknown(Compositions.LECTURE.judge(team))).containsExactly("C-12.residents");
  }

  @Test
  @Proves("C-17")
  void of_somebody_unnamed_no_kin_is_known() {
    var members = new ArrayList<>(kept().stream().map(Somebody::done).toList());
    var one = members.removeLast();
    members.add(new Teammate(null, one.facts(), one.seats(), null));
    var team =
        new Team(VILLAGE, DAY, members, new KinshipGraph(List.of()), Map.of("01", 900), null);
    assertThat(unknown(Compositions.LECTURE.judge(team))).containsExactly("C-17.kin");
  }

  @Test
  @Proves("C-12")
  void where_several_nationalities_live_a_smaller_one_is_represented() {
    var members = kept().stream().map(Somebody::done).toList();
    var graph = new KinshipGraph(List.of());
    var residents = Map.of("01", 900, "07", 100);
    var team = new Team(VILLAGE, DAY, members, graph, residents, null);
    assertThat(Judged.keys(Compositions.LECTURE.judge(team))).containsExactly("C-12.represented");
    var mixed = with(kept(), 5, one -> one.of("07")).stream().map(Somebody::done).toList();
    var other = new Team(VILLAGE, DAY, mixed, graph, residents, null);
    assertThat(Compositions.LECTURE.judge(other).violations()).isEmpty();
    var alone = new Team(VILLAGE, DAY, members, graph, Map.of("01", 900), null);
    assertThat(Compositions.LECTURE.judge(alone).violations()).isEmpty();
  }

  @Test
  @Proves("C-15")
  void a_full_time_graduate_among_the_leads_is_advised() {
    var people = with(kept(), 1, one -> one.with(Education.SENIOR_SECONDARY));
    var judged = lecture(people);
    assertThat(judged.isPassed()).isTrue();
    assertThat(Judged.keys(judged.advice())).containsExactly("C-15.lead");
  }

  @Test
  @Proves("C-16")
  void apart_is_fine_where_reason_and_agreement_are_recorded() {
    var people =
        replaced(
            also(kept(), 5, VILLAGERS_COMMITTEE, Role.CHAIR),
            1,
            somebody(1).in(PARTY_BRANCH, Role.SECRETARY).being(Trait.FULL_TIME_EDUCATION));
    people.add(somebody(6).in(VILLAGERS_COMMITTEE, Role.MEMBER));
    var members = people.stream().map(Somebody::done).toList();
    var graph = new KinshipGraph(List.of());
    var separation = new Team.Separation("暂无合适人选", "市委常委会");
    var team = new Team(VILLAGE, DAY, members, graph, Map.of(), separation);
    assertThat(Compositions.LECTURE.judge(team).violations()).isEmpty();
    var half = new Team.Separation("暂无合适人选", " ");
    var silent = new Team(VILLAGE, DAY, members, graph, Map.of(), half);
    assertThat(Judged.keys(Compositions.LECTURE.judge(silent))).containsExactly("C-16.separation");
  }

  @Test
  @Proves("C-16")
  void a_secretary_sent_from_above_is_generally_not_chair() {
    var judged = lecture(with(kept(), 1, one -> one.being(Trait.POSTED_IN)));
    assertThat(judged.isPassed()).isTrue();
    assertThat(Judged.keys(judged.advice())).containsExactly("C-16.postedIn");
  }

  @Test
  @Proves("C-17")
  void kin_do_not_serve_together_and_the_way_through_the_graph_is_named() {
    var toParent = new KinTie(person(4), Kinship.PARENT, person(50));
    var toGrandparent = new KinTie(person(50), Kinship.PARENT, person(1));
    var judged = lecture(kept(), toParent, toGrandparent);
    assertThat(Judged.keys(judged)).containsExactly("C-17.kin");
    assertThat(judged.violations().getFirst().numbers())
        .isEqualTo(
            Map.of(
                "person", person(1),
                "kin", person(4),
                "kinship", Kinship.GRANDCHILD,
                "ties", List.of(toGrandparent.turned(), toParent.turned())));
  }

  private static Arguments change(String rule, String name, UnaryOperator<List<Somebody>> change) {
    return Arguments.of(rule, name, change);
  }

  private static List<Somebody> with(
      List<Somebody> people, int number, UnaryOperator<Somebody> change) {
    for (int i = 0; i < people.size(); i++) {
      if (people.get(i).done().named().equals(person(number))) {
        people.set(i, change.apply(people.get(i)));
      }
    }
    return people;
  }

  private static List<Somebody> replaced(List<Somebody> people, int number, Somebody other) {
    return with(people, number, _ -> other);
  }

  private static List<Somebody> also(
      List<Somebody> people, int number, OrganizationKind body, Role role) {
    return with(people, number, one -> one.in(body, role));
  }

  private static List<Somebody> without(List<Somebody> people, int number) {
    people.removeIf(one -> one.done().named().equals(person(number)));
    people.add(somebody(number).in(VILLAGERS_COMMITTEE, Role.MEMBER));
    return people;
  }
}
