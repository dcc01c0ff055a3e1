package dev.jiceng.api;

import static dev.jiceng.api.GuidanceApi.OTHER_TOWNSHIP;
import static dev.jiceng.api.GuidanceApi.begun;
import static dev.jiceng.api.GuidanceApi.newId;
import static dev.jiceng.api.GuidanceApi.piece;
import static dev.jiceng.api.GuidanceApi.statuses;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.shared.Proves;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Checks and checklists as every level sees them, and what devices pull. */
class FieldCheckReadTest {
  private static final String CHANGES =
      """
      query($area: DivisionCode!, $since: String, $first: Int!, $bytes: Int!) {
        area(code: $area) {
          changes(since: $since, first: $first, bytes: $bytes) {
            token hasMore checks { check withdrawn heldOn }
          }
        }
      }
      """;

  @BeforeAll
  static void prepare() {
    GuidanceApi.prepare();
  }

  private static JsonNode changes(@Nullable String since, int first, int bytes) {
    var variables = CycleApi.input("area", "610725", "first", first, "bytes", bytes);
    if (since != null) {
      variables.put("since", since);
    }
    return TargetApi.api()
        .query(GuidanceApi.instructor(), CHANGES, variables)
        .at("/data/area/changes");
  }

  private static String untilNow() {
    var page = changes(null, 100, 10_000_000);
    while (page.at("/hasMore").asBoolean()) {
      page = changes(page.at("/token").asString(), 100, 10_000_000);
    }
    return page.at("/token").asString();
  }

  private static String daysAgo(int days, int hours) {
    return GuidanceApi.NOW.minusSeconds(86_400L * days + 3600L * hours).toString();
  }

  @Test
  @Proves("G-14")
  void a_device_pulls_what_changed_tombstones_included_the_newest_month_first() {
    String since = untilNow();
    String old = newId();
    String young = newId();
    statuses(
        "phone-r",
        List.of(
            begun(old, "startedAt", daysAgo(70, 1), "endedAt", daysAgo(70, 0)),
            begun(young, "community", OTHER_TOWNSHIP)));
    var page = changes(since, 1, 500_000);
    assertThat(page.at("/checks/0/check").asString()).isEqualTo(young);
    assertThat(page.at("/hasMore").asBoolean()).isTrue();
    page = changes(page.at("/token").asString(), 1, 500_000);
    assertThat(page.at("/checks").findValuesAsString("check")).containsExactly(old);
    String after = page.at("/token").asString();
    statuses("phone-r", List.of(piece(old, 2, "base", "phone-r:1", "withdrawn", true)));
    page = changes(after, 50, 500_000);
    assertThat(page.at("/checks/0/check").asString()).isEqualTo(old);
    assertThat(page.at("/checks/0/withdrawn").asBoolean()).isTrue();
    assertThat(changes(page.at("/token").asString(), 50, 500_000).at("/checks").size()).isZero();
  }

  @Test
  @Proves("G-14")
  void a_page_keeps_to_its_budget_and_one_check_always_comes() {
    String since = untilNow();
    var batch = new ArrayList<Map<String, Object>>();
    for (int i = 0; i < 5; i++) {
      batch.add(begun(newId(), "remark", "长".repeat(1500)));
    }
    statuses("phone-r", batch);
    assertThat(changes(since, 50, 1000).at("/checks").size()).isEqualTo(1);
    assertThat(changes(since, 50, 4000).at("/checks").size()).isBetween(2, 3);
  }

  @Test
  void a_token_of_somebody_elses_making_is_refused() {
    var variables = CycleApi.input("area", "610725", "since", "abc", "first", 1, "bytes", 1000);
    assertThat(TargetApi.api().query(GuidanceApi.instructor(), CHANGES, variables).code())
        .isEqualTo("BAD_USER_INPUT");
  }

