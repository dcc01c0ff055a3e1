package dev.jiceng.api;

import static dev.jiceng.api.CycleApi.done;
import static dev.jiceng.api.CycleApi.with;
import static dev.jiceng.api.FindingApi.TODAY;
import static dev.jiceng.api.GuidanceApi.begun;
import static dev.jiceng.api.GuidanceApi.leader;
import static dev.jiceng.api.GuidanceApi.newId;
import static dev.jiceng.api.TeamApi.PLAN;
import static dev.jiceng.api.TeamApi.ids;
import static dev.jiceng.api.TeamApi.plan;
import static dev.jiceng.api.TeamApi.team;
import static dev.jiceng.api.TeamApi.tuesday;
import static dev.jiceng.api.TeamApi.visit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.shared.Proves;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Uneven guidance is visible (G-11). */
@Proves("G-11")
class GuidanceBalanceTest {
  /** Days on which no other test checks. */
  private static final int AGO = 400;

  private static final int LONG_AGO = 500;

  @BeforeAll
  static void prepare() {
    FindingApi.prepare();
  }

  private static TestApi.Reply balance(String token, String area, LocalDate from, LocalDate until) {
    return TargetApi.api()
        .query(
            token,
            """
            { area(code: "%s") { guidanceBalance(from: "%s", until: "%s") { measure townships {
              township { code } visits { communities planned held missed } plannedRatio kept
              communities population communitiesChecked checks hours findings unresolved ratio
              missingSubjects
            } } } }
            """
                .formatted(area, from, until));
  }

  private static JsonNode lines(String token, String area) {
    return lines(token, area, AGO);
  }

  private static JsonNode lines(String token, String area, int ago) {
    var day = TODAY.minusDays(ago);
    return balance(token, area, day.minusDays(1), day.plusDays(1))
        .at("/data/area/guidanceBalance/townships");
  }

  @Test
  void a_county_sees_who_is_guided_and_who_is_not() {
    FindingApi.found(AGO);
    FindingApi.found(AGO);
    var lines = lines(TargetApi.supervisor(), "610725");
    assertThat(lines.findValuesAsString("code"))
        .containsExactlyInAnyOrder("610725001", "610725101", "610725102");
    assertThat(lines.at("/0/checks").asInt()).isZero();
    assertThat(lines.at("/0/ratio").asString()).isEqualTo("0.0000");
    var guided = lines.get(2);
    assertThat(guided.at("/township/code").asString()).isEqualTo("610725101");
    assertThat(guided.at("/checks").asInt()).isEqualTo(2);
    assertThat(guided.at("/communitiesChecked").asInt()).isEqualTo(1);
    assertThat(guided.at("/hours").asString()).isEqualTo("1.97");
    assertThat(guided.at("/findings").asInt()).isEqualTo(2);
    assertThat(guided.at("/unresolved").asInt()).isEqualTo(2);
    assertThat(guided.at("/missingSubjects").size()).isEqualTo(4);
    var province = lines(TargetApi.token("province-viewer", "/61"), "61");
    assertThat(province.findValuesAsString("code")).contains("610725101");
    var own = lines(TargetApi.officer("610725101"), "610725101");
    assertThat(own.findValuesAsString("code")).isEqualTo(List.of("610725101"));
  }

  private static JsonNode line(JsonNode lines, String township) {
    return lines
        .valueStream()
        .filter(it -> it.at("/township/code").asString().equals(township))
        .findFirst()
        .orElseThrow();
  }

  /** Three visits of one community and one of another, once; one of the first is held. */
  private static void planned() {
    TeamApi.forget();
    TeamApi.hire();
    var country = team("二队", ids(4, 7));
    TeamApi.drawn(team("一队", ids(1, 3)), country);
    var there = List.of("610725101201", "610725101201", "610725101001", "610725102201");
    var visits =
        IntStream.range(0, 4)
            .mapToObj(i -> visit(tuesday(i), "community", there.get(i), "instructors", ids(4, 5)))
            .toList();
    var plan = done(leader(), "supervisionPlanMake", PLAN, with(plan(country), "visits", visits));
    TestTenancy.admin()
        .sql("update county_610725.planned_visit set day = :day")
        .param("day", TODAY.minusDays(LONG_AGO))
        .update();
    String at = TODAY.minusDays(LONG_AGO) + "T09:00:00+08:00";
    var check = with(begun(newId()), "startedAt", at, "endedAt", at, "community", there.get(0));
    var held = with(check, "visit", plan.at("/visits/0/visit").asString());
    var elsewhere = with(check, "check", newId(), "visit", plan.at("/visits/3/visit").asString());
    assertThat(GuidanceApi.statuses("phone-b", List.of(held, elsewhere)))
        .containsExactly("CREATED", "CREATED");
  }

  @Test
  void what_was_planned_stands_beside_what_was_held_at_every_level() {
    planned();
    var county = lines(TargetApi.supervisor(), "610725", LONG_AGO);
    var there = line(county, "610725101");
    assertThat(there.at("/visits").toString())
        .isEqualTo("{\"communities\":2,\"planned\":3,\"held\":1,\"missed\":2}");
    assertThat(there.at("/kept").asString()).isEqualTo("0.3333");
    var here = line(county, "610725102");
    assertThat(here.at("/visits/held").asInt()).as("checked elsewhere").isZero();
    assertThat(here.at("/kept").asString()).isEqualTo("0.0000");
    assertThat(line(county, "610725001").at("/plannedRatio").asString()).isEqualTo("0.0000");
    assertThat(line(county, "610725001").at("/kept").isNull()).isTrue();
    for (var seen :
        List.of(
            lines(TargetApi.token("province-viewer", "/61"), "61", LONG_AGO),
            lines(TargetApi.officer("610725101"), "610725101", LONG_AGO))) {
      assertThat(line(seen, "610725101").at("/visits")).isEqualTo(there.at("/visits"));
    }
    var community = lines(TargetApi.officer("610725101"), "610725101001", LONG_AGO);
    assertThat(community.at("/0/visits").toString())
        .isEqualTo("{\"communities\":1,\"planned\":1,\"held\":0,\"missed\":1}");
    TeamApi.forget();
  }

  @Test
  void a_township_is_told_its_plan_by_one_statement() {
    TargetApi.api().instruments().reset();
    lines(TargetApi.officer("610725101"), "610725101");
    assertThat(TargetApi.api().instruments().statements()).hasSize(1);
  }

  @Test
  void a_period_ends_after_it_begins() {
    var reply = balance(TargetApi.supervisor(), "610725", TODAY, TODAY.minusDays(1));
    assertThat(reply.code()).isEqualTo("BAD_USER_INPUT");
  }
}
