package dev.jiceng.api;

import static dev.jiceng.api.TargetApi.COMMUNITY;
import static dev.jiceng.api.TargetApi.TOWNSHIP;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.api.TargetApi.Letter;
import dev.jiceng.shared.Proves;
import dev.jiceng.shared.graphql.GlobalId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Repeated, simultaneous, tried-out and forbidden writes. */
class LetterWriteTest {
  private static String officer() {
    return TargetApi.officer(TOWNSHIP);
  }

  private static Map<String, Object> newDraft() {
    var input = TargetApi.content(COMMUNITY, TargetApi.settle(COMMUNITY));
    input.put("community", COMMUNITY);
    return input;
  }

  private static int letters(Map<String, Object> input) {
    return TestTenancy.admin()
        .sql("select count(*) from t_610725101.target_letter where term_start = :start::date")
        .param("start", input.get("termStart"))
        .query(Integer.class)
        .single();
  }

  @Test
  @Proves("W-1")
  void the_same_key_twice_makes_one_letter() {
    var input = newDraft();
    String key = UUID.randomUUID().toString();
    JsonNode first = keyed(input, key);
    JsonNode second = keyed(input, key);
    assertThat(second.at("/letter/id")).isEqualTo(first.at("/letter/id"));
    assertThat(first.at("/letter/id").asString()).isNotBlank();
    assertThat(letters(input)).isEqualTo(1);
  }

  @Test
  @Proves("W-1")
  void the_same_key_with_another_input_is_a_conflict() {
    var input = newDraft();
    String key = UUID.randomUUID().toString();
    keyed(input, key);
    input.put("title", "另一份责任书");
    JsonNode payload = keyed(input, key);
    assertThat(payload.at("/userErrors/0/__typename").asString()).isEqualTo("IdempotencyConflict");
    assertThat(letters(input)).isEqualTo(1);
  }

  @Test
  @Proves("T-1")
  void a_second_letter_for_the_same_term_is_refused() {
    var input = newDraft();
    TargetApi.done(officer(), "targetLetterDraft", input);
    JsonNode payload = TargetApi.payload(officer(), "targetLetterDraft", input);
    assertThat(payload.at("/userErrors/0/reason").asString()).isEqualTo("T-1.letterExists");
    assertThat(letters(input)).isEqualTo(1);
  }

  private static JsonNode keyed(Map<String, Object> input, String key) {
    return TargetApi.payload(
        TargetApi.send(officer(), "targetLetterDraft", input, key), "targetLetterDraft");
  }

  @Test
  void a_dry_run_answers_what_would_be_and_changes_nothing() {
    var input = newDraft();
    input.put("dryRun", true);
    JsonNode would = TargetApi.done(officer(), "targetLetterDraft", input);
    assertThat(would.at("/state").asString()).isEqualTo("DRAFT");
    assertThat(letters(input)).isZero();
    Letter letter = TargetApi.draft(COMMUNITY);
    var decide = TargetApi.stepInput(letter, "Decide");
    decide.put("dryRun", true);
    JsonNode decided = TargetApi.done(officer(), "targetLetterDecide", decide);
    assertThat(decided.at("/state").asString()).isEqualTo("DECIDED");
    assertThat(LetterPathTest.stored(letter).at("/state").asString()).isEqualTo("DRAFT");
  }

  @Test
  @Proves("W-2")
  void an_old_version_is_refused_with_the_letter_as_it_stands() {
    Letter old = TargetApi.draft(COMMUNITY);
    Letter newer = TargetApi.step(old, "Decide");
    JsonNode payload =
        TargetApi.payload(officer(), "targetLetterReturn", TargetApi.on(old, "reason", "再议"));
    JsonNode error = payload.at("/userErrors/0");
    assertThat(error.at("/__typename").asString()).isEqualTo("StaleVersion");
    assertThat(error.at("/current/id").asString()).isEqualTo(newer.id());
    assertThat(error.at("/current/version").asInt()).isEqualTo(newer.version());
    assertThat(error.at("/current/state").asString()).isEqualTo("DECIDED");
  }

