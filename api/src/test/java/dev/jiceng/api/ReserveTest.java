package dev.jiceng.api;

import static dev.jiceng.api.CycleApi.done;
import static dev.jiceng.api.CycleApi.payload;
import static dev.jiceng.api.CycleApi.reasons;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.shared.Proves;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who is made ready for a community's posts, and who sees where nobody is (TR-8). */
@Proves("TR-8")
class ReserveTest {
  private static final String VILLAGE = RosterApi.VILLAGE;
  private static final String SHOWN =
      """
      reserve {
        id version community { code } person name birthDate origin post mentor mentorName plan
        since releasedOn
      }
      """;
  private static final String BOARD =
      """
      query($code: DivisionCode!, $filter: SuccessionBoardFilter) { area(code: $code) {
        successionBoard(filter: $filter) {
          nodes {
            id township { code } community { code } reserves youngReserves lacksYoung
            graduateOfficials returnedWorkers
          }
        }
      } }
      """;

  @AfterEach
  void forget() {
    TestTenancy.admin().sql("delete from t_610725102.reserve").update();
  }

  private static JsonNode person(String born, String origin) {
    var input = RosterApi.person("birthDate", born, "origin", origin);
    return RosterApi.done("personCreate", input);
  }

  private static Map<String, Object> earmark(JsonNode person, Object... more) {
    return RosterApi.with(
        Map.of(
            "community", VILLAGE,
            "person", person.at("/id").asString(),
            "post", "CHAIR",
            "plan", "跟班学习一年",
            "since", "2026-01-05"),
        more);
  }

  private static JsonNode earmarked(Map<String, Object> input) {
    return done(RosterApi.officer(), "reserveEarmark", SHOWN, input);
  }

  private static JsonNode refused(Map<String, Object> input) {
    return payload(RosterApi.officer(), "reserveEarmark", SHOWN, input);
  }

  private static List<JsonNode> board(String code, Map<String, ?> filter) {
    var reply =
        TargetApi.api()
            .query(TargetApi.supervisor(), BOARD, Map.of("code", code, "filter", filter));
    assertThat(reply.at("/errors").isMissingNode()).as(reply.raw().body()).isTrue();
    return reply.at("/data/area/successionBoard/nodes").valueStream().toList();
  }

  private static JsonNode village(String code) {
    return board(code, Map.of("community", Map.of("eq", VILLAGE))).getFirst();
  }

  @Test
  void somebody_is_earmarked_shown_and_released() {
    var mentor = person("1970-01-01", "RESIDENT");
    var young = person("2000-02-29", "RETURNED_WORKER");
    var reserve = earmarked(earmark(young, "mentor", mentor.at("/id").asString()));
    assertThat(reserve.at("/person")).isEqualTo(young.at("/id"));
    assertThat(reserve.at("/mentorName").asString()).isEqualTo("李秀英");
    assertThat(reserve.at("/origin").asString()).isEqualTo("RETURNED_WORKER");
    var release = RosterApi.on(reserve, "on", "2026-02-01");
    var released = done(RosterApi.officer(), "reserveRelease", SHOWN, release);
    assertThat(released.at("/releasedOn").asString()).isEqualTo("2026-02-01");
    var stale = payload(RosterApi.officer(), "reserveRelease", SHOWN, release);
    assertThat(stale.at("/userErrors/0/code").asString()).isEqualTo("STALE_VERSION");
  }

  @Test
  @Proves("K-2")
  void communities_without_a_reserve_of_35_or_under_are_listed_at_every_level() {
    var lacking = Map.of("youngReserves", Map.of("eq", 0), "community", Map.of("eq", VILLAGE));
    earmarked(earmark(person("1975-01-01", "GRADUATE_OFFICIAL")));
    for (String code : List.of("610725", "610725102", VILLAGE)) {
      assertThat(board(code, lacking)).as(code).hasSize(1);
      assertThat(village(code).at("/lacksYoung").asBoolean()).isTrue();
      assertThat(village(code).at("/graduateOfficials").asInt()).isOne();
    }
    var young = person("2000-02-29", "RETURNED_WORKER");
    earmarked(earmark(young));
    earmarked(earmark(young, "post", "SECRETARY"));
    assertThat(board("610725", lacking)).isEmpty();
    TargetApi.api().instruments().reset();
    var row = village("610725");
    assertThat(TargetApi.api().instruments().statements()).hasSize(1);
    assertThat(row.at("/reserves").asInt()).isEqualTo(2);
    assertThat(row.at("/youngReserves").asInt()).isOne();
    assertThat(row.at("/returnedWorkers").asInt()).isOne();
  }

  @Test
  void what_the_rule_forbids_is_refused_all_at_once() {
    var young = person("2000-02-29", "RESIDENT");
    String self = young.at("/id").asString();
    var wrong = earmark(young, "plan", " ", "since", "2999-01-01", "mentor", self);
    assertThat(reasons(refused(wrong))).containsExactly("TR-8.plan", "TR-8.future", "TR-8.mentor");
    earmarked(earmark(young));
    assertThat(reasons(refused(earmark(young)))).containsExactly("TR-8.known");
    var foreign = earmark(young, "community", "610725101201");
    assertThat(refused(foreign).at("/userErrors/0/code").asString()).isEqualTo("NOT_FOUND");
    var nobody = earmark(young, "person", "bm9ib2R5");
    assertThat(refused(nobody).at("/userErrors/0/path/0").asString()).isEqualTo("person");
  }

  @Test
  @Proves("I-4")
  void only_the_township_earmarks_and_others_do_not_see_names() {
    var input = earmark(person("2000-02-29", "RESIDENT"));
    for (String role : List.of("county-supervisor", "village-clerk", "auditor")) {
      var token = TargetApi.token(role, "/61/6107/610725/610725102");
      assertThat(CycleApi.send(token, "reserveEarmark", SHOWN, input, null).code())
          .isEqualTo("FORBIDDEN");
    }
    String list =
        "query($code: DivisionCode!) { area(code: $code) { reserves { nodes { name } } } }";
    var clerk = TargetApi.token("election-clerk", "/61/6107/610725/610725102");
    assertThat(TargetApi.api().query(clerk, list, Map.of("code", "610725102")).code())
        .isEqualTo("FORBIDDEN");
  }
}
