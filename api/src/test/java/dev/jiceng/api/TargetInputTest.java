package dev.jiceng.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Bad input of every kind: a typed error, no SQL, and nothing of the inside in the answer. */
class TargetInputTest {
  private static TestApi.Reply asked(String document) {
    TargetApi.api().instruments().reset();
    return TargetApi.api().query(TargetApi.officer("610725101"), document);
  }

  private static void assertNothingHappened(TestApi.Reply reply) {
    assertThat(TargetApi.api().instruments().statements()).as(reply.raw().body()).isEmpty();
    assertThat(reply.raw().body())
        .doesNotContain("Exception", "dev.jiceng", "java.", "stackTrace", "select ", "INTERNAL");
  }

  private static String targets(String arguments) {
    return "{ area(code: \"610725101\") { termTargets(%s) { nodes { id } totalCount } } }"
        .formatted(arguments);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "first: -1",
        "first: 0",
        "first: 101",
        "last: 101",
        "first: 1, last: 1",
        "after: \"garbage\"",
        "before: \"garbage\"",
        "after: \"\"",
        "first: \"ten\"",
        "filter: {status: {eq: LATE}}",
        "filter: {status: {eq: \"OVERDUE\"}}",
        "filter: {dueOn: {lt: \"2026-02-30\"}}",
        "filter: {community: {eq: \"6107x\"}}",
        "orderBy: [{field: PRICE}]"
      })
  void arguments_of_the_wrong_form_are_refused_before_any_sql(String arguments) {
    TestApi.Reply reply = asked(targets(arguments));
    assertThat(reply.code()).isEqualTo("BAD_USER_INPUT");
    assertThat(reply.message()).isNotBlank();
    assertNothingHappened(reply);
  }

  @Test
  void an_argument_or_field_nobody_knows_does_not_pass_validation() {
    for (String document : List.of(targets("sort: 1"), "{ area(code: \"610725101\") { price } }")) {
      TestApi.Reply reply = asked(document);
      assertThat(reply.code()).isEqualTo("GRAPHQL_VALIDATION_FAILED");
      assertNothingHappened(reply);
    }
  }

  @Test
  void a_malformed_code_is_refused_and_an_unknown_one_is_not_there() {
    TestApi.Reply malformed = asked("{ area(code: \"61072x\") { code } }");
    assertThat(malformed.code()).isEqualTo("BAD_USER_INPUT");
    assertNothingHappened(malformed);
    String unknown = "{ area(code: \"610725999\") { termTargets { nodes { id } } } }";
    TestApi.Reply absent = asked(unknown);
    assertThat(absent.at("/data/area").isNull()).isTrue();
    assertNothingHappened(absent);
  }

  @Test
  void a_cursor_of_another_list_or_order_is_refused() {
    TargetApi.draft("610725101001");
    String letters =
        "{ area(code: \"610725101\") { targetLetters(first: 1) { pageInfo { endCursor } } } }";
    String cursor = asked(letters).at("/data/area/targetLetters/pageInfo/endCursor").asString();
    assertThat(cursor).isNotBlank();
    TestApi.Reply reply = asked(targets("after: \"" + cursor + "\""));
    assertThat(reply.code()).isEqualTo("BAD_USER_INPUT");
    assertThat(reply.at("/errors/0/extensions/argument").asString()).isEqualTo("after");
    assertNothingHappened(reply);
  }

  @Test
  void ids_of_elsewhere_of_another_kind_and_of_nothing_name_no_node() {
    String uuid = "018f3a4b-1111-7222-8333-444455556666";
    for (String id :
        List.of(
            TargetApi.globalId("TargetLetter", "610725102", UUID.fromString(uuid)),
            TargetApi.globalId("Measure", "610725101", UUID.fromString(uuid)),
            "garbage",
            "")) {
      TestApi.Reply reply = asked("{ node(id: \"" + id + "\") { id } }");
      assertThat(reply.at("/data/node").isNull()).isTrue();
      assertThat(reply.at("/errors").isMissingNode()).isTrue();
      assertNothingHappened(reply);
    }
  }

  @Test
  void a_mutation_of_an_id_that_names_nothing_is_not_found() {
    for (String id :
        List.of("garbage", "", TargetApi.globalId("Indicator", "610725101", new UUID(7, 7)))) {
      TargetApi.api().instruments().reset();
      Map<String, Object> input = Map.of("id", id, "version", 1);
      TestApi.Reply reply =
          TargetApi.send(TargetApi.officer("610725101"), "targetLetterReview", input);
      JsonNode error = reply.at("/data/targetLetterReview/userErrors/0");
      assertThat(error.at("/code").asString()).isEqualTo("NOT_FOUND");
      assertNothingHappened(reply);
    }
  }

  @Test
  void every_flaw_of_a_letter_is_told_at_once_with_its_place() {
    var roster = TargetApi.settle("610725101001");
    var input = TargetApi.content("610725101001", roster);
    input.put("community", "610725101001");
    input.put("title", " ");
    input.put("termEnd", "2001-01-01");
    input.put("organizations", List.of());
    JsonNode payload =
        TargetApi.payload(TargetApi.officer("610725101"), "targetLetterDraft", input);
    assertThat(payload.at("/userErrors").findValuesAsString("reason"))
        .contains("T-1.title", "T-1.term", "T-1.organizations", "T-1.due");
    assertThat(payload.at("/userErrors").findValues("path").toString())
        .contains("title", "termEnd", "organizations");
  }
}
