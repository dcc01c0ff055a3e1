package dev.jiceng.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sample.notes.Notes;
import tools.jackson.databind.JsonNode;

/** What a context gets by plugging in: shown on one made up for tests. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContextTest {
  private static final String PAGE =
      """
      query($first: Int, $after: String, $last: Int, $before: String) {
        area(code: "610725001") {
          notes(first: $first, after: $after, last: $last, before: $before) {
            edges { cursor node { text } }
            pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
            totalCount
          }
        }
      }
      """;

  private TestApi api;
  private String token;
  private Notes notes;

  @BeforeAll
  void start() {
    api = TestApi.withNotes();
    token = api.officer("610725001");
    notes = api.context.getBean(Notes.class);
  }

  @AfterAll
  void stop() {
    api.close();
  }

  @BeforeEach
  void forget() {
    notes.asked.set(0);
  }

  private JsonNode page(Map<String, ?> variables) {
    return api.query(token, PAGE, variables).at("/data/area/notes");
  }

  private static List<String> texts(JsonNode page) {
    return page.at("/edges").findValuesAsString("text");
  }

  @Test
  void a_list_on_area_is_walked_forwards_and_backwards() {
    JsonNode one = page(Map.of("first", 3));
    assertThat(texts(one)).containsExactly("note 1", "note 2", "note 3");
    assertThat(one.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
    assertThat(one.at("/pageInfo/hasPreviousPage").asBoolean()).isFalse();
    assertThat(one.at("/totalCount").asInt()).isEqualTo(7);
    String end = one.at("/pageInfo/endCursor").asString();
    JsonNode two = page(Map.of("first", 5, "after", end));
    assertThat(texts(two)).containsExactly("note 4", "note 5", "note 6", "note 7");
    assertThat(two.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
    String start = two.at("/pageInfo/startCursor").asString();
    JsonNode back = page(Map.of("last", 2, "before", start));
    assertThat(texts(back)).containsExactly("note 2", "note 3");
    assertThat(back.at("/pageInfo/hasPreviousPage").asBoolean()).isTrue();
    assertThat(back.at("/edges/1/cursor").asString())
        .isEqualTo(back.at("/pageInfo/endCursor").asString());
  }

  @Test
  void nodes_are_loaded_once_for_each_place_in_the_order_asked() {
    String first = api.query(token, noteIds()).at("/data/area/notes/nodes/0/id").asString();
    String second = api.query(token, noteIds()).at("/data/area/notes/nodes/1/id").asString();
    forget();
    JsonNode found =
        api.query(
                token,
                "query($ids: [ID!]!) { nodes(ids: $ids) { id __typename ... on Note { text } } }",
                Map.of("ids", List.of(second, "garbage", first, second)))
            .at("/data/nodes");
    assertThat(found.findValuesAsString("text")).containsExactly("note 2", "note 1", "note 2");
    assertThat(found.at("/1").isNull()).isTrue();
    assertThat(found.at("/0/__typename").asString()).isEqualTo("Note");
    assertThat(notes.asked).hasValue(1);
  }

  private static String noteIds() {
    return "{ area(code: \"610725001\") { notes { nodes { id } } } }";
  }

  @Test
  void foreign_unknown_and_garbage_ids_answer_alike() {
    String own = api.query(token, noteIds()).at("/data/area/notes/nodes/0/id").asString();
    String node = "query($id: ID!) { node(id: $id) { id } }";
    String foreign = api.query(api.officer("610725101"), node, Map.of("id", own)).told();
    assertThat(foreign).contains("\"node\":null");
    for (String id : List.of("garbage", own + "A", "Tm90ZTo2MTA3MjU", "")) {
      assertThat(api.query(token, node, Map.of("id", id)).told()).isEqualTo(foreign);
    }
  }

  @Test
  void more_than_a_hundred_ids_are_refused() {
    TestApi.Reply reply =
        api.query(
            token,
            "query($ids: [ID!]!) { nodes(ids: $ids) { id } }",
            Map.of("ids", java.util.Collections.nCopies(101, "x")));
    assertThat(reply.code()).isEqualTo("BAD_USER_INPUT");
    assertThat(reply.at("/errors/0/extensions/argument").asString()).isEqualTo("ids");
  }

  @Test
  void a_role_that_a_field_requires_is_asked_for() {
    assertThat(api.query(null, "{ audited }").code()).isEqualTo("UNAUTHENTICATED");
    TestApi.Reply forbidden = api.query(token, "{ audited me { name } }");
    assertThat(forbidden.code()).isEqualTo("FORBIDDEN");
    assertThat(forbidden.at("/data/me/name").asString()).isNotBlank();
    assertThat(forbidden.at("/errors/0/path/0").asString()).isEqualTo("audited");
    String auditor = api.issuer.token(List.of("auditor"));
    assertThat(api.query(auditor, "{ audited }").at("/data/audited").asString()).isEqualTo("seen");
  }

  private JsonNode write(String text) {
    return api.query(
            token,
            """
            mutation($text: String!) {
              noteWrite(input: {text: $text}) @idempotent(key: "0190-abcd") {
                note { text }
                userErrors {
                  __typename message code path
                  ... on RuleViolation { rule source reason severity numbers { name value } }
                  ... on StaleVersion { current { id ... on Note { text } } }
                }
              }
            }
            """,
            Map.of("text", text))
        .at("/data/noteWrite");
  }

  @Test
  void a_done_outcome_is_the_entity_and_the_key_arrives() {
    assertThat(write("x").at("/note/text").asString()).isEqualTo("x0190-abcd");
    assertThat(write("x").at("/userErrors").size()).isZero();
  }

  @Test
  void a_refused_outcome_tells_every_violation_with_its_rule_and_numbers() {
    JsonNode payload = write("");
    assertThat(payload.at("/note").isNull()).isTrue();
    assertThat(payload.at("/userErrors").size()).isEqualTo(2);
    JsonNode error = payload.at("/userErrors/0");
    assertThat(error.at("/__typename").asString()).isEqualTo("RuleViolation");
    assertThat(error.at("/rule").asString()).isEqualTo("N-1");
    assertThat(error.at("/path").toString()).isEqualTo("[\"input\",\"text\"]");
    assertThat(error.at("/numbers").toString()).isEqualTo("[{\"name\":\"limit\",\"value\":\"3\"}]");
    assertThat(error.at("/severity").asString()).isEqualTo("BLOCKING");
  }

  @Test
  void a_stale_outcome_brings_the_current_entity_and_an_unknown_one_its_path() {
    assertThat(write("stale").at("/userErrors/0/current/text").asString()).isEqualTo("note 1");
    assertThat(write("unknown").at("/userErrors/0/code").asString()).isEqualTo("NOT_FOUND");
  }

  @Test
  void a_key_of_the_wrong_form_is_refused() {
    TestApi.Reply reply =
        api.query(
            token,
            "mutation { noteWrite(input: {text: \"x\"}) @idempotent(key: \"x\") { note { id } } }");
    assertThat(reply.code()).isEqualTo("BAD_USER_INPUT");
  }

  @Test
  void a_fault_tells_nothing_but_the_requests_id() {
    TestApi.Reply reply = api.query(null, "{ broken }");
    assertThat(reply.code()).isEqualTo("INTERNAL");
    assertThat(reply.raw().body())
        .doesNotContain("secret", "select", "Exception", "sample.notes", "classification");
    assertThat(reply.message()).contains(reply.at("/errors/0/extensions/requestId").asString());
  }

  private TestApi.Reply echo(String field, @Nullable Object value) {
    Map<String, @Nullable Object> input = new HashMap<>();
    input.put(field, value);
    return api.query(
        null,
        "query($input: EchoInput!) { echo(input: $input) { "
            + (field.equals("filter") ? "__typename" : field)
            + " } }",
        Map.of("input", input));
  }

  @ParameterizedTest
  @CsvSource({
    "date, 2026-02-28, 2026-02-28",
    "dateTime, 2026-11-23T09:30:00Z, 2026-11-23T17:30:00.000+08:00",
    "dateTime, 2026-11-23T09:30:00.123456+08:00, 2026-11-23T09:30:00.123+08:00",
    "decimal, 1250.00, 1250.00",
    "decimal, -0.5, -0.5",
    "period, P7D, P7D",
    "period, P2W, P14D",
    "uuid, 018f3a4b-1111-7222-8333-444455556666, 018f3a4b-1111-7222-8333-444455556666",
    "code, 610725, 610725",
    "level, COUNTY, COUNTY"
  })
  void scalars_come_back_as_they_were_sent(String field, String sent, String answered) {
    assertThat(echo(field, sent).at("/data/echo/" + field).asString()).isEqualTo(answered);
  }

  @Test
  void decimals_keep_every_digit_whether_text_or_number() {
    String digits = "12345678901234567890.123456";
    String body =
        "{\"query\":\"query($i: EchoInput!) { echo(input: $i) { decimal } }\",\"variables\":"
            + "{\"i\":{\"decimal\":%s}}}";
    assertThat(api.send(api.post(body.formatted(digits))).at("/data/echo/decimal").asString())
        .isEqualTo(digits);
    assertThat(
            api.query(null, "{ echo(input: {decimal: " + digits + "}) { decimal } }")
                .at("/data/echo/decimal")
                .asString())
        .isEqualTo(digits);
  }

  @ParameterizedTest
  @CsvSource({
    "date, 2026-02-30",
    "date, 26-02-03",
    "date, 2026-02-03T00:00:00Z",
    "date, +12026-01-01",
    "dateTime, 2026-11-23T09:30:00",
    "dateTime, 2026-11-23 09:30:00Z",
    "dateTime, 2026-13-23T09:30:00Z",
    "decimal, 1e5",
    "decimal, 1.0000000000001",
    "decimal, ０",
    "decimal, ' 1'",
    "period, P0D",
    "period, -P7D",
    "period, P",
    "period, PT1H",
    "period, P99Y",
    "uuid, 018f3a4b",
    "uuid, 018f3a4b-1111-7222-8333-44445555666g",
    "code, 61072",
    "code, 61072x",
    "code, ''",
    "code, ６１",
    "level, VILLAGE",
    "int, 2147483648",
    "int, one"
  })
  void values_of_the_wrong_form_are_refused_by_name_without_java_in_the_text(
      String field, String sent) {
    String literal = "{ echo(input: {%s: \"%s\"}) { %s } }".formatted(field, sent, field);
    for (TestApi.Reply reply : List.of(echo(field, sent), api.query(null, literal))) {
      assertThat(reply.code()).isEqualTo("BAD_USER_INPUT");
      assertThat(reply.message())
          .contains("input")
          .doesNotContain("StringValue", "java.", "class ", "AST", "Did you mean");
    }
  }

  @Test
  void exponents_that_would_fill_memory_are_refused() {
    assertThat(api.query(null, "{ echo(input: {decimal: 1e999999999}) { decimal } }").code())
        .isEqualTo("BAD_USER_INPUT");
    assertThat(
            api.send(
                    api.post(
                        "{\"query\":\"query($i: EchoInput!) { echo(input: $i) { decimal } }\","
                            + "\"variables\":{\"i\":{\"decimal\":1e999999999}}}"))
                .code())
        .isEqualTo("BAD_USER_INPUT");
  }

  @Test
  void a_misspelt_field_is_not_guessed_at() {
    assertThat(api.query(null, "{ areaa(code: \"61\") { code } }").message())
        .doesNotContain("Did you mean")
        .contains("areaa");
  }
}
