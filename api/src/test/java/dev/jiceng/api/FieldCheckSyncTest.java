package dev.jiceng.api;

import static dev.jiceng.api.CycleApi.input;
import static dev.jiceng.api.GuidanceApi.OTHER_TOWNSHIP;
import static dev.jiceng.api.GuidanceApi.begun;
import static dev.jiceng.api.GuidanceApi.count;
import static dev.jiceng.api.GuidanceApi.finding;
import static dev.jiceng.api.GuidanceApi.instructor;
import static dev.jiceng.api.GuidanceApi.newId;
import static dev.jiceng.api.GuidanceApi.piece;
import static dev.jiceng.api.GuidanceApi.reasons;
import static dev.jiceng.api.GuidanceApi.result;
import static dev.jiceng.api.GuidanceApi.statuses;
import static dev.jiceng.api.GuidanceApi.sync;
import static dev.jiceng.api.GuidanceApi.takenOut;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.shared.Proves;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What phones bring, over HTTP. */
@Proves("G-6")
class FieldCheckSyncTest {
  private static final String CHECK =
      """
      query($id: ID!) {
        node(id: $id) {
          ... on FieldCheck {
            version edition waiting withdrawn remark template templateVersion subjectArea heldOn recordedBy
            township { code } community { code } instructors met { role name }
            answers { item yes number photos } findings { id item dueOn severity institution }
            score { share points reachable complete lines { item points weight reason } }
            conflicts { field values { device sequence value } }
          }
        }
      }
      """;

  @BeforeAll
  static void prepare() {
    GuidanceApi.prepare();
  }

  private static String global(String check) {
    return TargetApi.globalId("FieldCheck", GuidanceApi.VILLAGE, java.util.UUID.fromString(check));
  }

  private static JsonNode stored(String check) {
    return TargetApi.api()
        .query(TargetApi.supervisor(), CHECK, Map.of("id", global(check)))
        .at("/data/node");
  }

  @Test
  void a_check_arrives_whole_and_is_scored_item_by_item() {
    String check = newId();
    var answers =
        List.of(Map.of("item", "A1", "yes", true), Map.of("item", "A2", "number", "22.5"));
    var met = List.of(Map.of("role", "RESPONSIBLE_DOCTOR", "name", "赵医生"));
    var sent = begun(check, "answers", answers, "met", met, "findings", List.of(finding()));
    assertThat(statuses("phone-1", List.of(sent))).containsExactly("CREATED");
    var stored = stored(check);
    assertThat(stored.at("/score/points").asString()).isEqualTo("62.5");
    assertThat(stored.at("/score/share").asString()).isEqualTo("0.6250");
    assertThat(stored.at("/score/complete").asBoolean()).isTrue();
    assertThat(stored.at("/score/lines").findValuesAsString("reason"))
        .containsExactly("YES", "POINTS", "MISSING");
    assertThat(stored.at("/findings/0/item").asString()).isEqualTo("A1");
    assertThat(stored.at("/met/0/name").asString()).isEqualTo("赵医生");
    assertThat(stored.at("/township/code").asString()).isEqualTo("610725101");
  }

  @Test
  void sending_again_is_the_same_and_leaves_one_of_each() {
    String check = newId();
    var sent = begun(check, "findings", List.of(finding()));
    assertThat(statuses("phone-1", List.of(sent, sent))).containsExactly("CREATED", "SAME");
    assertThat(statuses("phone-1", List.of(sent))).containsExactly("SAME");
    assertThat(
            count(
                "select count(*) from t_610725101.check_piece where field_check = '" + check + "'"))
        .isEqualTo(1);
    assertThat(
            count("select count(*) from t_610725101.finding where field_check = '" + check + "'"))
        .isEqualTo(1);
  }