  @Test
  @Proves("W-2")
  void of_two_editors_at_once_exactly_one_is_told_that_it_was_late() {
    for (int round = 0; round < 3; round++) {
      Letter letter = TargetApi.draft(COMMUNITY);
      List<JsonNode> payloads =
          Stream.of("甲稿", "乙稿")
              .map(title -> LetterPathTest.rewrite(letter, title))
              .map(input ->
                  CompletableFuture.supplyAsync(
                      () -> TargetApi.payload(officer(), "targetLetterRewrite", input)))
              .toList()
              .stream()
              .map(CompletableFuture::join)
              .toList();
      JsonNode late = payloads.get(payloads.get(0).at("/userErrors").isEmpty() ? 1 : 0);
      JsonNode done = payloads.get(payloads.get(0).at("/userErrors").isEmpty() ? 0 : 1);
      assertThat(late.at("/userErrors/0/__typename").asString()).isEqualTo("StaleVersion");
      assertThat(done.at("/userErrors").size()).isZero();
      assertThat(late.at("/userErrors/0/current/title")).isEqualTo(done.at("/letter/title"));
      assertThat(LetterPathTest.stored(letter).at("/version").asInt())
          .isEqualTo(letter.version() + 1);
    }
  }

  @Test
  @Proves("I-4")
  void who_only_supervises_cannot_write() {
    Letter letter = TargetApi.draft(COMMUNITY);
    var input = TargetApi.stepInput(letter, "Decide");
    String auditor = TargetApi.token("auditor", "/61/6107/610725");
    for (String token : List.of(TargetApi.supervisor(), auditor)) {
      TargetApi.api().instruments().reset();
      TestApi.Reply reply = TargetApi.send(token, "targetLetterDecide", input);
      assertThat(reply.code()).isEqualTo("FORBIDDEN");
      assertThat(TargetApi.api().instruments().statements()).isEmpty();
    }
    String clerk = TargetApi.clerk(COMMUNITY);
    assertThat(TargetApi.send(clerk, "targetLetterReview", TargetApi.on(letter)).code())
        .isEqualTo("FORBIDDEN");
    assertThat(LetterPathTest.stored(letter).at("/state").asString()).isEqualTo("DRAFT");
  }

  @Test
  @Proves("I-4")
  void a_clerk_of_another_community_and_an_officer_of_another_township_find_no_letter() {
    Letter letter = TargetApi.draft(COMMUNITY);
    var input = TargetApi.stepInput(letter, "Decide");
    for (String token : List.of(TargetApi.clerk("610725101201"), TargetApi.officer("610725102"))) {
      JsonNode payload = TargetApi.payload(token, "targetLetterDecide", input);
      assertThat(payload.at("/userErrors/0/code").asString()).isEqualTo("NOT_FOUND");
    }
    var draft = newDraft();
    JsonNode foreign =
        TargetApi.payload(TargetApi.clerk("610725101201"), "targetLetterDraft", draft);
    assertThat(foreign.at("/userErrors/0/code").asString()).isEqualTo("NOT_FOUND");
    assertThat(letters(draft)).isZero();
  }

  @Test
  @Proves("I-4")
  void a_clerks_forged_id_of_the_own_code_finds_no_letter_of_the_neighbours() {
    Letter letter = TargetApi.draft(COMMUNITY);
    var uuid = requireNonNull(GlobalId.decode(letter.id()).orElseThrow().uuid());
    for (String step : List.of("Decide", "Sign", "Publish")) {
      var input = TargetApi.stepInput(letter, step);
      input.put("id", TargetApi.globalId("TargetLetter", "610725101201", uuid));
      JsonNode payload =
          TargetApi.payload(TargetApi.clerk("610725101201"), TargetApi.mutation(step), input);
      assertThat(payload.at("/userErrors/0/code").asString()).isEqualTo("NOT_FOUND");
    }
    assertThat(LetterPathTest.stored(letter).at("/version").asInt()).isEqualTo(letter.version());
  }

  @Test
  @Proves("T-1")
  void organizations_and_people_of_elsewhere_are_refused() {
    var input = newDraft();
    input.put(
        "organizations",
        List.of(
            TargetApi.globalId(
                "Organization", COMMUNITY, TargetApi.settle("610725001001").party.id())));
    JsonNode payload = TargetApi.payload(officer(), "targetLetterDraft", input);
    assertThat(payload.at("/userErrors").findValuesAsString("reason")).contains("T-1.organization");
  }
}
