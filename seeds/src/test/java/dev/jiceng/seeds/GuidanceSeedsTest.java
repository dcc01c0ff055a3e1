package dev.jiceng.seeds;

import static dev.jiceng.seeds.LoadedDemo.count;
import static dev.jiceng.seeds.LoadedDemo.strings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.guidance.checklist.ChecklistItemKind;
import dev.jiceng.guidance.finding.FindingState;
import dev.jiceng.shared.Moment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class GuidanceSeedsTest {
  private static final String COUNTY = "county_610725.";
  private static final String VISITS = COUNTY + "planned_visit where current";
  private static final LocalDate TODAY = new Moment(Instant.now()).day();

  @Test
  void the_county_has_checklists_instructors_and_teams() {
    assertThat(count(COUNTY + "checklist_template")).isEqualTo(5);
    assertThat(count(COUNTY + "guidance_instructor where trained_until > '2026-11-20'"))
        .isEqualTo(12);
    assertThat(count(COUNTY + "guidance_team")).isEqualTo(3);
  }

  @Test
  void the_checklists_ask_in_every_way_there_is() {
    assertThat(
            strings(
                "select distinct item ->> 'kind' from "
                    + COUNTY
                    + "checklist_template, jsonb_array_elements(items) item"))
        .containsExactlyInAnyOrder(
            Arrays.stream(ChecklistItemKind.values()).map(Enum::name).toArray(String[]::new));
  }

  @Test
  void some_hundred_checks_are_complete_in_three_townships() {
    assertThat(count(COUNTY + "field_check where complete")).isGreaterThanOrEqualTo(100);
    assertThat(strings("select distinct township from " + COUNTY + "field_check")).hasSize(3);
  }

  @Test
  void findings_stand_in_every_state() {
    assertThat(strings("select distinct state from " + COUNTY + "finding"))
        .containsExactlyInAnyOrder(
            Arrays.stream(FindingState.values()).map(Enum::name).toArray(String[]::new));
    assertThat(count(COUNTY + "finding_step where action = 'RETURN'")).isPositive();
    assertThat(count(COUNTY + "finding where state <> 'VERIFIED' and due_on < '2026-11-20'"))
        .isPositive();
    assertThat(count(COUNTY + "referral")).isPositive();
  }

  @Test
  void areas_cover_every_community_once_and_have_a_team_each() {
    assertThat(count(COUNTY + "responsibility_area")).isEqualTo(3);
    assertThat(count("(select distinct team from " + COUNTY + "responsibility_area) team"))
        .isEqualTo(3);
    assertThat(count(COUNTY + "area_community")).isEqualTo(count(COUNTY + "community"));
  }

  @Test
  void plans_have_visits_held_missed_put_off_and_to_come() {
    assertThat(count(COUNTY + "supervision_plan where current and revision = 2")).isEqualTo(3);
    String held = "exists (select from " + COUNTY + "field_check where visit = lineage)";
    String gone = VISITS + " and day < '" + TODAY + "' and ";
    assertThat(count(gone + held)).isPositive();
    assertThat(count(gone + "not " + held)).isPositive();
    assertThat(count(VISITS + " and extract(isodow from day) = 1 and half_day = 'AFTERNOON'"))
        .isPositive();
    assertThat(count(COUNTY + "spot_training")).isPositive();
  }

  @Test
  void who_tries_the_demo_as_an_instructor_has_a_visit_today_and_every_day_of_a_week() {
    var days =
        strings(
            """
            select distinct visit.day::text
            from county_610725.planned_visit visit
            join county_610725.visit_instructor who on who.visit = visit.id
            join county_610725.guidance_instructor instructor on instructor.id = who.instructor
            where visit.current and instructor.account = '%s' and visit.day >= '%s' and visit.day < '%s'
            """
                .formatted(instructor(), TODAY, TODAY.plusDays(7)));
    assertThat(days).hasSize(7).contains(TODAY.toString());
  }

  /** As the demo's realm knows them. */
  private static String instructor() {
    var realm = GuidanceSeedsTest.class.getResourceAsStream("/realm/jiceng-demo.json");
    return JsonMapper.builder()
        .build()
        .readTree(realm)
        .at("/users")
        .valueStream()
        .filter(user -> user.at("/username").asString().equals("instructor-mian"))
        .findFirst()
        .orElseThrow()
        .at("/id")
        .asString();
  }

  @Test
  void a_sample_of_checks_is_accepted_sent_back_and_waiting() {
    assertThat(strings("select state from " + COUNTY + "quality_review"))
        .hasSize(12)
        .contains("ACCEPTED", "SENT_BACK", "WAITING");
  }
}
