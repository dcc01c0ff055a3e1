package dev.jiceng.api;

import static dev.jiceng.api.CycleApi.input;
import static dev.jiceng.api.CycleApi.payload;
import static dev.jiceng.api.CycleApi.reasons;
import static dev.jiceng.api.CycleApi.with;
import static dev.jiceng.api.DutyApi.TODAY;
import static dev.jiceng.api.DutyApi.area;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.shared.Proves;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How many posts a community has: by its load, C-7 and the county's total (PD-4). */
@Proves("PD-4")
class PostQuotaTest {
  private static final String COMMUNITY = "610725001022";
  private static final String SCHEME = "scheme { id version total county { code } }";
  private static final String QUOTA = "quota { id version posts ceiling people kind }";

  @BeforeEach
  void facts() {
    recorded(DutyApi.officer(), COMMUNITY);
  }

  private static void recorded(String officer, String community) {
    CycleApi.done(
        officer,
        "communityFactsRecord",
        "facts { id }",
        input(
            "community",
            community,
            "year",
            2024,
            "households",
            900,
            "population",
            3100,
            "residentGroups",
            5,
            "area",
            "2",
            "offices",
            1,
            "activityRooms",
            1,
            "collectiveIncome",
            "0"));
  }

  @AfterEach
  void forget() {
    for (String township : List.of("610725001", "610725102")) {
      for (String table : List.of("post_quota", "community_facts")) {
        TestTenancy.admin().sql("delete from t_" + township + "." + table).update();
      }
    }
    TestTenancy.admin().sql("delete from county_610725.post_scheme").update();
  }

  private static Map<String, Object> scheme(Object... more) {
    var usual =
        input(
            "county",
            "610725",
            "total",
            8,
            "villageBase",
            4,
            "neighbourhoodBase",
            5,
            "peoplePerPost",
            3000,
            "areaPerPost",
            "10",
            "tasksPerPost",
            100);
    return with(usual, more);
  }

  private static JsonNode set(String mutation, String shown, Map<String, ?> input) {
    return payload(TargetApi.organizationOfficer(), mutation, shown, input);
  }

  private static Map<String, Object> quota(int posts, Object... more) {
    return with(input("community", COMMUNITY, "posts", posts, "reason", "人口较多"), more);
  }

