package dev.jiceng.election.team;

import static dev.jiceng.election.People.person;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.election.ElectionRule;
import dev.jiceng.election.Judgement;
import dev.jiceng.election.Known;
import dev.jiceng.election.team.TeamHistory.Exemption;
import dev.jiceng.election.team.TeamHistory.Supposed;
import dev.jiceng.election.team.Teammate.Trait;
import dev.jiceng.roster.OrganizationKind;
import dev.jiceng.roster.Post;
import dev.jiceng.shared.Proves;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TeamHistoryTest {
  private static final LocalDate OLD = LocalDate.of(2018, 3, 1);
  private static final LocalDate NEW = LocalDate.of(2021, 3, 20);
  private static final LocalDate TODAY = LocalDate.of(2021, 6, 1);

  private static Service chair(int number, LocalDate from, @Nullable LocalDate until) {
    return new Service(
        person(number), OrganizationKind.VILLAGERS_COMMITTEE, Post.Kind.CHAIR, "主任", from, until);
  }

  private static Service secretary(
      int number, String title, LocalDate from, @Nullable LocalDate until) {
    return new Service(
        person(number), OrganizationKind.PARTY_BRANCH, Post.Kind.SECRETARY, title, from, until);
  }

  private static TeamHistory history(List<Service> services, Exemption... exemptions) {
    return new TeamHistory(
        DivisionCode.of("610725101201"),
        services,
        Map.of(),
        new KinshipGraph(List.of()),
        List.of(exemptions));
  }

  private static Teammate of(Team team, int number) {
    return team.members().stream()
        .filter(one -> person(number).equals(one.person()))
        .findFirst()
        .orElseThrow();
  }

  private static List<Service> twoTerms() {
    return new ArrayList<>(
        List.of(
            chair(1, OLD, NEW.minusDays(1)),
            secretary(2, "书记", OLD, NEW.minusDays(1)),
            secretary(2, "书记", NEW, null),
            chair(3, NEW, null)));
  }

  @Test
  @Proves({"C-13", "C-14"})
  void newcomers_and_those_who_continue_are_told_by_the_team_before() {
    var team = history(twoTerms()).on(TODAY);
    assertThat(of(team, 3).is(Trait.NEWCOMER)).isEqualTo(Known.YES);
    assertThat(of(team, 2).is(Trait.NEWCOMER)).isEqualTo(Known.NO);
    assertThat(of(team, 2).is(Trait.CONTINUING)).isEqualTo(Known.YES);
  }

  @Test
  @Proves({"C-13", "C-14"})
  void without_a_team_before_nobody_can_tell() {
    var team = history(List.of(chair(3, NEW, null), secretary(2, "书记", NEW, null))).on(TODAY);
    assertThat(of(team, 3).is(Trait.NEWCOMER)).isEqualTo(Known.UNKNOWN);
    assertThat(of(team, 2).is(Trait.CONTINUING)).isEqualTo(Known.UNKNOWN);
  }

  @Test
  @Proves("C-18")
  void the_outgoing_team_is_the_one_before_most_began() {
    var services = twoTerms();
    services.add(
        new Service(
            person(4),
            OrganizationKind.VILLAGERS_COMMITTEE,
            Post.Kind.MEMBER,
            "委员",
            NEW.plusDays(40),
            null));
    var history = history(services);
    assertThat(history.before(TODAY).orElseThrow().members())
        .extracting(Teammate::person)
        .containsExactlyInAnyOrder(person(1), person(2));
    assertThat(history.on(TODAY).members()).hasSize(3);
    assertThat(history(List.of(chair(3, NEW, null))).before(TODAY)).isEmpty();
  }

  @Test
  @Proves("C-1")
  void duties_are_read_from_titles() {
    var team = history(List.of(secretary(2, "书记兼纪检委员", NEW, null))).on(TODAY);
    assertThat(of(team, 2).rolesIn(OrganizationKind.PARTY_BRANCH))
        .containsExactlyInAnyOrder(Role.SECRETARY, Role.DISCIPLINE);
    assertThat(Compositions.LECTURE.judge(team).all())
        .filteredOn(one -> one.key().equals("C-1.role"))
        .filteredOn(one -> one.numbers().get("role") == Role.PUBLICITY)
        .singleElement()
        .returns(Judgement.Verdict.BROKEN, Judgement::verdict);
    var silent = new ArrayList<>(List.of(secretary(2, "书记", NEW, null)));
    silent.add(
        new Service(person(5), OrganizationKind.PARTY_BRANCH, Post.Kind.MEMBER, "委员", NEW, null));
    assertThat(Compositions.LECTURE.judge(history(silent).on(TODAY)).all())
        .filteredOn(one -> one.numbers().get("role") == Role.PUBLICITY)
        .singleElement()
        .returns(Judgement.Verdict.UNKNOWN, Judgement::verdict);
  }

  @Test
  @Proves({"C-14", "C-16"})
  void recorded_reasons_let_pass_what_they_are_for() {
    var excellent = new Exemption(ElectionRule.C_14, person(2), "群众公认", "镇党委");
    var apart = new Exemption(ElectionRule.C_16, null, "主任不是党员", "县委组织部");
    var team = history(twoTerms(), excellent, apart).on(TODAY);
    assertThat(of(team, 2).waiver()).isEqualTo("群众公认");
    assertThat(of(team, 3).waiver()).isNull();
    assertThat(team.separation()).isEqualTo(new Team.Separation("主任不是党员", "县委组织部"));
  }

  @Test
  void a_supposed_team_knows_of_its_people_what_the_roster_does() {
    var seat = new Seat(OrganizationKind.PARTY_BRANCH, Set.of(Role.SECRETARY));
    var team =
        history(twoTerms())
            .supposed(TODAY, List.of(new Supposed(person(2), null, List.of(seat))), null);
    assertThat(of(team, 2).is(Trait.CONTINUING)).isEqualTo(Known.YES);
    assertThat(team.members()).hasSize(1);
  }
}
