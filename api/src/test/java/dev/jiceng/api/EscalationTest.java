package dev.jiceng.api;

import static dev.jiceng.api.CycleApi.input;
import static dev.jiceng.api.FindingApi.TODAY;
import static dev.jiceng.api.FindingApi.found;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.shared.Proves;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** After how many working days an overdue finding goes up is the county's to say (G-7). */
@Proves("G-7")
class EscalationTest {
  private static final String PROFILE = "mianxian-findings";

  @BeforeAll
  static void prepare() {
    FindingApi.prepare();
  }

  @AfterEach
  void forget() {
    TestTenancy.admin()
        .sql("delete from county_610725.regulation_profile where profile = :profile")
        .param("profile", PROFILE)
        .update();
  }

  private static void issue() {
    var clause = Map.of("source", "县督导办法", "wording", "逾期三个工作日报县");
    var days = List.of(Map.of("name", "overdue.county", "value", Map.of("whole", 2)));
    var rule =
        Map.of("rule", "G-7", "severity", "BLOCKING", "citation", clause, "parameters", days);
    var profile =
        input(
            "county",
            "610725",
            "profile",
            PROFILE,
            "name",
            Map.of("zh", "勉县督导办法", "en", "Guidance in Mian County"),
            "effectiveFrom",
            "2026-06-02",
            "citations",
            List.of(clause),
            "parents",
            List.of(Map.of("profile", "plan-2020", "version", 1)),
            "rules",
            List.of(rule));
    CycleApi.done(
        TargetApi.organizationOfficer(), "regulationProfileDerive", "profile { id }", profile);
  }

  @Test
  void a_countys_own_number_holds_at_every_level_and_the_others_are_as_usual() {
    var late = found(6, "dueOn", TODAY.minusDays(5).toString());
    var later = found(21, "dueOn", TODAY.minusDays(20).toString());
    assertThat(late.at("/escalation").asString()).isEqualTo("TOWNSHIP");
    issue();
    var api = new TestApi();
    try {
      for (String area : List.of("61", "610725", "610725101", GuidanceApi.VILLAGE)) {
        assertThat(escalation(api, area, late.at("/check").asString())).isEqualTo("COUNTY");
        assertThat(escalation(api, area, later.at("/check").asString())).isEqualTo("PREFECTURE");
      }
    } finally {
      api.close();
    }
  }

  private static String escalation(TestApi api, String area, String check) {
    String viewer = api.issuer.token(List.of("province-viewer"), "/61");
    var asked =
        "{ area(code: \"%s\") { findings(filter: {check: {eq: \"%s\"}, escalation: {%s}}) { nodes {"
            + " escalation } } } }";
    var any = api.query(viewer, asked.formatted(area, check, "isNull: false"));
    String level = any.at("/data/area/findings/nodes/0/escalation").asString();
    var same = api.query(viewer, asked.formatted(area, check, "eq: " + level));
    assertThat(same.at("/data/area/findings/nodes").size()).as("by SQL as by rule").isEqualTo(1);
    return level;
  }
}
