package dev.jiceng.api;

import static dev.jiceng.api.CycleApi.done;
import static dev.jiceng.api.CycleApi.input;
import static dev.jiceng.api.CycleApi.payload;
import static dev.jiceng.api.CycleApi.reasons;
import static dev.jiceng.api.CycleApi.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.shared.Proves;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Reports, and who sees them. */
@Proves("R-6")
class DisciplineReportTest {
  private static final String TOWNSHIP = "610725102";
  private static final String VILLAGE = "610725102201";
  private static final String CANARY = "夜里送了两条烟";
  private static final String REPORT =
      """
      report {
        id version reached text reporter anonymous persons dueOn finding lodgedAt { code } about { code }
        nextSteps { action permitted possible blockedBy { reason } }
      }
      """;
  private static final String LIST =
      """
      query($code: DivisionCode!) { area(code: $code) { disciplineReports {
        totalCount nodes { id text matter reached }
      } } }
      """;

  @AfterEach
  void forget() {
    TestTenancy.admin().sql("delete from t_610725102.discipline_report").update();
    TestTenancy.admin().sql("delete from county_610725.discipline_report").update();
  }

  private static String officer() {
    return TargetApi.token("discipline-officer", "/61/6107/610725/" + TOWNSHIP);
  }

  private static Map<String, Object> report(Object... pairs) {
    return with(
        input(
            "lodgedAt", TOWNSHIP,
            "about", VILLAGE,
            "channel", "PHONE",
            "matter", "VOTE_BUYING",
            "receivedOn", "2021-01-10",
            "text", CANARY,
            "reporter", "张三"),
        pairs);
  }

  private static JsonNode received(Object... pairs) {
    return done(officer(), "disciplineReportReceive", REPORT, report(pairs));
  }

  private static Map<String, Object> on(JsonNode report, Object... pairs) {
    return with(
        input("id", report.at("/id").asString(), "version", report.at("/version").asInt()), pairs);
  }

  private static TestApi.Reply read(String token, String code) {
    return TargetApi.api().query(token, LIST, Map.of("code", code));
  }

  private static JsonNode assigned(JsonNode report) {
    return done(officer(), "disciplineReportAssign", REPORT, on(report, "assignee", "王五"));
  }

  private static long audited() {
    return TestTenancy.admin()
        .sql("select count(*) from t_610725102.audit_entry where action = 'disciplineReports'")
        .query(Long.class)
        .single();
  }

  @Test
  void a_report_goes_from_receipt_to_notice_and_no_step_is_skipped() {
    var report = received();
    assertThat(report.at("/reached").asString()).isEqualTo("RECEIVE");
    var skipped =
        payload(
            officer(), "disciplineReportInvestigate", REPORT, on(report, "investigation", "已核实"));
    assertThat(reasons(skipped)).containsExactly("R-6.order");
    var assigned = assigned(report);
    var looked =
        done(
            officer(),
            "disciplineReportInvestigate",
            REPORT,
            on(assigned, "investigation", "走访三户"));
    var concluded =
        done(
            officer(),
            "disciplineReportConclude",
            REPORT,
            on(looked, "finding", "CONFIRMED", "concludedOn", "2021-01-20", "grounds", "三人证言"));
    assertThat(concluded.at("/finding").asString()).isEqualTo("CONFIRMED");
    assertThat(concluded.at("/nextSteps/3/possible").asBoolean()).isTrue();
    var told =
        done(
            officer(), "disciplineReportNotify", REPORT, on(concluded, "notifiedOn", "2021-01-21"));
    assertThat(told.at("/reached").asString()).isEqualTo("NOTIFY");
    assertThat(
            payload(officer(), "disciplineReportAssign", REPORT, on(report, "assignee", "赵六"))
                .at("/userErrors/0/code"))
        .hasToString("\"STALE_VERSION\"");
  }

  @Test
  void an_anonymous_report_has_nobody_to_tell() {
    var input = report("channel", "LETTER");
    input.remove("reporter");
    var report = done(officer(), "disciplineReportReceive", REPORT, input);
    assertThat(report.at("/anonymous").asBoolean()).isTrue();
    assertThat(report.at("/nextSteps/3/blockedBy").findValuesAsString("reason"))
        .contains("R-6.anonymous");
  }