  @Test
  void what_is_left_out_stays_and_what_is_null_is_taken_out() {
    String check = newId();
    statuses("phone-1", List.of(begun(check, "remark", "一", "visit", newId())));
    assertThat(
            statuses("phone-1", List.of(takenOut("visit", piece(check, 2, "base", "phone-1:1")))))
        .containsExactly("UPDATED");
    assertThat(stored(check).at("/remark").asString()).isEqualTo("一");
    assertThat(
            count(
                "select count(*) from t_610725101.field_check where visit is null and id = '"
                    + check
                    + "'"))
        .isEqualTo(1);
    statuses("phone-1", List.of(takenOut("remark", piece(check, 3, "base", "phone-1:2"))));
    assertThat(stored(check).at("/remark").isNull()).isTrue();
  }

  @Test
  void a_piece_that_comes_too_early_is_held_until_the_one_before_arrives() {
    String check = newId();
    var late = result("phone-1", piece(check, 2, "remark", "二"));
    assertThat(late.at("/status").asString()).isEqualTo("HELD");
    assertThat(late.at("/missing/0").asString()).isEqualTo("phone-1:1");
    assertThat(statuses("phone-1", List.of(begun(check)))).containsExactly("CREATED");
    assertThat(stored(check).at("/remark").asString()).isEqualTo("二");
  }

  @Test
  void two_who_did_not_know_of_each_other_are_both_kept_until_one_decides() {
    String check = newId();
    statuses("phone-1", List.of(begun(check, "remark", "一")));
    statuses("phone-2", List.of(piece(check, 1, "base", "phone-1:1", "remark", "二")));
    var conflict = result("phone-3", piece(check, 1, "base", "phone-1:1", "remark", "三"));
    assertThat(conflict.at("/status").asString()).isEqualTo("CONFLICT");
    assertThat(conflict.at("/fields/0/field").asString()).isEqualTo("remark");
    assertThat(conflict.at("/fields/0/yours").asString()).isEqualTo("\"三\"");
    assertThat(conflict.at("/fields/0/theirs/0/value").asString()).isEqualTo("\"二\"");

    var choice = List.of(Map.of("field", "remark", "device", "phone-3", "sequence", 1));
    var stale = input("id", global(check), "edition", "phone-1:1", "choices", choice);
    assertThat(resolve(stale).at("/userErrors/0/code").asString()).isEqualTo("STALE_VERSION");
    var deciding =
        input(
            "id",
            global(check),
            "edition",
            stored(check).at("/edition").asString(),
            "choices",
            choice);
    var unsaid = CycleApi.with(deciding, "choices", List.of());
    assertThat(resolve(unsaid).findValuesAsString("reason")).containsExactly("G-6.noChoice");
    var nobodys = List.of(Map.of("field", "remark", "device", "phone-9", "sequence", 1));
    var odd = CycleApi.with(deciding, "choices", nobodys);
    assertThat(resolve(odd).findValuesAsString("reason")).containsExactly("G-6.choice");
    assertThat(resolve(CycleApi.with(deciding, "dryRun", true)).at("/fieldCheck/remark").asString())
        .isEqualTo("三");
    assertThat(stored(check).at("/conflicts").size()).isEqualTo(1);
    assertThat(resolve(deciding).at("/fieldCheck/remark").asString()).isEqualTo("三");
    assertThat(stored(check).at("/conflicts").size()).isZero();
    assertThat(stored(check).at("/edition").asString())
        .isEqualTo("desk:1,phone-1:1,phone-2:1,phone-3:1");
  }

  private static JsonNode resolve(Map<String, Object> input) {
    return CycleApi.payload(
        instructor(), "fieldCheckResolve", "fieldCheck { remark edition }", input);
  }

