package dev.jiceng.api;

import static dev.jiceng.api.CycleApi.done;
import static dev.jiceng.api.GuidanceApi.begun;
import static dev.jiceng.api.GuidanceApi.finding;
import static dev.jiceng.api.GuidanceApi.leader;
import static dev.jiceng.api.GuidanceApi.newId;
import static dev.jiceng.api.TeamApi.PLAN;
import static dev.jiceng.api.TeamApi.ids;
import static dev.jiceng.api.TeamApi.plan;
import static dev.jiceng.api.TeamApi.team;
import static dev.jiceng.api.TeamApi.today;
import static dev.jiceng.api.TeamApi.tuesday;
import static dev.jiceng.api.TeamApi.visit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.shared.Proves;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a period's figures are, and what they advise (G-12). */
@Proves("G-12")
class GuidanceReportTest {
  private static final String PLACE = GuidanceApi.OTHER_TOWNSHIP;

  @BeforeEach
  void draw() {
    clear();
    TeamApi.hire();
    TeamApi.drawn(team("一队", ids(1, 3)), team("二队", ids(4, 6)));
  }

  @AfterEach
  void clear() {
    TeamApi.forget();
    TestTenancy.admin().sql("delete from t_610725102.community_facts where year < 1960").update();
    for (String township : List.of("610725101", "610725102")) {
      for (String table :
          List.of(
              "spot_training",
              "referral",
              "finding_step",
              "finding",
              "check_piece",
              "field_check")) {
        TestTenancy.admin().sql("delete from t_%s.%s".formatted(township, table)).update();
      }
    }
  }

  private static JsonNode report() {
    var reply =
        TargetApi.api()
            .query(
                leader(),
                """
                { area(code: "610725") { guidanceReport(from: "%s", to: "%s") {
                  total { communities checks findings trained trainingHours }
                  advice { rule reason message numbers { name value } }
                  completeness { missing }
                  parts { area team advice { reason } figures {
                    communities population checkedCommunities visits dueVisits doneVisits checks complete score contested
                    findings severe verified overdue repeated sentBack trained trainingHours
                  } }
                } } }
                """
                    .formatted(today().minusDays(20), today().plusDays(20)));
    assertThat(reply.at("/errors").isMissingNode()).as("%s", reply.raw().body()).isTrue();
    return reply.at("/data/area/guidanceReport");
  }

