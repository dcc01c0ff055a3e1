package dev.jiceng.api;

import static dev.jiceng.api.TargetApi.COMMUNITY;
import static dev.jiceng.api.TargetApi.PATH;
import static dev.jiceng.api.TargetApi.TOWNSHIP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.api.TargetApi.Letter;
import dev.jiceng.shared.Proves;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A letter over HTTP from its draft to its end. */
class LetterPathTest {
  @Test
  @Proves({"T-1", "T-2", "T-3", "T-4", "T-5", "T-11"})
  void a_letter_goes_from_its_draft_to_its_end_step_by_step() {
    Letter letter = TargetApi.draft(COMMUNITY);
    assertThat(letter.state()).isEqualTo("DRAFT");
    String hash = letter.json().at("/contentHash").asString();
    var reached = new java.util.ArrayList<String>();
    for (String step : PATH) {
      letter = TargetApi.step(letter, step);
      reached.add(letter.state());
    }
    assertThat(reached)
        .containsExactly(
            "DECIDED",
            "DECIDED",
            "SIGNED",
            "REVIEWED",
            "RECOGNISED",
            "FILED",
            "PUBLISHED",
            "CLOSED");
    assertThat(letter.json().at("/receiptNumber").asString()).isEqualTo("备〔2022〕1号");
    assertThat(letter.json().at("/publishedOn").isNull()).isFalse();
    assertThat(letter.json().at("/signatures").findValuesAsString("capacity"))
        .containsExactlyInAnyOrder(
            "LEAD_SIGNATORY",
            "LEAD_SIGNATORY",
            "LIAISON_OFFICER",
            "TOWNSHIP_PARTY_LEAD",
            "TOWNSHIP_GOVERNMENT_LEAD");
    assertThat(letter.json().at("/signatures").findValuesAsString("contentHash"))
        .containsOnly(hash);
    assertThat(letter.json().at("/steps").size()).isEqualTo(PATH.size());
  }

  @Test
  @Proves("T-4")
  void every_step_out_of_order_is_refused_naming_what_is_missing() {
    Letter letter = TargetApi.draft(COMMUNITY);
    for (String next : PATH) {
      for (String step : List.of("Decide", "Review", "Recognise", "File", "Publish", "Close")) {
        if (!step.equals(next)) {
          assertRefused(letter, step);
        }
      }
      if (!next.endsWith("Sign")) {
        assertRefused(letter, "Sign");
      }
      letter = TargetApi.step(letter, next);
    }
    for (String step : PATH) {
      assertRefused(letter, step);
    }
    assertRefused(letter, "Return");
    assertRefused(letter, "Amend");
  }

  private static void assertRefused(Letter letter, String step) {
    JsonNode payload =
        TargetApi.payload(
            TargetApi.actor(letter, step),
            TargetApi.mutation(step),
            TargetApi.stepInput(letter, step));
    assertThat(payload.at("/letter").isNull()).as("%s in %s", step, letter.state()).isTrue();
    assertThat(TargetApi.rules(payload)).as("%s in %s", step, letter.state()).contains("T-4");
  }

  @Test
  @Proves("T-4")
  void a_step_too_early_tells_the_steps_that_are_missing() {
    Letter letter = TargetApi.draft(COMMUNITY);
    JsonNode payload =
        TargetApi.payload(
            TargetApi.organizationOfficer(),
            "targetLetterFile",
            TargetApi.stepInput(letter, "File"));
    JsonNode error = payload.at("/userErrors/0");
    assertThat(error.at("/reason").asString()).isEqualTo("T-4.missing");
    assertThat(error.at("/message").asString())
        .contains("Decided", "Signed", "Reviewed", "Recognised")
        .doesNotContain("{", "Published");
    assertThat(error.at("/path/0").asString()).isEqualTo("id");
  }

  @Test
  @Proves({"T-4", "T-11"})
  void a_frozen_letter_cannot_be_rewritten() {
    Letter letter = TargetApi.through(COMMUNITY, "CoSign");
    JsonNode payload = TargetApi.payload(officer(), "targetLetterRewrite", rewrite(letter, "改写稿"));
    assertThat(payload.at("/userErrors/0/reason").asString()).isEqualTo("T-4.frozen");
    assertThat(stored(letter).at("/title").asString()).isEqualTo("任期目标责任书");
  }

  @Test
  @Proves("T-4")
  void a_draft_can_be_rewritten_and_keeps_nothing_of_its_old_text() {
    Letter letter = TargetApi.draft(COMMUNITY);
    var newer =
        letter.now(TargetApi.done(officer(), "targetLetterRewrite", rewrite(letter, "改写稿")));
    assertThat(newer.json().at("/title").asString()).isEqualTo("改写稿");
    assertThat(newer.json().at("/contentHash")).isNotEqualTo(letter.json().at("/contentHash"));
    assertThat(newer.json().at("/targets").size()).isEqualTo(2);
  }

