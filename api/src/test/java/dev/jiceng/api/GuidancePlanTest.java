package dev.jiceng.api;

import static dev.jiceng.api.CycleApi.done;
import static dev.jiceng.api.CycleApi.input;
import static dev.jiceng.api.CycleApi.payload;
import static dev.jiceng.api.CycleApi.possible;
import static dev.jiceng.api.CycleApi.reasons;
import static dev.jiceng.api.CycleApi.with;
import static dev.jiceng.api.GuidanceApi.leader;
import static dev.jiceng.api.TeamApi.PLAN;
import static dev.jiceng.api.TeamApi.ids;
import static dev.jiceng.api.TeamApi.plan;
import static dev.jiceng.api.TeamApi.revision;
import static dev.jiceng.api.TeamApi.team;
import static dev.jiceng.api.TeamApi.today;
import static dev.jiceng.api.TeamApi.tuesday;
import static dev.jiceng.api.TeamApi.visit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jiceng.shared.Proves;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/** When and where a team guides, and who is free for it (G-4). */
@Proves("G-4")
class GuidancePlanTest {
  private static final String INSTRUCTOR =
      "instructor { id version homeDuties { day halfDay duty } }";

  private JsonNode country = NullNode.getInstance();

  @BeforeEach
  void draw() {
    TeamApi.forget();
    TeamApi.hire();
    country = team("二队", ids(4, 7));
    TeamApi.drawn(team("一队", ids(1, 3)), country);
  }

  @AfterEach
  void forget() {
    TeamApi.forget();
  }

  @SafeVarargs
  private List<String> refusals(Map<String, Object>... visits) {
    return reasons(payload(leader(), "supervisionPlanMake", PLAN, plan(country, visits)));
  }

  private static String instructor(int number) {
    return TargetApi.api()
        .query(
            leader(),
            "{ area(code: \"610725\") { guidanceInstructors(filter: {name: {eq: \"指导员%d\"}}) { nodes { id } } } }"
                .formatted(number))
        .at("/data/area/guidanceInstructors/nodes/0/id")
        .asString();
  }

  @Test
  void a_plan_stands_with_advice_on_what_it_leaves_open() {
    var made =
        payload(
            leader(),
            "supervisionPlanMake",
            PLAN,
            plan(country, visit(tuesday(0), "subjectAreas", List.of("HEALTH_PROMOTION"))));
    assertThat(reasons(made)).containsExactly("G-4.unvisited", "G-4.unversed");
    assertThat(made.at("/userErrors/0/severity").asString()).isEqualTo("ADVISORY");
    assertThat(made.at("/userErrors/0/numbers").toString()).contains("柳营村");
    assertThat(made.at("/plan/revision").asInt()).isEqualTo(1);
    assertThat(possible(made.at("/plan"))).containsExactly("supervisionPlanRevise");
    assertThat(reasons(payload(leader(), "supervisionPlanMake", PLAN, plan(country))))
        .contains("G-4.overlap");
  }

  @Test
  void a_team_without_an_area_plans_nothing() {
    TeamApi.forget();
    TeamApi.hire();
    var idle = plan(team("三队", ids(1, 3)), visit(tuesday(0)));
    assertThat(reasons(payload(leader(), "supervisionPlanMake", PLAN, idle)))
        .containsExactly("G-4.team");
  }

  @Test
  void nobody_is_in_two_places_at_once() {
    var twice = visit(tuesday(0), "community", "610725102201", "instructors", ids(6, 7));
    assertThat(refusals(visit(tuesday(0)), twice)).containsExactly("G-4.clash");
    assertThat(refusals(visit(tuesday(0)), with(twice, "halfDay", "AFTERNOON")))
        .noneMatch(reason -> reason.equals("G-4.clash"));
    assertThatThrownBy(() ->
            TestTenancy.admin()
                .sql(
                    """
                    insert into county_610725.visit_instructor
                    select gen_random_uuid(), instructor, day, half_day, current from county_610725.visit_instructor
                    """)
                .update())
        .hasMessageContaining("visit_instructor_instructor_day_half_day_idx");
  }