  @ParameterizedTest
  @CsvSource({
    "province-viewer, /61",
    "county-supervisor, /61/6107/610725",
    "county-organization-officer, /61/6107/610725",
    "joint-reviewer, /61/6107/610725",
    "township-admin, /61/6107/610725/610725102",
    "township-officer, /61/6107/610725/610725102",
    "village-clerk, /61/6107/610725/610725102/610725102201",
    "election-clerk, /61/6107/610725/610725102",
    "tally-clerk, /61/6107/610725/610725102",
    "guidance-leader, /61/6107/610725",
    "auditor, /61/6107/610725",
    "system-admin, /61/6107/610725",
    "security-admin, /61/6107/610725"
  })
  void no_other_role_reads_or_handles_a_report(String role, String group) {
    var report = received();
    String token = TargetApi.token(role, group);
    for (var reply :
        List.of(
            read(token, VILLAGE),
            CycleApi.send(
                token, "disciplineReportAssign", REPORT, on(report, "assignee", "王五"), null),
            CycleApi.send(token, "disciplineReportReceive", REPORT, report(), null))) {
      assertThat(reply.code()).isEqualTo("FORBIDDEN");
      assertThat(reply.raw().body()).doesNotContain(CANARY, "张三");
    }
    var node =
        TargetApi.api()
            .query(
                token,
                "query($id: ID!) { node(id: $id) { id } }",
                Map.of("id", report.at("/id").asString()));
    assertThat(node.at("/data/node").isNull()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "/61/6107/610725/610725101, 610725101",
    "/61/6107/610725/610725102/610725102201, 610725102201",
    "/34/3401/340124, 340124"
  })
  void a_discipline_officer_of_elsewhere_or_of_the_community_alone_finds_nothing(
      String group, String code) {
    var report = received();
    String token = TargetApi.token("discipline-officer", group);
    var list = read(token, code);
    assertThat(list.at("/data/area/disciplineReports/totalCount").asInt(0)).isZero();
    assertThat(list.raw().body()).doesNotContain(CANARY);
    var foreign = payload(token, "disciplineReportAssign", REPORT, on(report, "assignee", "王五"));
    var unknown =
        payload(
            officer(),
            "disciplineReportAssign",
            REPORT,
            on(
                report,
                "id",
                TargetApi.globalId("DisciplineReport", TOWNSHIP, new java.util.UUID(0, 1)),
                "assignee",
                "王五"));
    assertThat(foreign).isEqualTo(unknown);
  }

  @Test
  @Proves({"A-1", "A-2"})
  void the_officer_reads_it_the_reading_is_audited_and_the_database_holds_no_clear_text() {
    received();
    var nowhere = report("text", "别处的事");
    nowhere.remove("about");
    done(officer(), "disciplineReportReceive", REPORT, nowhere);
    long before = audited();
    var list = read(officer(), TOWNSHIP).at("/data/area/disciplineReports");
    assertThat(list.at("/nodes").findValuesAsString("text")).contains(CANARY).hasSize(2);
    assertThat(read(officer(), VILLAGE).at("/data/area/disciplineReports/totalCount").asInt())
        .isEqualTo(1);
    assertThat(audited()).isEqualTo(before + 2);
    assertThat(
            TestTenancy.admin()
                .sql("select text || coalesce(reporter, '') from t_610725102.discipline_report")
                .query(String.class)
                .list())
        .hasSize(2)
        .noneMatch(it -> it.contains(CANARY) || it.contains("张三"));
  }

  @Test
  void whoever_is_accused_or_kin_to_the_accused_neither_sees_nor_handles_it() {
    String callers =
        TargetApi.api().query(officer(), "{ me { name } }").at("/data/me/name").asString();
    var accused = RosterApi.done("personCreate", RosterApi.person("name", callers));
    var son = RosterApi.done("personCreate", RosterApi.person("name", "李小英"));
    RosterApi.done(
        "kinshipRecord",
        input(
            "person", son.at("/id").asString(),
            "relative", accused.at("/id").asString(),
            "kind", "PARENT"));
    for (var person : List.of(accused, son)) {
      var own =
          payload(
              officer(),
              "disciplineReportReceive",
              REPORT,
              report("persons", List.of(person.at("/id").asString())));
      assertThat(reasons(own)).containsExactly("R-6.involved");
    }
    var report = received();
    TestTenancy.admin()
        .sql("update t_610725102.discipline_report set barred = array[:name]")
        .param("name", callers)
        .update();
    assertThat(read(officer(), TOWNSHIP).at("/data/area/disciplineReports/totalCount").asInt())
        .isZero();
    assertThat(
            payload(officer(), "disciplineReportAssign", REPORT, on(report, "assignee", "王五"))
                .at("/userErrors/0/code"))
        .hasToString("\"NOT_FOUND\"");
  }

  @Test
  void what_is_lodged_at_the_county_stays_there() {
    String county = TargetApi.token("discipline-officer", "/61/6107/610725");
    var report = done(county, "disciplineReportReceive", REPORT, report("lodgedAt", "610725"));
    assertThat(report.at("/lodgedAt/code").asString()).isEqualTo("610725");
    assertThat(read(county, "610725").at("/data/area/disciplineReports/totalCount").asInt())
        .isEqualTo(1);
    assertThat(read(county, TOWNSHIP).at("/data/area/disciplineReports/totalCount").asInt())
        .isZero();
    var foreign =
        payload(officer(), "disciplineReportReceive", REPORT, report("lodgedAt", "610725"));
    assertThat(foreign.at("/userErrors/0/code").asString()).isEqualTo("NOT_FOUND");
    org.assertj.core.api.Assertions.assertThatThrownBy(() ->
            TestTenancy.asRole(
                "county_610725", "select count(*) from t_610725102.discipline_report"))
        .hasMessageContaining("permission denied");
  }
}
