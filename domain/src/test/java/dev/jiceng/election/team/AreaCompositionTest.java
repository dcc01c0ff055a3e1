package dev.jiceng.election.team;

import static dev.jiceng.election.team.Somebody.DAY;
import static dev.jiceng.election.team.Somebody.somebody;
import static dev.jiceng.roster.OrganizationKind.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.election.Judged;
import dev.jiceng.election.Judgement;
import dev.jiceng.election.Judgements;
import dev.jiceng.shared.Proves;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AreaCompositionTest {
  private int number;

  /** A villagers' committee with a chair, so many women among its members, and their age. */
  private Team village(int women, int men, boolean womanChairs, int age, Education education) {
    var members = new ArrayList<Teammate>();
    for (int i = 0; i < women + men; i++) {
      var one = somebody(++number).aged(age).with(education);
      boolean woman = womanChairs ? i < women : i >= men;
      one = woman ? one.woman() : one;
      members.add(one.in(VILLAGERS_COMMITTEE, i == 0 ? Role.CHAIR : Role.MEMBER).done());
    }
    return team("610725101201", members);
  }

  private Team neighbourhood(int women, int men) {
    var members = new ArrayList<Teammate>();
    for (int i = 0; i < women + men; i++) {
      var one = i < women ? somebody(++number).woman() : somebody(++number);
      members.add(one.in(RESIDENTS_COMMITTEE, i == 0 ? Role.CHAIR : Role.MEMBER).done());
    }
    return team("610725101001", members);
  }

  private static Team team(String code, List<Teammate> members) {
    var graph = new KinshipGraph(List.of());
    return new Team(DivisionCode.of(code), DAY, members, graph, Map.of(), null);
  }

  private static Judgements judge(List<Team> now, List<Team> before) {
    return Compositions.LECTURE.judge(now, before);
  }

  @Test
  @Proves("C-10")
  void three_tenths_of_members_and_a_tenth_of_chairs_are_women_over_the_area() {
    var teams = new ArrayList<Team>();
    teams.add(village(3, 2, true, 40, Education.BACHELOR));
    for (int i = 0; i < 9; i++) {
      teams.add(village(i < 3 ? 2 : 1, i < 3 ? 3 : 4, false, 40, Education.BACHELOR));
    }
    var kept = judge(teams, List.of());
    assertThat(kept.violations()).isEmpty();
    assertThat(kept.all())
        .filteredOn(one -> one.key().equals("C-10.members"))
        .singleElement()
        .extracting(Judgement::numbers)
        .isEqualTo(Map.of("women", 15L, "of", 50, "share", "3/10", "needed", 15L, "missing", 0L));
    teams.set(9, village(0, 5, false, 40, Education.BACHELOR));
    assertThat(Judged.keys(judge(teams, List.of()))).containsExactly("C-10.members");
    teams.set(0, village(4, 1, false, 40, Education.BACHELOR));
    assertThat(Judged.keys(judge(teams, List.of()))).containsExactly("C-10.chairs");
  }

  @Test
  @Proves("C-11")
  void about_half_of_residents_committees_are_women() {
    assertThat(judge(List.of(neighbourhood(2, 3), neighbourhood(3, 2)), List.of()).violations())
        .isEmpty();
    var few = judge(List.of(neighbourhood(1, 4), neighbourhood(2, 3)), List.of());
    assertThat(Judged.keys(few.advice())).containsExactly("C-11.about");
    var many = judge(List.of(neighbourhood(5, 0), neighbourhood(3, 2)), List.of());
    assertThat(Judged.keys(many.advice())).containsExactly("C-11.about");
  }

  @Test
  @Proves("C-18")
  void age_goes_down_and_education_up() {
    var before = List.of(village(2, 3, true, 52, Education.SENIOR_SECONDARY));
    var now = List.of(village(2, 3, true, 40, Education.JUNIOR_COLLEGE));
    var judged = judge(now, before);
    assertThat(judged.violations()).isEmpty();
    assertThat(judged.all())
        .filteredOn(one -> one.key().equals("C-18.age"))
        .singleElement()
        .extracting(Judgement::numbers)
        .isEqualTo(
            Map.of(
                "now",
                new BigDecimal("40.0"),
                "before",
                new BigDecimal("52.0"),
                "change",
                new BigDecimal("-12.0"),
                "people",
                5,
                "peopleBefore",
                5,
                "missing",
                0));
    assertThat(Judged.keys(judge(before, now).advice()))
        .containsExactly("C-18.age", "C-18.education");
    assertThat(Judged.keys(judge(now, now).advice()))
        .as("the same is neither down nor up")
        .containsExactly("C-18.age", "C-18.education");
  }

  @Test
  @Proves("C-18")
  void nothing_is_compared_with_nobody() {
    assertThat(judge(List.of(neighbourhood(3, 3)), List.of()).all())
        .noneMatch(one -> one.key().startsWith("C-18"));
  }
}
