package dev.jiceng.api;

import static dev.jiceng.api.CycleApi.done;
import static dev.jiceng.api.CycleApi.input;
import static dev.jiceng.api.CycleApi.payload;
import static dev.jiceng.api.CycleApi.possible;
import static dev.jiceng.api.CycleApi.reasons;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.shared.Proves;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a community does before its election, and the gaps the county sees. */
@Proves({"R-2", "R-3", "R-4", "R-5", "R-12"})
class PreparationTest {
  private static final String VILLAGE = RosterApi.VILLAGE;
  private static final String SHOWN =
      "preparation { id version kind on person code name text cleared found solved settledOn"
          + " nextSteps { action possible permitted } }";
  private static final String BOARD =
      """
      query($code: DivisionCode!) { area(code: $code) { preparationBoard {
        nodes {
          community { code } cadres auditedCadres talkedTo notTalkedTo openRisks
          groupsWithoutReporter leaders visits problemsFound problemsSolved
        }
      } } }
      """;

  @AfterEach
  void forget() {
    TestTenancy.admin().sql("delete from t_610725102.preparation").update();
  }

  private static Map<String, Object> what(String kind, Object... pairs) {
    return input("community", VILLAGE, "on", "2020-12-01", "what", Map.of(kind, input(pairs)));
  }

  private static JsonNode did(String kind, Object... pairs) {
    return done(RosterApi.officer(), "preparationRecord", SHOWN, what(kind, pairs));
  }

  private static JsonNode village() {
    TargetApi.api().instruments().reset();
    var reply = TargetApi.api().query(TargetApi.supervisor(), BOARD, Map.of("code", "610725"));
    assertThat(reply.at("/errors").isMissingNode()).as("%s", reply.raw().body()).isTrue();
    assertThat(TargetApi.api().instruments().statements()).hasSize(1);
    return reply
        .at("/data/area/preparationBoard/nodes")
        .valueStream()
        .filter(row -> row.at("/community/code").asString().equals(VILLAGE))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void the_county_sees_who_is_audited_talked_to_and_led_and_what_is_missing() {
    var body = RosterApi.body("PARTY_BRANCH");
    var post = RosterApi.post(body, "SECRETARY", 1);
    var person = RosterApi.done("personCreate", RosterApi.person());
    RosterApi.done("membershipBegin", RosterApi.begin(person, post, "2019-11-08"));
    int cadres = village().at("/cadres").asInt();
    assertThat(cadres).isPositive();
    var audit =
        did("audit", "person", person.at("/id").asString(), "cleared", true, "result", "无问题");
    assertThat(village().at("/auditedCadres").asInt()).isZero();
    var settled = input("id", audit.at("/id").asString(), "version", 1, "on", "2020-12-05");
    var published = done(RosterApi.officer(), "preparationSettle", SHOWN, settled);
    assertThat(possible(audit)).containsExactly("preparationSettle");
    assertThat(possible(published)).isEmpty();
    assertThat(published.at("/settledOn").asString()).isEqualTo("2020-12-05");
    did("talk", "audience", "CANDIDATES", "with", "张三", "gist", "讲纪律");
    did("talk", "audience", "CANDIDATES", "with", "李四", "gist", "讲纪律");
    did("risk", "level", "HIGH", "text", "上访", "owner", "孙八");
    did("leader", "level", "TOWNSHIP", "name", "吴十");
    did("visit", "leader", "吴十", "found", 3, "solved", 2);
    var row = village();
    assertThat(row.at("/auditedCadres").asInt()).isEqualTo(1);
    assertThat(row.at("/talkedTo").toString()).isEqualTo("[\"CANDIDATES\"]");
    assertThat(row.at("/notTalkedTo").size()).isEqualTo(6);
    assertThat(row.at("/openRisks").asInt()).isEqualTo(1);
    assertThat(row.at("/leaders").asInt()).isEqualTo(1);
    assertThat(row.at("/visits").asInt()).isEqualTo(1);
    assertThat(row.at("/problemsFound").asInt()).isEqualTo(3);
    assertThat(row.at("/problemsSolved").asInt()).isEqualTo(2);
  }

  @Test
  void what_the_rules_forbid_is_refused_with_its_rule() {
    var untrained =
        payload(
            RosterApi.officer(),
            "preparationRecord",
            SHOWN,
            what("service", "staff", "钱七", "duty", "计票"));
    assertThat(reasons(untrained)).containsExactly("R-4.untrained");
    did("training", "staff", "钱七", "hours", 4);
    did("service", "staff", "钱七", "duty", "计票");
    var stranger =
        payload(
            RosterApi.officer(),
            "preparationRecord",
            SHOWN,
            what("visit", "leader", "无此人", "found", 1, "solved", 0));
    assertThat(reasons(stranger)).containsExactly("R-12.leader");
  }

  @Test
  void a_group_without_a_reporter_is_a_gap_until_it_has_one() {
    TestTenancy.admin()
        .sql(
            """
            insert into t_610725102.resident_group (id, community, name)
            values (uuidv7(), :village, '直报组') on conflict do nothing\
            """)
        .param("village", VILLAGE)
        .update();
    int before = village().at("/groupsWithoutReporter").asInt();
    did("reporter", "group", "直报组", "name", "周九");
    assertThat(village().at("/groupsWithoutReporter").asInt()).isEqualTo(before - 1);
  }

  @Test
  void another_township_records_nothing_here() {
    var foreign =
        payload(
            TargetApi.officer("610725101"),
            "preparationRecord",
            SHOWN,
            what("leader", "level", "TOWNSHIP", "name", "吴十"));
    assertThat(foreign.at("/userErrors/0/code").asString()).isEqualTo("NOT_FOUND");
  }
}
