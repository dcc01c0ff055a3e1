package dev.jiceng.api;

import static dev.jiceng.api.AffairsApi.VILLAGE;
import static dev.jiceng.api.AffairsApi.clerk;
import static dev.jiceng.api.AffairsApi.on;
import static dev.jiceng.api.AffairsApi.refusals;
import static dev.jiceng.api.CycleApi.done;
import static dev.jiceng.api.CycleApi.input;
import static dev.jiceng.api.CycleApi.payload;
import static dev.jiceng.api.CycleApi.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.shared.Proves;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** 村规民约 and the other standing documents (D-7). */
@Proves("D-7")
class StandingDocumentTest {
  private static final String SHOWN =
      "document { id version kind edition title adoptedOn publishedOn inForce resolution { id } }";

  @AfterEach
  void forget() {
    TestTenancy.admin().sql("delete from t_610725102.standing_document").update();
    TestTenancy.admin()
        .sql("update t_610725102.upload set attached_to = null, attached_kind = null")
        .update();
    AffairsApi.forget();
  }

  private static Map<String, Object> rules(JsonNode decision) {
    return input(
        "community", VILLAGE,
        "kind", "VILLAGE_RULES",
        "title", "柳营村村规民约",
        "text", "红白喜事从简。",
        "resolution", decision.at("/id").asString());
  }

  private static JsonNode adopted(JsonNode decision) {
    return done(clerk(), "standingDocumentAdopt", SHOWN, rules(decision));
  }

  @Test
  void an_edition_is_adopted_by_a_passed_resolution_of_its_own_community() {
    assertThat(
            refusals(
                clerk(),
                "standingDocumentAdopt",
                SHOWN,
                with(rules(DecisionTest.proposed()), "text", " ")))
        .containsExactlyInAnyOrder("D-7.blank", "D-7.notPassed");
    var decided = DecisionTest.decided();
    var document = adopted(decided);
    assertThat(document.at("/edition").asInt()).isEqualTo(1);
    assertThat(document.at("/adoptedOn").asString()).isEqualTo(decided.at("/reachedOn").asString());
    assertThat(document.at("/inForce").asBoolean()).isFalse();
    assertThat(document.at("/resolution/id").asString()).isEqualTo(decided.at("/id").asString());
    assertThat(adopted(decided).at("/edition").asInt()).isEqualTo(2);
  }

  @Test
  void the_newest_published_edition_is_in_force_and_the_others_stay() {
    var decided = DecisionTest.decided();
    var first = adopted(decided);
    var second = adopted(decided);
    var third = adopted(decided);
    var shown = done(clerk(), "standingDocumentPublish", SHOWN, on(first));
    assertThat(shown.at("/inForce").asBoolean()).isTrue();
    assertThat(refusals(clerk(), "standingDocumentPublish", SHOWN, on(shown)))
        .containsExactly("D-7.published");
    done(clerk(), "standingDocumentPublish", SHOWN, on(third));
    assertThat(refusals(clerk(), "standingDocumentPublish", SHOWN, on(second)))
        .containsExactly("D-7.older");
    var listed =
        TargetApi.api()
            .query(
                TargetApi.supervisor(),
                """
                { area(code: "610725") {
                  standingDocuments(filter: {title: {contains: "柳营"}, inForce: {eq: true}}) { nodes { edition } }
                  standingDocumentAggregate(filter: {title: {contains: "柳营"}}, groupBy: [TOWNSHIP, KIND]) {
                    groups { township { code } kind count }
                  }
                } }
                """)
            .at("/data/area");
    assertThat(listed.at("/standingDocuments/nodes").findValuesAsString("edition"))
        .containsExactly("3");
    assertThat(listed.at("/standingDocumentAggregate/groups/0/count").asInt()).isEqualTo(3);
  }

  @Test
  void everybody_reads_what_is_published() {
    var document = adopted(DecisionTest.decided());
    assertThat(board()).isEmpty();
    done(clerk(), "standingDocumentPublish", SHOWN, on(document));
    assertThat(board().at("/0/text").asString()).isEqualTo("红白喜事从简。");
    assertThat(board().at("/0/inForce").asBoolean()).isTrue();
  }

  private static JsonNode board() {
    return TargetApi.api()
        .query(
            null,
            """
            { publicStandingDocuments(code: "%s", filter: {title: {contains: "村规"}}) { nodes {
              id kind edition title text inForce
            } } }
            """
                .formatted(VILLAGE))
        .at("/data/publicStandingDocuments/nodes");
  }

  @Test
  void its_file_is_one_that_is_stored_here_and_that_nothing_else_uses() {
    var decided = DecisionTest.decided();
    var unknown = TargetApi.globalId("Upload", VILLAGE, UUID.randomUUID());
    assertThat(
            refusals(
                clerk(), "standingDocumentAdopt", SHOWN, with(rules(decided), "file", unknown)))
        .containsExactly("D-7.file");
    var file = stored();
    var withFile = with(rules(decided), "file", TargetApi.globalId("Upload", VILLAGE, file));
    done(clerk(), "standingDocumentAdopt", SHOWN, withFile);
    assertThat(refusals(clerk(), "standingDocumentAdopt", SHOWN, withFile))
        .containsExactly("D-7.file");
  }

  private static UUID stored() {
    var id = UUID.randomUUID();
    TestTenancy.admin()
        .sql(
            """
            insert into t_610725102.upload
              (id, community, name, type, size, sha256, purpose, creator, created_at, content, content_size, stored_at)
            values (?, ?, 'a.pdf', 'PDF', 1, sha256('a'), 'DOCUMENT', 'a', now(), sha256('a'), 1, now())
            """)
        .params(id, VILLAGE)
        .update();
    return id;
  }

  @Test
  void a_foreign_township_finds_nothing() {
    var document = adopted(DecisionTest.decided());
    var foreign = TargetApi.officer("610725101");
    assertThat(
            payload(foreign, "standingDocumentPublish", SHOWN, on(document))
                .at("/userErrors/0/code")
                .asString())
        .isEqualTo("NOT_FOUND");
  }
}
