package dev.jiceng.api;

import static dev.jiceng.api.CycleApi.done;
import static dev.jiceng.api.CycleApi.input;
import static dev.jiceng.api.CycleApi.payload;
import static dev.jiceng.api.CycleApi.reasons;
import static dev.jiceng.api.CycleApi.with;
import static dev.jiceng.api.GuidanceApi.begun;
import static dev.jiceng.api.GuidanceApi.leader;
import static dev.jiceng.api.GuidanceApi.newId;
import static dev.jiceng.api.GuidanceApi.result;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.shared.Proves;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who may guide (G-3), and what makes them fit for it (G-10). */
@Proves("G-3")
class GuidanceInstructorTest {
  private static final String SHOWN = "instructor { id uuid version name fit flags trainedUntil }";

  @BeforeAll
  static void prepare() {
    GuidanceApi.prepare();
  }

  @AfterEach
  void forget() {
    TestTenancy.admin()
        .sql(
            """
            with gone as (delete from county_610725.guidance_training)
            delete from county_610725.guidance_instructor where name = '周医生'
            """)
        .update();
  }

  private static Map<String, Object> enrolling(Object... more) {
    return with(
        input(
            "county",
            "610725",
            "name",
            "周医生",
            "institution",
            "县疾控中心",
            "homePost",
            "主管医师",
            "homeDays",
            List.of(1, 2),
            "experienceYears",
            6,
            "licence",
            Map.of("number", "110610725", "validUntil", "2031-01-01")),
        more);
  }

  private static Map<String, Object> training(JsonNode instructor, Object... more) {
    return with(
        input(
            "id",
            instructor.at("/id").asString(),
            "version",
            instructor.at("/version").asInt(),
            "course",
            "疾控指导员年度培训",
            "hours",
            "16",
            "heldOn",
            "2026-03-01",
            "passed",
            true,
            "validUntil",
            "2031-03-01"),
        more);
  }

  private static List<String> checking(JsonNode instructor) {
    var team = List.of(instructor.at("/uuid").asString());
    return GuidanceApi.reasons(result("phone-i", begun(newId(), "instructors", team)));
  }

  @Test
  void who_has_a_licence_and_no_training_is_flagged_and_cannot_check_until_a_course_is_passed() {
    var enrolled = done(leader(), "guidanceInstructorEnrol", SHOWN, enrolling());
    assertThat(enrolled.at("/fit").asBoolean()).isFalse();
    assertThat(enrolled.at("/flags").values().iterator().next().asString())
        .isEqualTo("TRAINING_MISSING");
    assertThat(checking(enrolled)).containsExactly("G-3.training");
    var failed =
        done(leader(), "guidanceInstructorTrain", SHOWN, training(enrolled, "passed", false));
    assertThat(failed.at("/fit").asBoolean()).isFalse();
    var passed = done(leader(), "guidanceInstructorTrain", SHOWN, training(failed));
    assertThat(passed.at("/fit").asBoolean()).isTrue();
    assertThat(passed.at("/flags").size()).isZero();
    assertThat(checking(passed)).isEmpty();
  }

  @Test
  @Proves("G-10")
  void a_course_lies_in_the_past_has_hours_and_is_recorded_on_what_one_has_seen() {
    var enrolled = done(leader(), "guidanceInstructorEnrol", SHOWN, enrolling());
    var wrong =
        training(
            enrolled,
            "course",
            " ",
            "heldOn",
            LocalDate.now().plusDays(2).toString(),
            "hours",
            "0",
            "validUntil",
            "2026-01-01");
    assertThat(reasons(payload(leader(), "guidanceInstructorTrain", SHOWN, wrong)))
        .containsExactly("G-10.blank", "G-10.hours", "G-10.future", "G-10.until");
    done(leader(), "guidanceInstructorTrain", SHOWN, training(enrolled));
    var again = payload(leader(), "guidanceInstructorTrain", SHOWN, training(enrolled));
    assertThat(again.at("/userErrors/0/code").asString()).isEqualTo("STALE_VERSION");
  }

  @Test
  void all_that_is_wrong_with_an_enrolment_is_told_at_once() {
    var wrong = enrolling("name", " ", "homeDays", List.of(8), "experienceYears", -1);
    assertThat(reasons(payload(leader(), "guidanceInstructorEnrol", SHOWN, wrong)))
        .containsExactly("G-3.blank", "G-3.homeDays", "G-3.experience");
  }

  @Test
  void a_township_sees_who_guides_and_another_county_enrols_nobody_here() {
    var names =
        TargetApi.api()
            .query(
                TargetApi.officer("610725101"),
                """
                { area(code: "610725101") {
                  guidanceInstructors(filter: {licensedUntil: {lt: "2021-01-01"}}) { nodes { name flags } }
                } }
                """)
            .at("/data/area/guidanceInstructors/nodes");
    assertThat(names.findValuesAsString("name")).containsExactly("王医生");
    assertThat(names.at("/0/flags").toString()).contains("LICENCE_EXPIRED");
    var foreign = TargetApi.token("guidance-leader", "/34/3401/340124");
    var refused = payload(foreign, "guidanceInstructorEnrol", SHOWN, enrolling());
    assertThat(refused.at("/userErrors/0/code").asString()).isEqualTo("NOT_FOUND");
  }
}