  private static JsonNode country(JsonNode report) {
    return report
        .at("/parts")
        .valueStream()
        .filter(part -> part.at("/area").asString().equals("农村"))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> advice(JsonNode part) {
    return part.at("/advice").findValuesAsString("reason");
  }

  private static void write(Map<String, Object> piece) {
    var result = GuidanceApi.result("phone-r", piece);
    assertThat(result.at("/errors").size()).as("%s", result).isZero();
  }

  @Test
  void nothing_done_advises_to_go_where_nobody_was() {
    var report = report();
    assertThat(report.at("/parts").findValuesAsString("area")).containsExactly("农村", "城区");
    assertThat(report.at("/total/communities").asInt())
        .isEqualTo((int) GuidanceApi.count("select count(*) from county_610725.community"));
    assertThat(advice(country(report))).containsExactly("G-12.unchecked");
    assertThat(report.at("/advice/0/numbers").toString()).contains("count").contains("of");
  }

  @Test
  void checks_findings_and_training_are_counted_where_they_were() {
    var made =
        done(
            leader(),
            "supervisionPlanMake",
            PLAN,
            plan(again(), visit(tuesday(0), "community", PLACE, "instructors", ids(4, 5))));
    String visited = made.at("/visits/0/visit").asString();
    TestTenancy.admin()
        .sql("update county_610725.planned_visit set day = current_date - 2")
        .update();
    assertThat(advice(country(report()))).contains("G-12.missed");
    var doctor = Map.of("role", "RESPONSIBLE_DOCTOR", "name", "赵医生");
    var training = Map.of("topic", "报告流程", "hours", "1.5", "trainees", List.of(doctor));
    write(
        begun(
            newId(),
            "community",
            PLACE,
            "visit",
            visited,
            "answers",
            List.of(Map.of("item", "A1", "yes", true), Map.of("item", "A2", "number", "15")),
            "trainings",
            List.of(training),
            "findings",
            List.of(finding("dueOn", today().toString()), finding("severity", "MINOR"))));
    TestTenancy.admin()
        .sql(
            """
            insert into t_610725102.community_facts (id, community, year, households, population, resident_groups, area,
              offices, activity_rooms, collective_income, recorded_by, recorded_name, recorded_at, current, version)
            select gen_random_uuid(), '610725102201', year, 10, people, 1, 1, 1, 1, 0, 's', 'n', now(), true, 1
            from (values (1951, 700), (1952, 800)) as told (year, people)
            """)
        .update();
    var figures = country(report()).at("/figures");
    assertThat(figures.at("/population").asInt()).as("the newest year's").isEqualTo(800);
    assertThat(figures.at("/checkedCommunities").asInt()).isEqualTo(1);
    assertThat(figures.at("/checks").asInt()).isEqualTo(1);
    assertThat(figures.at("/dueVisits").asInt()).isEqualTo(1);
    assertThat(figures.at("/doneVisits").asInt()).isEqualTo(1);
    assertThat(figures.at("/complete").asInt()).isEqualTo(1);
    assertThat(figures.at("/score").asString()).isEqualTo("0.5500");
    assertThat(figures.at("/findings").asInt()).isEqualTo(2);
    assertThat(figures.at("/severe").asInt()).isEqualTo(1);
    assertThat(figures.at("/trained").asInt()).isEqualTo(1);
    assertThat(figures.at("/trainingHours").asString()).isEqualTo("1.5");
    assertThat(advice(country(report()))).containsExactly("G-12.unchecked", "G-12.severe");
    TestTenancy.admin()
        .sql(
            "update t_610725102.finding set due_on = current_date - 2, state = 'RECTIFYING' where"
                + " severity = 'SERIOUS'")
        .update();
    TestTenancy.admin()
        .sql("update t_610725102.finding set state = 'VERIFIED' where severity = 'MINOR'")
        .update();
    var later = country(report());
    assertThat(later.at("/figures/overdue").asInt()).isEqualTo(1);
    assertThat(later.at("/figures/verified").asInt()).isEqualTo(1);
    assertThat(advice(later)).containsExactly("G-12.unchecked", "G-12.overdue", "G-12.severe");
    TestTenancy.admin()
        .sql(
            "update t_610725102.finding set extended_to = current_date + 5 where severity ="
                + " 'SERIOUS'")
        .update();
    assertThat(country(report()).at("/figures/overdue").asInt()).as("given more time").isZero();
    TestTenancy.admin()
        .sql("update t_610725102.finding set found_on = current_date - 9 where severity = 'MINOR'")
        .update();
    assertThat(advice(country(report()))).contains("G-12.repeated");
  }

  /** The team of the country as it stands. */
  private static JsonNode again() {
    return TargetApi.api()
        .query(
            leader(),
            "{ area(code: \"610725\") { guidanceTeams(filter: {name: {eq: \"二队\"}}) { nodes { id }"
                + " } } }")
        .at("/data/area/guidanceTeams/nodes/0");
  }

  @Test
  void communities_in_no_area_are_a_part_of_their_own_and_a_township_has_no_report() {
    TeamApi.forget();
    var parts = report().at("/parts");
    assertThat(parts.size()).isEqualTo(1);
    assertThat(parts.at("/0/area").isNull()).isTrue();
    String ask =
        "{ area(code: \"610725101\") { guidanceReport(from: \"%s\", to: \"%s\") { from } } }";
    var township = TargetApi.api().query(leader(), ask.formatted("2026-01-01", "2026-02-01"));
    assertThat(township.at("/data/area/guidanceReport").isNull()).isTrue();
    var endless = TargetApi.api().query(leader(), ask.formatted("2026-01-01", "2029-02-01"));
    assertThat(endless.at("/errors/0/extensions/code").asString()).isEqualTo("BAD_USER_INPUT");
    var above = TargetApi.token("province-viewer", "/61");
    var province =
        TargetApi.api()
            .query(
                above,
                "{ area(code: \"61\") { guidanceReport(from: \"2026-01-01\", to: \"2026-12-31\") {"
                    + " total { communities } parts { area } completeness { missing } } } }");
    assertThat(province.at("/data/area/guidanceReport/total/communities").asInt())
        .isEqualTo((int) GuidanceApi.count("select count(*) from county_610725.community"));
    assertThat(province.at("/data/area/guidanceReport/completeness/missing").size()).isZero();
  }
}
