package dev.jiceng.api;

import static dev.jiceng.api.CycleApi.done;
import static dev.jiceng.api.CycleApi.input;
import static dev.jiceng.api.CycleApi.payload;
import static dev.jiceng.api.CycleApi.reasons;
import static dev.jiceng.api.TargetApi.officer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.shared.Proves;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Teams are studied, and communities held back and released. */
@Proves("R-1")
class RectificationTest {
  private static final String VILLAGE = "610725102201";
  private static final String STUDY =
      "study { id community { code } risk conclusion problems { kind text } }";
  private static final String HELD =
      "rectification { id version heldOn reason releasedOn releaseReason township { code } }";

  @AfterEach
  void forget() {
    TestTenancy.admin().sql("delete from t_610725102.rectification").update();
    TestTenancy.admin().sql("delete from t_610725102.team_study").update();
  }

  private static Map<String, Object> hold() {
    return input("community", VILLAGE, "heldOn", "2020-11-20", "reason", "软弱涣散");
  }

  private static JsonNode lists(String token, String code) {
    var reply =
        TargetApi.api()
            .query(
                token,
                """
                query($code: DivisionCode!) { area(code: $code) {
                  teamStudies(filter: {risk: {eq: HIGH}}) { totalCount nodes { risk } }
                  rectifications(filter: {releasedOn: {isNull: true}}) {
                    totalCount nodes { id community { code } }
                  }
                } }
                """,
                Map.of("code", code));
    return reply.at("/data/area");
  }

  @Test
  void a_high_risk_is_studied_and_the_community_held_until_released() {
    String officer = officer("610725102");
    var study =
        input(
            "community", VILLAGE,
            "studiedOn", "2020-11-19",
            "risk", "HIGH",
            "conclusion", "班子软弱",
            "problems", List.of(Map.of("kind", "WEAK_GOVERNANCE", "text", "议事不公开")));
    var advised = payload(officer, "teamStudyRecord", STUDY, study);
    assertThat(reasons(advised)).containsExactly("R-1.notHeld");
    assertThat(advised.at("/study/problems/0/kind").asString()).isEqualTo("WEAK_GOVERNANCE");
    var held = done(officer, "rectificationHold", HELD, hold());
    assertThat(reasons(payload(officer, "rectificationHold", HELD, hold())))
        .containsExactly("R-1.heldAlready");
    var seen = lists(TargetApi.supervisor(), "610725");
    assertThat(seen.at("/teamStudies/totalCount").asInt()).isEqualTo(1);
    assertThat(seen.at("/rectifications/nodes/0/community/code").asString()).isEqualTo(VILLAGE);
    var release =
        input(
            "id",
            held.at("/id").asString(),
            "version",
            1,
            "releasedOn",
            "2020-12-20",
            "reason",
            "整顿到位");
    var released = done(officer, "rectificationRelease", HELD, release);
    assertThat(released.at("/releaseReason").asString()).isEqualTo("整顿到位");
    assertThat(payload(officer, "rectificationRelease", HELD, release).at("/userErrors/0/code"))
        .hasToString("\"STALE_VERSION\"");
    assertThat(lists(officer, "610725102").at("/rectifications/totalCount").asInt()).isZero();
  }

  @Test
  void only_the_township_holds_back_and_only_its_own() {
    assertThat(
            CycleApi.send(TargetApi.clerk(VILLAGE), "rectificationHold", HELD, hold(), null).code())
        .isEqualTo("FORBIDDEN");
    var foreign = payload(officer("610725101"), "rectificationHold", HELD, hold());
    assertThat(foreign.at("/userErrors/0/code").asString()).isEqualTo("NOT_FOUND");
    var held = done(officer("610725102"), "rectificationHold", HELD, hold());
    var release =
        input(
            "id",
            held.at("/id").asString(),
            "version",
            1,
            "releasedOn",
            "2020-12-20",
            "reason",
            "整顿到位");
    assertThat(
            payload(officer("610725101"), "rectificationRelease", HELD, release)
                .at("/userErrors/0/code"))
        .hasToString("\"NOT_FOUND\"");
    var stays = lists(officer("610725102"), VILLAGE).at("/rectifications/totalCount");
    assertThat(stays.asInt()).isEqualTo(1);
    assertThat(lists(officer("610725102"), "610725102202").at("/rectifications/totalCount").asInt())
        .isZero();
  }
}