  @Test
  void the_post_at_home_goes_first_on_its_days_and_on_duties_that_are_written_down() {
    assertThat(refusals(visit(tuesday(0).minusDays(1).plusWeeks(1))))
        .containsExactly("G-4.homeDay", "G-4.homeDay");
    var duty =
        input(
            "instructor",
            instructor(5),
            "day",
            tuesday(1).toString(),
            "halfDay",
            "MORNING",
            "duty",
            "门诊值班");
    var told = done(leader(), "homeDutyRecord", INSTRUCTOR, duty);
    assertThat(told.at("/homeDuties/0/duty").asString()).isEqualTo("门诊值班");
    assertThat(refusals(visit(tuesday(1)))).containsExactly("G-4.homeDuty");
    assertThat(reasons(payload(leader(), "homeDutyRecord", INSTRUCTOR, duty)))
        .containsExactly("G-4.dutyTwice");
    var cancel = with(duty);
    cancel.remove("duty");
    assertThat(done(leader(), "homeDutyCancel", INSTRUCTOR, cancel).at("/homeDuties").size())
        .isZero();
    assertThat(
            payload(leader(), "homeDutyCancel", INSTRUCTOR, cancel)
                .at("/userErrors/0/code")
                .asString())
        .isEqualTo("NOT_FOUND");
    done(leader(), "supervisionPlanMake", PLAN, plan(country, visit(tuesday(1))));
    assertThat(reasons(payload(leader(), "homeDutyRecord", INSTRUCTOR, duty)))
        .containsExactly("G-4.dutyClash");
    var past = with(duty, "day", today().minusDays(1).toString());
    assertThat(reasons(payload(leader(), "homeDutyRecord", INSTRUCTOR, past)))
        .containsExactly("G-4.past");
  }

  @Test
  void a_week_holds_no_more_half_days_than_the_post_at_home_leaves() {
    var day = tuesday(0);
    assertThat(
            refusals(
                visit(day),
                visit(day, "halfDay", "AFTERNOON"),
                visit(day.plusDays(1)),
                visit(day.plusDays(2), "instructors", ids(5, 5))))
        .containsExactly("G-4.capacity");
  }

  @Test
  void a_visit_lies_in_the_period_and_the_area_and_is_made_by_members_who_are_fit_then() {
    var wrong =
        visit(
            today().minusDays(1),
            "community",
            "610725001007",
            "place",
            " ",
            "subjectAreas",
            List.of(),
            "instructors",
            ids(1, 1));
    assertThat(refusals(wrong))
        .containsExactly(
            "G-4.outside", "G-4.past", "G-4.elsewhere", "G-4.blank", "G-4.subject", "G-4.member");
    assertThat(refusals(visit(tuesday(0), "instructors", List.of()))).containsExactly("G-4.nobody");
    TestTenancy.admin()
        .sql(
            "update county_610725.guidance_instructor set trained_until = current_date + 10 where"
                + " name = '指导员5'")
        .update();
    assertThat(refusals(visit(tuesday(3)))).containsExactly("G-3.unfitOn");
    var endless = with(plan(country), "end", today().plusDays(400).toString());
    assertThat(reasons(payload(leader(), "supervisionPlanMake", PLAN, endless)))
        .containsExactly("G-4.period");
  }

  @Test
  void visits_that_have_passed_stay_in_the_plan_whatever_is_planned_anew() {
    var first =
        done(
            leader(),
            "supervisionPlanMake",
            PLAN,
            plan(country, visit(tuesday(0)), visit(tuesday(1))));
    var gone = first.at("/visits/0/visit").asString();
    TestTenancy.admin()
        .sql(
            "update county_610725.planned_visit set day = current_date - 5 where lineage ="
                + " :gone::uuid")
        .param("gone", gone)
        .update();
    assertThat(
            reasons(
                payload(
                    leader(),
                    "supervisionPlanRevise",
                    PLAN,
                    revision(first, visit(tuesday(2), "visit", gone)))))
        .containsExactly("G-4.lineage");
    var second = done(leader(), "supervisionPlanRevise", PLAN, revision(first, visit(tuesday(2))));
    assertThat(second.at("/visits").size()).isEqualTo(2);
    assertThat(second.at("/visits").findValuesAsString("visit")).contains(gone);
  }