  @Test
  @Proves("G-14")
  void one_bad_record_never_blocks_the_others() {
    var good = new ArrayList<Map<String, Object>>();
    for (int i = 0; i < 8; i++) {
      good.add(begun(newId()));
    }
    var tomorrow = Instant.now().plusSeconds(86_400).toString();
    var bad =
        List.of(
            begun(newId(), "templateVersion", 9),
            begun(newId(), "answers", List.of(Map.of("item", "A2", "number", "31"))),
            begun(newId(), "findings", List.of(takenOut("dueOn", finding()))),
            begun(newId(), "community", "340124100001"),
            begun(newId(), "community", "610725101999"),
            begun(newId(), "startedAt", tomorrow, "endedAt", tomorrow),
            begun(newId(), "instructors", List.of(GuidanceApi.LAPSED.toString())),
            begun(newId(), "answers", List.of(Map.of("item", "A3", "photos", List.of(newId())))));
    var batch = new ArrayList<Map<String, Object>>();
    for (int i = 0; i < 8; i++) {
      batch.add(bad.get(i));
      batch.add(good.get(i));
    }
    var results = sync(instructor(), "phone-1", batch).at("/results");
    assertThat(results.findValuesAsString("status"))
        .containsExactlyElementsOf(
            Collections.nCopies(8, List.of("REJECTED", "CREATED")).stream()
                .flatMap(List::stream)
                .toList());
    assertThat(results.findValuesAsString("reason"))
        .containsExactly(
            "G-5.noVersion",
            "G-5.aboveWeight",
            "G-7.deadline",
            "G-6.future",
            "G-3.licence",
            "G-3.training",
            "G-6.photo");
    assertThat(results.at("/6/errors/0/code").asString()).isEqualTo("NOT_FOUND");
    assertThat(results.at("/6/errors/0").toString())
        .isEqualTo(results.at("/8/errors/0").toString());
  }

  @Test
  @Proves("G-14")
  void what_the_database_refuses_after_all_does_not_take_the_batch_with_it() {
    var admin = TestTenancy.admin();
    admin
        .sql(
            """
            alter table county_610725.finding
            add constraint breaks check (institution <> 'BREAKS') not valid
            """)
        .update();
    try {
      var batch = new ArrayList<Map<String, Object>>();
      for (int i = 0; i < 7; i++) {
        batch.add(
            begun(newId(), "findings", List.of(finding("institution", i == 4 ? "BREAKS" : "卫生院"))));
      }
      var results = sync(instructor(), "phone-1", batch).at("/results");
      assertThat(results.findValuesAsString("status"))
          .containsExactly(
              "CREATED", "CREATED", "CREATED", "CREATED", "REJECTED", "CREATED", "CREATED");
      assertThat(results.at("/4/errors/0/code").asString()).isEqualTo("INVALID_INPUT");
    } finally {
      admin.sql("alter table county_610725.finding drop constraint breaks").update();
    }
  }

  @Test
  void a_batch_may_hold_checks_of_several_townships() {
    String here = newId();
    String there = newId();
    assertThat(statuses("phone-1", List.of(begun(here), begun(there, "community", OTHER_TOWNSHIP))))
        .containsExactly("CREATED", "CREATED");
    assertThat(count("select count(*) from t_610725102.field_check where id = '" + there + "'"))
        .isEqualTo(1);
  }

  @Test
  void a_batch_that_is_too_long_or_empty_is_told_so_as_a_whole() {
    assertThat(sync(instructor(), "phone-1", List.of()).at("/userErrors/0/path/0").asString())
        .isEqualTo("batch");
    var many = Collections.nCopies(1001, piece(newId(), 1));
    assertThat(sync(instructor(), "phone-1", many).at("/userErrors/0/code").asString())
        .isEqualTo("INVALID_INPUT");
  }

  @Test
  void the_same_part_said_twice_and_a_made_up_edition_are_rejected() {
    var twice = List.of(Map.of("item", "A1", "yes", true), Map.of("item", "A1", "yes", false));
    assertThat(reasons(result("phone-1", begun(newId(), "answers", twice))))
        .containsExactly("G-6.twice");
    assertThat(reasons(result("phone-1", begun(newId(), "base", "now"))))
        .containsExactly("G-6.edition");
  }

  @Test
  void only_who_guides_may_bring_checks() {
    var sent = input("device", "a", "sentAt", Instant.now().toString(), "batch", List.of());
    var reply =
        TargetApi.api()
            .query(
                TargetApi.officer("610725101"),
                "mutation($input: FieldCheckSyncInput!) { fieldCheckSync(input: $input) { results {"
                    + " check } } }",
                Map.of("input", sent));
    assertThat(reply.code()).isEqualTo("FORBIDDEN");
  }
}