  @Test
  void one_document_lists_checks_of_a_community_a_township_a_county_and_a_prefecture() {
    statuses(
        "phone-r",
        List.of(begun(newId(), "remark", "列"), begun(newId(), "community", OTHER_TOWNSHIP)));
    String list =
        """
        query($area: DivisionCode!) {
          area(code: $area) {
            fieldChecks(first: 100, filter: {subjectArea: {eq: DISEASE_CONTROL}}) {
              totalCount nodes { check township { code } community { code } }
            }
            fieldCheckAggregate(groupBy: [TOWNSHIP]) { groups { township { code } count } }
          }
        }
        """;
    var village = read(TargetApi.officer("610725101"), list, GuidanceApi.VILLAGE);
    assertThat(village.at("/fieldChecks/nodes").findValuesAsString("code"))
        .containsOnly("610725101", GuidanceApi.VILLAGE);
    var county = read(TargetApi.supervisor(), list, "610725");
    assertThat(county.at("/fieldCheckAggregate/groups").findValuesAsString("code"))
        .contains("610725101", "610725102");
    var province = read(TargetApi.token("province-viewer", "/61"), list, "61");
    assertThat(province.at("/fieldChecks/totalCount").asInt())
        .isEqualTo(county.at("/fieldChecks/totalCount").asInt());
    assertThat(read(TargetApi.officer("610725102"), list, "610725101").isNull()).isTrue();
  }

  private static JsonNode read(String token, String document, String area) {
    var reply = TargetApi.api().query(token, document, Map.of("area", area));
    assertThat(reply.at("/errors").isMissingNode()).as("%s", reply.raw().body()).isTrue();
    return reply.at("/data/area");
  }

  @Test
  @Proves("G-5")
  void a_checklist_is_published_in_versions_that_stay_and_every_level_reads_them() {
    var first = CycleApi.with(GuidanceApi.checklist(), "code", "vaccine");
    String shown = "template { id code version current items { code weight kind } }";
    CycleApi.done(GuidanceApi.leader(), "checklistTemplatePublish", shown, first);
    var stale = CycleApi.payload(GuidanceApi.leader(), "checklistTemplatePublish", shown, first);
    assertThat(stale.at("/userErrors/0/code").asString()).isEqualTo("STALE_VERSION");
    assertThat(stale.at("/userErrors/0/current/id").isNull()).isFalse();
    var uneven =
        CycleApi.with(
            first,
            "version",
            1,
            "items",
            List.of(Map.of("code", "A1", "text", "问", "kind", "YES_NO", "weight", "99")));
    var refused = CycleApi.payload(GuidanceApi.leader(), "checklistTemplatePublish", shown, uneven);
    assertThat(CycleApi.reasons(refused)).containsExactly("G-5.weights");
    CycleApi.done(
        GuidanceApi.leader(),
        "checklistTemplatePublish",
        shown,
        CycleApi.with(first, "version", 1));
    String list =
        """
        query($area: DivisionCode!) {
          area(code: $area) {
            checklistTemplates(filter: {code: {eq: "vaccine"}}) { nodes { id version current } }
          }
        }
        """;
    var seen = read(TargetApi.clerk(GuidanceApi.VILLAGE), list, GuidanceApi.VILLAGE);
    assertThat(seen.at("/checklistTemplates/nodes").findValuesAsString("version"))
        .containsExactly("1", "2");
    String node = "query($id: ID!) { node(id: $id) { ... on ChecklistTemplate { code } } }";
    var id = seen.at("/checklistTemplates/nodes/0/id").asString();
    assertThat(
            TargetApi.api()
                .query(TargetApi.clerk(GuidanceApi.VILLAGE), node, Map.of("id", id))
                .at("/data/node/code")
                .asString())
        .isEqualTo("vaccine");
    assertThat(
            read(TargetApi.token("province-viewer", "/61"), list, "61")
                .at("/checklistTemplates/nodes")
                .size())
        .isEqualTo(2);
  }
}
