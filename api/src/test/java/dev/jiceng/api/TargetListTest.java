package dev.jiceng.api;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.api.TargetApi.Letter;
import dev.jiceng.shared.Proves;
import dev.jiceng.shared.graphql.GlobalId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The county's question of the issue, and everybody else who asks it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TargetListTest {
  /** Communities that no other test writes letters for. */
  private static final List<String> COMMUNITIES =
      List.of("610725001002", "610725101201", "610725102201");

  private static final String OVERDUE =
      """
      query($code: DivisionCode!, $communities: [DivisionCode!], $first: Int, $after: String) {
        area(code: $code) {
          termTargets(
            filter: {status: {eq: OVERDUE}, community: {in: $communities}}
            first: $first
            after: $after
          ) {
            nodes {
              id text dueOn status township { code name } community { code }
              indicators { floor stretch actual expectedToday }
            }
            pageInfo { hasNextPage endCursor }
            totalCount
          }
        }
      }
      """;

  private final Map<String, Letter> letters = new HashMap<>();

  @BeforeAll
  void write() {
    for (String community : COMMUNITIES) {
      letters.put(community, TargetApi.through(community, "Recognise"));
    }
    Letter reported = requireNonNull(letters.get("610725101201"));
    TargetApi.done(
        TargetApi.clerk("610725101201"),
        "indicatorReport",
        Map.of(
            "indicator",
            reported.indicator(0),
            "on",
            reported.json().at("/termEnd").asString(),
            "value",
            "8000.50",
            "evidence",
            "统计年报"));
  }

  private static TestApi.Reply overdue(@Nullable String token, String code, Object... more) {
    var variables = new HashMap<String, Object>(Map.of("code", code, "communities", COMMUNITIES));
    for (int i = 0; i < more.length; i += 2) {
      variables.put((String) more[i], more[i + 1]);
    }
    return TargetApi.api().query(token, OVERDUE, variables);
  }

  private static JsonNode list(TestApi.Reply reply) {
    assertThat(reply.at("/errors").isMissingNode()).as(reply.raw().body()).isTrue();
    return reply.at("/data/area/termTargets");
  }

  private static List<String> townships(JsonNode list) {
    return list.at("/nodes").valueStream().map(it -> it.at("/township/code").asString()).toList();
  }

  @Test
  @Proves({"T-7", "T-10", "K-2"})
  void the_supervisor_lists_what_is_overdue_in_all_townships_in_one_request() {
    JsonNode list = list(overdue(TargetApi.supervisor(), "610725"));
    assertThat(list.at("/totalCount").asInt()).isEqualTo(6);
    assertThat(townships(list)).contains("610725001", "610725101", "610725102");
    JsonNode income =
        list.at("/nodes")
            .valueStream()
            .filter(it -> it.at("/township/code").asString().equals("610725101"))
            .filter(it -> it.at("/indicators").size() == 1)
            .findFirst()
            .orElseThrow();
    assertThat(income.at("/township/name").asString()).isEqualTo("武侯镇");
    assertThat(income.at("/indicators/0/floor").asString()).isEqualTo("9200");
    assertThat(income.at("/indicators/0/stretch").asString()).isEqualTo("10000");
    assertThat(income.at("/indicators/0/actual").asString()).isEqualTo("8000.50");
    assertThat(income.at("/indicators/0/expectedToday").asString()).isEqualTo("9200");
  }

  @Test
  @Proves("K-2")
  void the_same_page_is_one_statement_however_many_rows_it_has() {
    for (int first : List.of(1, 3, 100)) {
      TargetApi.api().instruments().reset();
      JsonNode list = list(overdue(TargetApi.supervisor(), "610725", "first", first));
      assertThat(list.at("/nodes").size()).isEqualTo(Math.min(first, 6));
      assertThat(TargetApi.api().instruments().statements()).hasSize(1);
    }
  }

  @Test
  void pages_follow_one_another_and_each_row_comes_once() {
    var met = new ArrayList<String>();
    String after = "";
    JsonNode page;
    do {
      page =
          after.isEmpty()
              ? list(overdue(TargetApi.supervisor(), "610725", "first", 4))
              : list(overdue(TargetApi.supervisor(), "610725", "first", 4, "after", after));
      met.addAll(page.at("/nodes").valueStream().map(it -> it.at("/id").asString()).toList());
      after = page.at("/pageInfo/endCursor").asString("");
    } while (page.at("/pageInfo/hasNextPage").asBoolean());
    assertThat(met).hasSize(6).doesNotHaveDuplicates();
  }

  @Test
  @Proves("I-4")
  void the_same_document_gives_a_township_only_its_own() {
    JsonNode list = list(overdue(TargetApi.officer("610725001"), "610725001"));
    assertThat(list.at("/totalCount").asInt()).isEqualTo(2);
    assertThat(new LinkedHashSet<>(townships(list))).containsExactly("610725001");
    JsonNode clerk = list(overdue(TargetApi.clerk("610725101201"), "610725101201"));
    assertThat(new LinkedHashSet<>(townships(clerk))).containsExactly("610725101");
    assertThat(clerk.at("/totalCount").asInt()).isEqualTo(2);
  }

  @Test
  @Proves("I-4")
  void a_foreign_code_answers_byte_for_byte_like_an_unknown_one() {
    String officer = TargetApi.officer("610725001");
    String unknown = body(overdue(officer, "610725999"));
    assertThat(unknown).contains("\"area\":null");
    for (String foreign : List.of("610725101", "610725", "340124", "610725101201")) {
      assertThat(body(overdue(officer, foreign))).isEqualTo(unknown);
    }
    String neighbour = TargetApi.token("county-supervisor", "/34/3401/340124");
    assertThat(body(overdue(neighbour, "610725"))).isEqualTo(unknown);
    assertThat(list(overdue(neighbour, "340124")).at("/nodes").size()).isZero();
  }

  /** What may differ between two answers to the same question. */
  private static String body(TestApi.Reply reply) {
    return Pattern.compile("\"(requestId|remaining)\":(\"[^\"]*\"|\\d+)")
        .matcher(reply.raw().body())
        .replaceAll("");
  }

  @Test
  @Proves("I-4")
  void who_has_no_role_for_it_reads_no_targets() {
    assertThat(overdue(null, "610725").code()).isEqualTo("UNAUTHENTICATED");
    String auditor = TargetApi.token("auditor", "/61/6107/610725");
    assertThat(overdue(auditor, "610725").code()).isEqualTo("FORBIDDEN");
  }

  @Test
  @Proves("K-8")
  void a_province_asks_every_county_and_says_how_complete_the_answer_is() {
    TestApi.Reply reply =
        TargetApi.api()
            .query(
                TargetApi.token("province-viewer", "/61"),
                """
                query($in: [DivisionCode!]) {
                  area(code: "61") {
                    termTargets(filter: {community: {in: $in}}) {
                      totalCount completeness { complete missing asOf }
                    }
                  }
                }
                """,
                Map.of("in", COMMUNITIES));
    assertThat(list(reply).at("/totalCount").asInt()).isEqualTo(6);
    assertThat(list(reply).at("/completeness/complete").asBoolean()).isTrue();
  }

  @Test
  void aggregates_count_what_the_list_lists() {
    TestApi.Reply reply =
        TargetApi.api()
            .query(
                TargetApi.supervisor(),
                """
                query($in: [DivisionCode!]) {
                  area(code: "610725") {
                    termTargetAggregate(
                      filter: {community: {in: $in}}, groupBy: [TOWNSHIP, STATUS]
                    ) { groups { township { code } status count } }
                    targetLetterAggregate(
                      filter: {community: {in: $in}}, groupBy: [STATE]
                    ) { groups { state count } }
                  }
                }
                """,
                Map.of("in", COMMUNITIES));
    JsonNode targets = reply.at("/data/area/termTargetAggregate/groups");
    assertThat(targets.size()).as(reply.raw().body()).isEqualTo(3);
    assertThat(targets.findValues("count")).allMatch(count -> count.asInt() == 2);
    JsonNode letterGroups = reply.at("/data/area/targetLetterAggregate/groups");
    assertThat(letterGroups.at("/0/state").asString()).isEqualTo("RECOGNISED");
    assertThat(letterGroups.at("/0/count").asInt()).isEqualTo(3);
  }

  @Test
  @Proves("I-4")
  void a_foreign_node_is_like_an_unknown_one() {
    Letter letter = requireNonNull(letters.get("610725102201"));
    String node = "query($id: ID!) { node(id: $id) { id __typename } }";
    String seen =
        body(TargetApi.api().query(TargetApi.supervisor(), node, Map.of("id", letter.id())));
    assertThat(seen).contains("TargetLetter");
    String unknown =
        body(TargetApi.api().query(TargetApi.officer("610725101"), node, Map.of("id", "unknown")));
    for (String id : List.of(letter.id(), letter.target(0), forged(letter))) {
      TestApi.Reply reply =
          TargetApi.api().query(TargetApi.officer("610725101"), node, Map.of("id", id));
      assertThat(body(reply)).isEqualTo(unknown);
    }
  }

  /** The uuid of a foreign letter under the caller's own code. */
  private static String forged(Letter letter) {
    return Stream.of(letter.id())
        .flatMap(id -> GlobalId.decode(id).stream())
        .map(id -> TargetApi.globalId("TargetLetter", "610725101201", requireNonNull(id.uuid())))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @Proves("I-4")
  void a_forged_id_of_ones_own_code_and_a_foreign_letter_changes_nothing() {
    Letter letter = requireNonNull(letters.get("610725102201"));
    var input = TargetApi.on(letter, "reason", "x");
    input.put("id", forged(letter));
    JsonNode payload =
        TargetApi.payload(TargetApi.officer("610725101"), "targetLetterAmend", input);
    assertThat(payload.at("/userErrors/0/code").asString()).isEqualTo("NOT_FOUND");
  }

  private static final Map<String, String> PLACES =
      Map.of(
          "termTargets { nodes { %s } }", "TermTarget",
          "termTargets { edges { node { %s } } }", "TermTarget",
          "termTargets { nodes { letter { %s } } }", "TargetLetter",
          "termTargets { nodes { indicators { %s } } }", "Indicator",
          "targetLetters { nodes { %s } }", "TargetLetter",
          "targetLetters { nodes { targets { %s } } }", "TermTarget",
          "targetLetters { nodes { targets { indicators { %s } } } }", "Indicator");

  /**
   * A row is read from the columns of what was asked: no field may need one that is not among them.
   */
  @ParameterizedTest
  @MethodSource("places")
  void every_field_can_be_asked_for_alone(String place, String type) {
    for (String field : fields(type)) {
      var query =
          "query($code: DivisionCode!) { area(code: $code) { " + place.formatted(field) + " } }";
      var reply = TargetApi.api().query(TargetApi.supervisor(), query, Map.of("code", "610725"));
      assertThat(reply.at("/errors").isMissingNode()).as(field + reply.raw().body()).isTrue();
      assertThat(reply.raw().body()).contains("\"" + field.split(" ")[0] + "\"");
    }
  }

  private static Stream<Arguments> places() {
    return PLACES.entrySet().stream().map(it -> Arguments.of(it.getKey(), it.getValue()));
  }

  /** As they stand in a selection: with one where they need one. */
  private static List<String> fields(String type) {
    var query =
        "query($type: String!) { __type(name: $type) { fields { name type"
            + " { kind ofType { kind ofType { kind ofType { kind } } } } } } }";
    var reply = TargetApi.api().query(TargetApi.supervisor(), query, Map.of("type", type));
    var fields = new ArrayList<String>();
    for (JsonNode field : reply.at("/data/__type/fields")) {
      boolean composite = field.at("/type").toString().contains("OBJECT");
      fields.add(field.at("/name").asString() + (composite ? " { __typename }" : ""));
    }
    assertThat(fields).isNotEmpty();
    return fields;
  }
}
