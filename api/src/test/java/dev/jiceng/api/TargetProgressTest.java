package dev.jiceng.api;

import static dev.jiceng.api.TargetApi.COMMUNITY;
import static dev.jiceng.api.TargetApi.TOWNSHIP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.api.TargetApi.Letter;
import dev.jiceng.shared.Proves;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What becomes of the promises, over HTTP. */
class TargetProgressTest {
  private static String officer() {
    return TargetApi.officer(TOWNSHIP);
  }

  private static Map<String, Object> report(Letter letter, String value) {
    return new HashMap<>(
        Map.of(
            "indicator",
            letter.indicator(0),
            "on",
            letter.json().at("/termEnd").asString(),
            "value",
            value,
            "evidence",
            "统计年报"));
  }

  @Test
  @Proves({"T-6", "T-10"})
  void reports_are_only_ever_added_and_the_newest_uncorrected_one_counts() {
    Letter letter = TargetApi.through(COMMUNITY, "Recognise");
    JsonNode first = TargetApi.done(officer(), "indicatorReport", report(letter, "9300"));
    assertThat(first.at("/status").asString()).isEqualTo("FULFILLED");
    assertThat(first.at("/indicators/0/pace").asString()).isEqualTo("AHEAD");
    assertThat(first.at("/indicators/0/gap").asString()).isEqualTo("100");
    var correction = report(letter, "8900");
    correction.put("corrects", first.at("/indicators/0/reports/0/id").asString());
    JsonNode corrected = TargetApi.done(officer(), "indicatorReport", correction);
    assertThat(corrected.at("/status").asString()).isEqualTo("OVERDUE");
    assertThat(corrected.at("/indicators/0/actual").asString()).isEqualTo("8900");
    assertThat(corrected.at("/indicators/0/pace").asString()).isEqualTo("BEHIND");
    assertThat(corrected.at("/indicators/0/reports").findValuesAsString("value"))
        .containsExactly("9300", "8900");
    JsonNode again = TargetApi.payload(officer(), "indicatorReport", correction);
    assertThat(again.at("/userErrors/0/reason").asString()).isEqualTo("T-6.corrects");
  }

  @Test
  @Proves("T-6")
  void a_report_needs_a_letter_in_force_a_day_of_the_term_and_evidence() {
    Letter draft = TargetApi.draft(COMMUNITY);
    var input = report(draft, "9300");
    input.put("on", "2099-01-01");
    input.put("evidence", " ");
    JsonNode payload = TargetApi.payload(officer(), "indicatorReport", input);
    assertThat(payload.at("/userErrors").findValuesAsString("reason"))
        .containsExactlyInAnyOrder("T-6.notInForce", "T-6.date", "T-6.evidence");
    assertThat(payload.at("/target").isNull()).isTrue();
  }

  @Test
  @Proves({"T-7", "T-12"})
  void an_inspection_has_a_line_for_everything_and_its_findings_count() {
    Letter letter = TargetApi.through(COMMUNITY, "Recognise");
    int year = Integer.parseInt(letter.json().at("/termEnd").asString().substring(0, 4));
    var open = Map.of("letter", letter.id(), "year", year, "dueOn", year + "-12-20");
    JsonNode inspection = TargetApi.done(officer(), "targetInspectionOpen", open);
    assertThat(inspection.at("/totalLines").asInt()).isEqualTo(3);
    JsonNode twice = TargetApi.payload(officer(), "targetInspectionOpen", open);
    assertThat(twice.at("/userErrors/0/reason").asString()).isEqualTo("T-12.exists");
    var accept = accepting(inspection);
    JsonNode accepted = TargetApi.done(officer(), "targetInspectionAccept", accept);
    assertThat(accepted.at("/openLines").asInt()).isZero();
    assertThat(accepted.at("/lines").findValuesAsString("by")).containsOnly("测试用户");
    JsonNode stale = TargetApi.payload(officer(), "targetInspectionAccept", accept);
    assertThat(stale.at("/userErrors/0/__typename").asString()).isEqualTo("StaleVersion");
    assertThat(stale.at("/userErrors/0/current/id")).isEqualTo(inspection.at("/id"));
    accept.put("version", accepted.at("/version").asInt());
    JsonNode again = TargetApi.payload(officer(), "targetInspectionAccept", accept);
    assertThat(TargetApi.rules(again)).containsOnly("T-12");
    assertThat(status(letter.target(1))).isEqualTo("FULFILLED");
    assertThat(status(letter.target(0))).isEqualTo("OVERDUE");
  }

  private static Map<String, Object> accepting(JsonNode inspection) {
    var lines =
        inspection
            .at("/lines")
            .valueStream()
            .map(line -> Map.of("line", line.at("/id").asString(), "finding", "MET"))
            .toList();
    return new HashMap<>(
        Map.of(
            "id", inspection.at("/id").asString(),
            "version", inspection.at("/version").asInt(),
            "lines", lines));
  }

  private static String status(String target) {
    return TargetApi.api()
        .query(
            officer(),
            "query($id: ID!) { node(id: $id) { ... on TermTarget { status } } }",
            Map.of("id", target))
        .at("/data/node/status")
        .asString();
  }

  @Test
  @Proves("T-7")
  void an_assessment_given_by_hand_stands_beside_the_computed_one_with_its_reason() {
    Letter letter = TargetApi.through(COMMUNITY, "Recognise");
    var input = new HashMap<String, Object>(Map.of("id", letter.target(0), "version", 1));
    input.put("year", 2022);
    input.put("override", Map.of("status", "ON_TRACK", "reason", " "));
    JsonNode bare = TargetApi.payload(officer(), "termTargetAssess", input);
    assertThat(bare.at("/userErrors/0/reason").asString()).isEqualTo("T-7.reason");
    input.put("override", Map.of("status", "ON_TRACK", "reason", "年报尚未发布"));
    JsonNode given = TargetApi.done(officer(), "termTargetAssess", input);
    assertThat(given.at("/status").asString()).isEqualTo("ON_TRACK");
    assertThat(given.at("/computedStatus").asString()).isEqualTo("OVERDUE");
    assertThat(given.at("/override/reason").asString()).isEqualTo("年报尚未发布");
    JsonNode stale = TargetApi.payload(officer(), "termTargetAssess", input);
    assertThat(stale.at("/userErrors/0/__typename").asString()).isEqualTo("StaleVersion");
    input.remove("override");
    input.put("version", given.at("/version").asInt());
    JsonNode back = TargetApi.done(officer(), "termTargetAssess", input);
    assertThat(back.at("/status").asString()).isEqualTo("OVERDUE");
    assertThat(back.at("/override").isNull()).isTrue();
    assertThat(back.at("/assessments").size()).isEqualTo(2);
  }

  @Test
  @Proves("T-5")
  void a_filed_letter_not_published_in_time_is_found_as_overdue() {
    Letter letter = TargetApi.through("610725001001", "File");
    assertThat(overduePublications()).doesNotContain(letter.id());
    try {
      TargetApi.api().instruments().ahead(Duration.ofDays(12));
      assertThat(overduePublications()).contains(letter.id());
    } finally {
      TargetApi.api().instruments().ahead(Duration.ZERO);
    }
  }

  private static List<String> overduePublications() {
    TestApi.Reply reply =
        TargetApi.api()
            .query(
                TargetApi.supervisor(),
                """
                {
                  area(code: "610725") {
                    targetLetters(first: 100, filter: {publicationOverdue: {eq: true}}) {
                      nodes { id publicationOverdue }
                    }
                  }
                }
                """);
    return reply.at("/data/area/targetLetters/nodes").findValuesAsString("id");
  }
}
