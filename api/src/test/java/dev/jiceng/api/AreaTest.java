package dev.jiceng.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AreaTest {
  private static final String DOCUMENT =
      """
      query($code: DivisionCode!) {
        area(code: $code) {
          __typename id code name level
          parent { code }
          lineage { code name level }
          children { code name ... on Community { kind } }
        }
      }
      """;

  private TestApi api;

  @BeforeAll
  void start() {
    api = new TestApi();
  }

  @AfterAll
  void stop() {
    api.close();
  }

  private TestApi.Reply area(String token, String code) {
    return api.query(token, DOCUMENT, Map.of("code", code));
  }

  @Test
  void the_same_document_serves_every_level() {
    String token = api.issuer.token(java.util.List.of("province-viewer"), "/61");
    assertThat(area(token, "61").at("/data/area/__typename").asString()).isEqualTo("Province");
    assertThat(area(token, "6107").at("/data/area/__typename").asString()).isEqualTo("Prefecture");
    assertThat(area(token, "610725").at("/data/area/__typename").asString()).isEqualTo("County");
    assertThat(area(token, "610725101").at("/data/area/__typename").asString())
        .isEqualTo("Township");
    TestApi.Reply community = area(token, "610725101201");
    assertThat(community.at("/data/area/__typename").asString()).isEqualTo("Community");
    assertThat(community.at("/data/area/lineage").findValuesAsString("name"))
        .containsExactly("陕西省", "汉中市", "勉县", "武侯镇", "水磨湾村");
  }

  @Test
  void children_come_by_code_and_tell_what_they_are() {
    TestApi.Reply township = area(api.supervisor(), "610725101");
    assertThat(township.at("/data/area/children").findValuesAsString("kind"))
        .containsExactly("NEIGHBOURHOOD", "VILLAGE");
  }

  @Test
  void a_foreign_an_unknown_an_unprovisioned_and_a_higher_code_answer_alike() {
    String officer = api.officer("610725001");
    String foreign = area(officer, "610725101").told();
    assertThat(foreign).contains("\"area\":null").doesNotContain("errors");
    assertThat(area(officer, "610725999").told()).isEqualTo(foreign);
    assertThat(area(officer, "990101").told()).isEqualTo(foreign);
    assertThat(area(officer, "610726").told()).isEqualTo(foreign);
    assertThat(area(officer, "610725").told()).isEqualTo(foreign);
  }

  @Test
  void a_parent_above_the_callers_scope_is_not_there() {
    assertThat(area(api.officer("610725001"), "610725001").at("/data/area/parent").isNull())
        .isTrue();
    assertThat(area(api.supervisor(), "610725001").at("/data/area/parent/code").asString())
        .isEqualTo("610725");
  }

  @Test
  void areas_need_a_token() {
    TestApi.Reply reply = api.query(null, "{ area(code: \"610725\") { code } }");
    assertThat(reply.code()).isEqualTo("UNAUTHENTICATED");
    assertThat(reply.at("/data/area").isNull()).isTrue();
  }

  @Test
  void an_area_is_found_again_by_its_id_and_only_by_who_may_see_it() {
    String id = area(api.supervisor(), "610725001").at("/data/area/id").asString();
    String again = "query($id: ID!) { node(id: $id) { id __typename } }";
    assertThat(api.query(api.supervisor(), again, Map.of("id", id)).at("/data/node/id").asString())
        .isEqualTo(id);
    String foreign = api.query(api.officer("610725101"), again, Map.of("id", id)).told();
    assertThat(api.query(api.supervisor(), again, Map.of("id", "garbage")).told())
        .isEqualTo(foreign);
  }

  @Test
  void me_tells_roles_scopes_and_permissions() {
    TestApi.Reply reply =
        api.query(api.supervisor(), "{ me { name roles areas { code } permissions } }");
    assertThat(reply.at("/data/me/roles/0").asString()).isEqualTo("COUNTY_SUPERVISOR");
    assertThat(reply.at("/data/me/areas/0/code").asString()).isEqualTo("610725");
    assertThat(reply.at("/data/me/permissions").toString()).contains("Query.area");
    assertThat(api.query(null, "{ me { name } }").at("/data/me").isNull()).isTrue();
  }

  @Test
  void code_lists_need_no_token_and_have_both_labels() {
    TestApi.Reply reply =
        api.query(null, "{ codeList(name: DIVISION_LEVEL) { label entries { code zh en } } }");
    assertThat(reply.at("/data/codeList/entries/2/zh").asString()).isEqualTo("县级");
    assertThat(reply.at("/data/codeList/entries/2/en").asString()).isEqualTo("County");
  }

  @Test
  void every_answer_tells_its_cost() {
    TestApi.Reply reply = area(api.supervisor(), "610725");
    assertThat(reply.at("/extensions/cost/requested").asLong()).isEqualTo(1 + 1 + 5 + 30);
    assertThat(reply.at("/extensions/cost/actual").asLong()).isBetween(5L, 8L);
  }
}
