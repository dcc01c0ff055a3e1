package dev.jiceng.api;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jiceng.api.TargetApi.Letter;
import dev.jiceng.shared.Proves;
import dev.jiceng.shared.graphql.GlobalId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What everybody reads without a token. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublicBoardTest {
  private static final String COMMUNITY = "610725001001";
  private static final String BOARD =
      """
      query($code: DivisionCode!) {
        publicTargets(code: $code, first: 100) {
          nodes {
            id letterTitle termStart text dueOn status partners
            community { code name } township { name }
            indicators { name floor stretch actual expectedToday pace }
          }
          totalCount
        }
      }
      """;

  private Letter published;
  private Letter filed;

  @BeforeAll
  void write() {
    published = TargetApi.through(COMMUNITY, "Publish");
    filed = TargetApi.through(COMMUNITY, "File");
  }

  private static TestApi.Reply board(String code) {
    return TargetApi.api().query(null, BOARD, Map.of("code", code));
  }

  private static List<String> terms(String code) {
    return board(code).at("/data/publicTargets/nodes").findValuesAsString("termStart");
  }

  private static String term(Letter letter) {
    return letter.json().at("/termStart").asString();
  }

  @Test
  @Proves("T-8")
  void everybody_reads_promise_against_fulfilment_of_published_letters_only() {
    for (String code : List.of("61", "6107", "610725", "610725001", COMMUNITY)) {
      assertThat(terms(code)).contains(term(published)).doesNotContain(term(filed));
    }
    assertThat(terms("610725001002")).doesNotContain(term(published));
    assertThat(board(COMMUNITY).at("/data/publicTargets/nodes/0/text").asString()).isNotBlank();
  }

  @Test
  @Proves("T-9")
  void the_board_names_the_units_that_build_together_with_the_community() {
    assertThat(board(COMMUNITY).raw().body()).contains("\"partners\":[\"镇规划建设办\"]");
  }

  @Test
  @Proves("T-8")
  void the_board_names_nobody() {
    TestApi.Reply reply = board(COMMUNITY);
    assertThat(reply.raw().body())
        .contains("力争三年内居民纯收入达9200元")
        .doesNotContain("朱宝平", "李健", "镇党委书记", "镇长", "测试用户", "errors");
  }

  @Test
  @Proves("T-8")
  void a_board_is_one_statement_a_county() {
    TargetApi.api().instruments().reset();
    board("610725");
    assertThat(TargetApi.api().instruments().statements())
        .hasSize(1)
        .allMatch(sql -> sql.contains("public_610725"));
  }

  @Test
  void the_board_of_a_division_nobody_knows_is_empty() {
    TargetApi.api().instruments().reset();
    assertThat(board("990101").at("/data/publicTargets/totalCount").asInt(-1)).isZero();
    assertThat(board("610726").at("/data/publicTargets/totalCount").asInt(-1)).isZero();
    assertThat(TargetApi.api().instruments().statements()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name from county_610725.person",
        "name from county_610725.signature",
        "name from county_610725.letter_step",
        "evidence from county_610725.progress_report",
        "responsible from county_610725.term_target",
        "override_by from county_610725.term_target",
        "id from county_610725.membership",
        "title from t_610725001.target_letter"
      })
  @Proves("T-8")
  void the_boards_role_cannot_read_a_person(String columns) {
    assertThatThrownBy(() -> asPublic("select " + columns))
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  @Test
  void the_boards_role_can_read_what_is_published() {
    assertThat(asPublic("select title from county_610725.target_letter")).isTrue();
  }

  private static boolean asPublic(String select) {
    return TestTenancy.asRole("public_610725", select);
  }

  @Test
  @Proves("T-8")
  void everybody_loads_a_published_promise_again_by_its_id() {
    var row = board(COMMUNITY).at("/data/publicTargets/nodes/0");
    var query = "query($id: ID!) { node(id: $id) { id ... on PublicTarget { text } } }";
    var again = TargetApi.api().query(null, query, Map.of("id", row.at("/id").asString()));
    assertThat(again.at("/data/node/id")).isEqualTo(row.at("/id"));
    assertThat(again.at("/data/node/text")).isEqualTo(row.at("/text"));
  }

  @Test
  void a_promise_that_is_not_published_has_no_public_id() {
    var target = GlobalId.decode(filed.target(0)).orElseThrow();
    var open =
        GlobalId.of("PublicTarget", target.division(), requireNonNull(target.uuid())).encode();
    var query = "query($id: ID!) { node(id: $id) { id } }";
    var reply = TargetApi.api().query(null, query, Map.of("id", open));
    assertThat(reply.at("/data/node").isNull()).isTrue();
  }
}