  @Test
  @Proves({"C-7", "W-2", "I-4"})
  void load_and_total_cap_the_posts_and_the_committees_take_in_no_more() {
    assertThat(reasons(set("postQuotaSet", QUOTA, quota(5)))).containsExactly("PD-4.noScheme");
    assertThat(reasons(set("postSchemeSet", SCHEME, scheme("total", 0, "areaPerPost", "-1"))))
        .containsExactly("PD-4.positive", "PD-4.positive");
    var scheme = set("postSchemeSet", SCHEME, scheme()).at("/scheme");
    assertThat(scheme.at("/county/code").asString()).isEqualTo("610725");
    var blind = set("postSchemeSet", SCHEME, scheme());
    assertThat(blind.at("/userErrors/0/code").asString()).isEqualTo("STALE_VERSION");

    assertThat(reasons(set("postQuotaSet", QUOTA, quota(5, "community", RosterApi.VILLAGE))))
        .containsExactly("PD-4.noFacts");
    var above = set("postQuotaSet", QUOTA, quota(7, "reason", " "));
    assertThat(reasons(above)).containsExactly("PD-4.blank", "PD-4.ceiling");
    assertThat(above.at("/userErrors/1/numbers").toString()).contains("3100").contains("\"6\"");
    var given = set("postQuotaSet", QUOTA, quota(2)).at("/quota");
    assertThat(given.at("/ceiling").asInt()).isEqualTo(6);

    set("postSchemeSet", SCHEME, scheme("version", 1, "total", 5, "peoplePerPost", 100));
    var most = set("postQuotaSet", QUOTA, quota(10, "version", 1));
    assertThat(reasons(most)).containsExactly("PD-4.ceiling", "PD-4.total");
    assertThat(most.at("/userErrors/0/numbers").toString()).contains("\"9\"");

    var committee = DutyApi.body(COMMUNITY, "RESIDENTS_COMMITTEE");
    var chair = DutyApi.post(committee, "CHAIR");
    var members = DutyApi.post(committee, "MEMBER", "seats", 4);
    var branch = DutyApi.body(COMMUNITY, "PARTY_BRANCH");
    var secretary = DutyApi.post(branch, "SECRETARY");
    var first = DutyApi.person("周敏");
    DutyApi.held(first, chair, TODAY);
    DutyApi.held(first, secretary, TODAY);
    DutyApi.held(DutyApi.person("吴磊"), members, TODAY);
    assertThat(
            DutyApi.refused(
                "membershipBegin",
                "membership { id }",
                DutyApi.holding(DutyApi.person("郑凯"), members, TODAY)))
        .containsExactly("PD-4.full");

    for (String code : List.of("610725", "610725001", COMMUNITY)) {
      TargetApi.api().instruments().reset();
      var list =
          area(
              TargetApi.supervisor(),
              code,
              "postQuotas(filter: {community: {eq: \"%s\"}}) { nodes { posts people ceiling } }"
                  .formatted(COMMUNITY));
      assertThat(TargetApi.api().instruments().statements()).as(code).hasSize(1);
      assertThat(list.at("/postQuotas/nodes/0/people").asInt()).isEqualTo(2);
      var schemes = area(TargetApi.supervisor(), code, "postSchemes { nodes { id total } }");
      assertThat(schemes.at("/postSchemes/nodes/0/total").asInt()).isEqualTo(5);
    }
    var balance =
        area(
            TargetApi.supervisor(),
            "610725",
            "postQuotaAggregate { groups { count posts people } }");
    assertThat(balance.at("/postQuotaAggregate/groups/0/posts").asInt()).isEqualTo(2);
    assertThat(CycleApi.send(DutyApi.officer(), "postQuotaSet", QUOTA, quota(1), null).code())
        .isEqualTo("FORBIDDEN");
  }

  @Test
  @Proves("W-5")
  void the_total_holds_for_townships_that_are_given_posts_at_once() throws Exception {
    recorded(RosterApi.officer(), RosterApi.VILLAGE);
    set("postSchemeSet", SCHEME, scheme());
    var communities = new ConcurrentLinkedQueue<>(List.of(COMMUNITY, RosterApi.VILLAGE));
    var answers =
        AffairsApi.together(
            2, () -> set("postQuotaSet", QUOTA, quota(5, "community", communities.remove())));
    assertThat(answers).filteredOn(it -> !it.at("/quota").isNull()).hasSize(1);
    assertThat(answers.stream().flatMap(it -> reasons(it).stream())).containsExactly("PD-4.total");
  }

  @Test
  @Proves("PD-1")
  void the_catalogue_says_which_posts_a_community_may_have() {
    var reply =
        TargetApi.api()
            .query(
                null,
                "{ village: postCatalogue(community: VILLAGE) { body kind charge mostSeats"
                    + " borderOnly } other: postCatalogue(community: NEIGHBOURHOOD) { body } }");
    var village = reply.at("/data/village");
    assertThat(village.findValuesAsString("body"))
        .contains("VILLAGERS_COMMITTEE")
        .doesNotContain("RESIDENTS_COMMITTEE");
    assertThat(reply.at("/data/other").findValuesAsString("body"))
        .contains("RESIDENTS_COMMITTEE")
        .doesNotContain("VILLAGERS_COMMITTEE");
    assertThat(village.findValuesAsString("charge"))
        .contains("PARTY_BUILDING_ASSISTANT", "SOCIAL_AFFAIRS_OFFICER", "PUBLIC_ORDER_OFFICER");
  }
}
