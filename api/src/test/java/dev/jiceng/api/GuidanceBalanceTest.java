package dev.jiceng.api;

import static dev.jiceng.api.FindingApi.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.shared.Proves;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Uneven guidance is visible (G-11). */
@Proves("G-11")
class GuidanceBalanceTest {
  /** Days on which no other test checks. */
  private static final int AGO = 400;

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
              township { code } communities population communitiesChecked checks hours findings unresolved ratio
              missingSubjects
            } } } }
            """
                .formatted(area, from, until));
  }

  private static JsonNode lines(String token, String area) {
    var day = TODAY.minusDays(AGO);
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

  @Test
  void a_period_ends_after_it_begins() {
    var reply = balance(TargetApi.supervisor(), "610725", TODAY, TODAY.minusDays(1));
    assertThat(reply.code()).isEqualTo("BAD_USER_INPUT");
  }
}