  @Test
  void planning_anew_keeps_what_was_said_before_and_visits_keep_their_names() {
    var first =
        done(
            leader(),
            "supervisionPlanMake",
            PLAN,
            plan(country, visit(tuesday(0)), visit(tuesday(1))));
    var kept = first.at("/visits/0/visit").asString();
    var moved = visit(tuesday(2), "visit", kept);
    var unreasoned = with(revision(first, moved), "reason", " ");
    assertThat(reasons(payload(leader(), "supervisionPlanRevise", PLAN, unreasoned)))
        .containsExactly("G-4.blank");
    assertThat(
            reasons(
                payload(
                    leader(),
                    "supervisionPlanRevise",
                    PLAN,
                    revision(first, moved, with(moved, "day", tuesday(3).toString())))))
        .containsExactly("G-4.lineage");
    var second = done(leader(), "supervisionPlanRevise", PLAN, revision(first, moved));
    assertThat(second.at("/revision").asInt()).isEqualTo(2);
    assertThat(second.at("/visits").size()).isEqualTo(1);
    assertThat(second.at("/visits/0/visit").asString()).isEqualTo(kept);
    var stale = payload(leader(), "supervisionPlanRevise", PLAN, revision(first, moved));
    assertThat(stale.at("/userErrors/0/code").asString()).isEqualTo("STALE_VERSION");
    assertThat(stale.at("/userErrors/0/current/id").asString())
        .isEqualTo(second.at("/id").asString());
    var plans =
        TargetApi.api()
            .query(
                leader(),
                """
                { area(code: "610725") {
                  supervisionPlans { nodes { revision current reason visits { day } nextSteps { possible blockedBy { reason } } } }
                  plannedVisits { nodes { visit day teamName } }
                } }
                """)
            .at("/data/area");
    assertThat(plans.at("/supervisionPlans").findValuesAsString("revision"))
        .containsExactly("2", "1");
    assertThat(plans.at("/supervisionPlans/nodes/1/visits").size()).isEqualTo(2);
    assertThat(plans.at("/supervisionPlans/nodes/0/nextSteps/0/possible").asBoolean()).isTrue();
    assertThat(plans.at("/supervisionPlans/nodes/1/nextSteps").findValuesAsString("reason"))
        .containsExactly("G-4.superseded");
    assertThat(plans.at("/plannedVisits/nodes").size()).isEqualTo(1);
    assertThat(plans.at("/plannedVisits/nodes/0/visit").asString()).isEqualTo(kept);
  }

  @Test
  void whoever_signs_in_sees_their_own_visits() {
    done(leader(), "supervisionPlanMake", PLAN, plan(country, visit(tuesday(0))));
    String ask =
        "{ me { subject } area(code: \"610725101\") { plannedVisits(mine: true, filter: {day:"
            + " {within: \"P21D\"}}) { nodes { place community { name } instructors { name } } } }"
            + " }";
    var before = TargetApi.api().query(GuidanceApi.instructor(), ask);
    assertThat(before.at("/data/area/plannedVisits/nodes").size()).isZero();
    TestTenancy.admin()
        .sql("update county_610725.guidance_instructor set account = :me where name = '指导员5'")
        .param("me", before.at("/data/me/subject").asString())
        .update();
    var after = TargetApi.api().query(GuidanceApi.instructor(), ask);
    assertThat(after.at("/data/area/plannedVisits/nodes/0/place").asString()).isEqualTo("水磨湾村卫生室");
  }

  @Test
  @Proves("G-3")
  void an_instructor_is_said_anew_and_no_account_is_shared() {
    var update =
        input(
            "id",
            instructor(5),
            "version",
            1,
            "name",
            "指导员5",
            "institution",
            "县疾控中心",
            "homePost",
            "科长",
            "homeDays",
            List.of(2),
            "weeklyHalfDays",
            2,
            "account",
            "someone",
            "experienceYears",
            6,
            "licence",
            Map.of("number", "1", "validUntil", "2036-01-01"));
    String shown =
        "instructor { id version weeklyHalfDays account licensedUntil homeDuties { duty } }";
    var updated = done(leader(), "guidanceInstructorUpdate", shown, update);
    assertThat(updated.at("/version").asInt()).isEqualTo(2);
    assertThat(updated.at("/licensedUntil").asString()).isEqualTo("2036-01-01");
    assertThat(refusals(visit(tuesday(0)))).contains("G-4.homeDay");
    var same = with(update, "id", instructor(6));
    assertThat(reasons(payload(leader(), "guidanceInstructorUpdate", shown, same)))
        .containsExactly("G-3.account");
    var fifteen = with(update, "version", 2, "weeklyHalfDays", 15);
    assertThat(reasons(payload(leader(), "guidanceInstructorUpdate", shown, fifteen)))
        .containsExactly("G-4.weeklyHalfDays");
  }
}