  @Test
  @Proves("T-4")
  void a_returned_letter_is_a_draft_whose_signatures_are_void() {
    Letter letter = TargetApi.through(COMMUNITY, "Review");
    letter = TargetApi.step(letter, "Return");
    assertThat(letter.state()).isEqualTo("DRAFT");
    assertThat(letter.json().at("/signatures").findValues("voided"))
        .hasSize(3)
        .allMatch(JsonNode::asBoolean);
    assertThat(TargetApi.through(letter, "Recognise").json().at("/inForce").asBoolean()).isTrue();
  }

  @Test
  @Proves({"T-4", "T-11"})
  void an_amendment_takes_the_same_steps_and_then_the_place_of_the_letter() {
    Letter letter = TargetApi.through(COMMUNITY, "Recognise");
    Letter amendment = TargetApi.step(letter, "Amend");
    assertThat(amendment.json().at("/revision").asInt()).isEqualTo(2);
    assertThat(amendment.json().at("/amends/id").asString()).isEqualTo(letter.id());
    amendment =
        amendment.now(
            TargetApi.done(officer(), "targetLetterRewrite", shortened(amendment, letter)));
    assertThat(amendment.json().at("/comparison").findValuesAsString("change"))
        .containsExactlyInAnyOrder("CHANGED", "REMOVED");
    amendment = TargetApi.through(amendment, "Recognise");
    assertThat(amendment.json().at("/amends/superseded").asBoolean()).isTrue();
    assertThat(stored(letter).at("/superseded").asBoolean()).isTrue();
    assertThat(stored(letter).at("/inForce").asBoolean()).isFalse();
    assertRefused(letter.now(stored(letter)), "File");
  }

  private static Map<String, Object> shortened(Letter amendment, Letter letter) {
    var input = rewrite(amendment, "任期目标责任书");
    input.put("termStart", letter.json().at("/termStart").asString());
    input.put("termEnd", letter.json().at("/termEnd").asString());
    input.put(
        "targets",
        List.of(
            Map.of(
                "continues",
                amendment.target(0),
                "kind",
                "OVERALL",
                "text",
                "力争三年内居民纯收入达9000元",
                "acceptance",
                "年报",
                "dueOn",
                letter.json().at("/termEnd").asString(),
                "responsible",
                Map.of(
                    "person",
                    TargetApi.globalId("Person", COMMUNITY, letter.roster().secretary.id()),
                    "area",
                    "一组"))));
    return input;
  }

  static Map<String, Object> rewrite(Letter letter, String title) {
    var input = TargetApi.on(letter);
    input.putAll(TargetApi.content(letter.community(), letter.roster()));
    input.put("title", title);
    return input;
  }

  static JsonNode stored(Letter letter) {
    return TargetApi.api()
        .query(
            officer(),
            """
            query($id: ID!) {
              node(id: $id) {
                ... on TargetLetter { id version title state superseded inForce community { code } }
              }
            }
            """,
            Map.of("id", letter.id()))
        .at("/data/node");
  }

  @Test
  @Proves("T-4")
  void the_next_steps_tell_who_may_what_is_possible_and_what_is_in_the_way() {
    Letter letter = TargetApi.draft(COMMUNITY);
    JsonNode steps = letter.json().at("/nextSteps");
    JsonNode decide = next(steps, "targetLetterDecide");
    assertThat(decide.at("/possible").asBoolean()).isTrue();
    assertThat(decide.at("/permitted").asBoolean()).isTrue();
    assertThat(decide.at("/blockedBy").size()).isZero();
    JsonNode file = next(steps, "targetLetterFile");
    assertThat(file.at("/permitted").asBoolean()).isFalse();
    assertThat(file.at("/possible").asBoolean()).isFalse();
    assertThat(file.at("/blockedBy/0/rule").asString()).isEqualTo("T-4");
    assertThat(next(steps, "targetLetterClose").at("/earliestOn").isNull()).isFalse();
    assertThat(steps.at("/0/possible").asBoolean()).isTrue();
  }

  private static JsonNode next(JsonNode steps, String action) {
    return steps
        .valueStream()
        .filter(step -> step.at("/action").asString().equals(action))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @Proves("T-3")
  void a_letter_without_means_and_rhythm_is_not_decided_and_all_of_it_is_told_at_once() {
    var roster = TargetApi.settle(COMMUNITY);
    var input = TargetApi.content(COMMUNITY, roster);
    input.put("community", COMMUNITY);
    List.of("measures", "inspectionRhythm", "rewardAndPenalty").forEach(input::remove);
    var bare = new Letter(TargetApi.done(officer(), "targetLetterDraft", input), roster);
    JsonNode payload =
        TargetApi.payload(officer(), "targetLetterDecide", TargetApi.stepInput(bare, "Decide"));
    assertThat(payload.at("/userErrors").findValuesAsString("reason"))
        .containsExactlyInAnyOrder("T-3.measures", "T-3.rhythm", "T-3.reward");
  }

  private static String officer() {
    return TargetApi.officer(TOWNSHIP);
  }
}
