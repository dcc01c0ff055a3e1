package dev.jiceng.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sample.notes.Notes;

/** Everything that is too much is refused before anything is asked of the database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LimitTest {
  private TestApi api;
  private String token;
  private Notes notes;

  @BeforeAll
  void start() {
    api = TestApi.withNotes();
    token = api.supervisor();
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

  private static String area(String selection) {
    return "{ area(code: \"610725001\") { " + selection + " } }";
  }

  private static String nested(int levels) {
    return "parent { ".repeat(levels) + "code" + " }".repeat(levels);
  }

  private static String times(int count, String pattern) {
    return IntStream.range(0, count).mapToObj(pattern::formatted).collect(Collectors.joining(" "));
  }

  private void refused(String query, String code, String part) {
    refused(api.query(token, query), code, part);
  }

  private void refused(TestApi.Reply reply, String code, String part) {
    assertThat(reply.code()).isEqualTo(code);
    assertThat(reply.message()).contains(part);
    assertThat(reply.json().has("data")).isFalse();
    assertThat(notes.asked).hasValue(0);
  }

  @Test
  void twelve_levels_pass_and_thirteen_do_not_even_through_fragments() {
    assertThat(
            api.query(token, area("notes { nodes { text } } " + nested(10))).json().has("errors"))
        .isFalse();
    forget();
    refused(area("notes { nodes { text } } " + nested(11)), "LIMIT_EXCEEDED", "12 levels");
    refused(area(nested(28)), "LIMIT_EXCEEDED", "12 levels");
    refused(
        area("...F notes { nodes { text } }") + " fragment F on Area { " + nested(11) + " }",
        "LIMIT_EXCEEDED",
        "12 levels");
  }

  @Test
  void thirty_aliases_pass_and_more_do_not_even_through_fragments() {
    assertThat(api.query(token, area(times(30, "a%d: code"))).json().has("errors")).isFalse();
    refused(
        area("notes { nodes { text } } " + times(31, "a%d: code")), "LIMIT_EXCEEDED", "30 aliases");
    refused(
        area("...F parent { ...F }") + " fragment F on Area { " + times(16, "a%d: code") + " }",
        "LIMIT_EXCEEDED",
        "30 aliases");
    refused("{ " + times(1000, "a%d: __typename") + "}", "LIMIT_EXCEEDED", "");
  }

  @Test
  void ten_mutations_pass_and_more_do_not() {
    String one = "m%d: noteWrite(input: {text: \"x\"}) { note { text } }";
    assertThat(api.query(token, "mutation { " + times(10, one) + "}").raw().body())
        .doesNotContain("\"errors\"");
    forget();
    refused("mutation { " + times(11, one) + "}", "LIMIT_EXCEEDED", "10 mutations");
  }

  @Test
  void ten_directives_pass_and_more_do_not() {
    refused(area(times(11, "a%d: code @include(if: true)")), "LIMIT_EXCEEDED", "10 directives");
  }

  @Test
  void a_document_of_more_than_2000_tokens_or_64_kilobytes_is_refused() {
    refused(area(times(2100, "code")), "LIMIT_EXCEEDED", "");
    refused("#" + "x".repeat(70_000) + "\n" + area("code"), "LIMIT_EXCEEDED", "65536 bytes");
  }

  @Test
  void fragments_that_multiply_are_refused_quickly() {
    String bomb =
        IntStream.range(0, 40)
            .mapToObj(i -> "fragment F%d on Area { ...F%d ...F%d }".formatted(i, i + 1, i + 1))
            .collect(Collectors.joining(" "));
    refused(area("...F0") + bomb + " fragment F40 on Area { code }", "LIMIT_EXCEEDED", "");
  }

  @Test
  void lists_in_lists_may_not_hold_more_than_100000_objects_together() {
    String query =
        area(
            "notes(first: 100) { nodes { area { notes(first: 100) { nodes { area {"
                + " notes(first: $n) { nodes { text } } } } } } } }");
    TestApi.Reply reply =
        api.query(token, query.replaceFirst("\\{", "query(\\$n: Int) {"), Map.of("n", 100));
    refused(reply, "LIMIT_EXCEEDED", "100000");
    assertThat(reply.at("/errors/0/extensions/actual").asLong()).isGreaterThan(1_000_000);
  }

  @Test
  void pages_are_1_to_100_rows_from_one_side() {
    refused(area("notes(first: 0) { nodes { text } }"), "BAD_USER_INPUT", "first");
    refused(area("notes(first: -1) { nodes { text } }"), "BAD_USER_INPUT", "first");
    refused(area("notes(last: 101) { nodes { text } }"), "BAD_USER_INPUT", "last");
    refused(area("notes(first: 1, last: 1) { nodes { text } }"), "BAD_USER_INPUT", "first or last");
    String query = "query($n: Int = 500) " + area("notes(first: $n) { nodes { text } }");
    refused(api.query(token, query), "BAD_USER_INPUT", "first");
    refused(api.query(token, query, Map.of("n", 101)), "BAD_USER_INPUT", "first");
    assertThat(api.query(token, query, Map.of("n", 100)).json().has("errors")).isFalse();
  }

  @Test
  void both_cursors_at_once_and_touched_cursors_are_refused_naming_the_argument() {
    String cursor =
        api.query(token, area("notes(first: 1) { pageInfo { endCursor } }"))
            .at("/data/area/notes/pageInfo/endCursor")
            .asString();
    String touched = (cursor.charAt(0) == 'A' ? "B" : "A") + cursor.substring(1);
    notes.asked.set(0);
    for (String bad : new String[] {touched, "garbage", "", cursor + "A", "行"}) {
      TestApi.Reply reply =
          api.query(token, area("notes(after: \"" + bad + "\") { nodes { text } }"));
      assertThat(reply.code()).as(bad).isEqualTo("BAD_USER_INPUT");
      assertThat(reply.at("/errors/0/extensions/argument").asString()).isEqualTo("after");
    }
    assertThat(notes.asked).hasValue(0);
  }

  @Test
  void introspection_of_tools_passes_the_depth_limit() {
    String query = graphql.introspection.IntrospectionQuery.INTROSPECTION_QUERY;
    assertThat(api.query(null, query).at("/data/__schema/queryType/name").asString())
        .isEqualTo("Query");
  }

  @Test
  void the_bound_of_a_lists_cost_follows_its_page_and_the_actual_cost_its_rows() {
    TestApi.Reply reply = api.query(token, area("notes(first: 20) { nodes { text } }"));
    assertThat(reply.at("/extensions/cost/requested").asLong()).isEqualTo(1 + 1 + 20);
    assertThat(reply.at("/extensions/cost/actual").asLong()).isEqualTo(1 + 1 + 7);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "query Q @experimental_disableErrorPropagation { __typename }",
        "{ ... @defer { __typename } }"
      })
  void directives_that_would_not_be_heeded_are_unknown(String document) {
    TestApi.Reply reply = api.query(null, document);
    assertThat(reply.code()).isEqualTo("GRAPHQL_VALIDATION_FAILED");
    assertThat(reply.message()).startsWith("Unknown directive");
    assertThat(api.query(null, "{ __schema { directives { name } } }").raw().body())
        .contains("skip", "oneOf", "idempotent")
        .doesNotContain("defer", "experimental");
  }
}
