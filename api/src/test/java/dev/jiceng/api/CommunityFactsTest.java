package dev.jiceng.api;

import static dev.jiceng.api.CycleApi.done;
import static dev.jiceng.api.CycleApi.input;
import static dev.jiceng.api.CycleApi.payload;
import static dev.jiceng.api.CycleApi.reasons;
import static dev.jiceng.api.CycleApi.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.shared.Proves;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What communities are, year by year (PD-8). */
@Proves("PD-8")
class CommunityFactsTest {
  private static final String VILLAGE = RosterApi.VILLAGE;
  private static final String FACTS =
      """
      facts {
        id version year current community { code } households population area collectiveIncome
      }
      """
          .strip();
  private static final String LISTS =
      """
      query($code: DivisionCode!) { area(code: $code) {
        communityFacts(filter: {community: {eq: "610725102201"}}) { nodes { id year population } }
        communityFactsHistory(filter: {community: {eq: "610725102201"}}) {
          nodes { id version current population }
        }
        communityFactsAggregate(filter: {community: {eq: "610725102201"}}, groupBy: [YEAR]) {
          groups { year count households population collectiveIncome }
        }
      } }
      """;

  @AfterEach
  void forget() {
    TestTenancy.admin().sql("delete from t_610725102.community_facts").update();
  }

  private static Map<String, Object> facts(Object... more) {
    var usual =
        input(
            "community",
            VILLAGE,
            "year",
            2024,
            "households",
            412,
            "population",
            1480,
            "residentGroups",
            6,
            "area",
            "5.2",
            "offices",
            1,
            "activityRooms",
            2);
    return with(with(usual, "collectiveIncome", "183000.50"), more);
  }

  private static JsonNode recorded(Object... more) {
    return done(RosterApi.officer(), "communityFactsRecord", FACTS, facts(more));
  }

  private static JsonNode refused(Object... more) {
    return payload(RosterApi.officer(), "communityFactsRecord", FACTS, facts(more));
  }

  private static JsonNode area(String code) {
    var reply = TargetApi.api().query(TargetApi.supervisor(), LISTS, Map.of("code", code));
    assertThat(reply.at("/errors").isMissingNode()).as(reply.raw().body()).isTrue();
    return reply.at("/data/area");
  }

  @Test
  @Proves({"K-2", "K-3"})
  void a_correction_stands_at_every_level_and_keeps_what_it_corrects() {
    var first = recorded();
    recorded("year", 2023, "population", 1500);
    var corrected = recorded("replaces", first.at("/version").asInt(), "population", 1490);
    assertThat(corrected.at("/version").asInt()).isEqualTo(2);
    for (String code : List.of("610725", "610725102", VILLAGE)) {
      TargetApi.api().instruments().reset();
      var area = area(code);
      assertThat(TargetApi.api().instruments().statements()).as(code).hasSize(3);
      assertThat(area.at("/communityFacts/nodes").findValuesAsString("population"))
          .containsExactly("1490", "1500");
      assertThat(area.at("/communityFactsHistory/nodes").findValuesAsString("population"))
          .containsExactlyInAnyOrder("1480", "1490", "1500");
      var group = area.at("/communityFactsAggregate/groups/1");
      assertThat(group.at("/year").asInt()).isEqualTo(2024);
      assertThat(group.at("/population").asInt()).isEqualTo(1490);
      assertThat(group.at("/collectiveIncome").asString()).isEqualTo("183000.50");
    }
  }

  @Test
  @Proves("W-2")
  void who_did_not_see_the_newest_version_does_not_overwrite_it() {
    var first = recorded();
    var known = refused();
    assertThat(known.at("/userErrors/0/code").asString()).isEqualTo("DUPLICATE_RECORD");
    recorded("replaces", 1);
    var stale = refused("replaces", 1);
    assertThat(stale.at("/userErrors/0/code").asString()).isEqualTo("STALE_VERSION");
    assertThat(stale.at("/userErrors/0/current/id").asString())
        .isNotEqualTo(first.at("/id").asString());
    assertThat(reasons(refused("year", 2020, "replaces", 1))).containsExactly("PD-8.nothing");
  }

  @Test
  void what_cannot_be_is_refused_all_at_once_and_named() {
    var wrong =
        refused(
            "year",
            2999,
            "households",
            2000,
            "offices",
            -1,
            "area",
            "0",
            "collectiveIncome",
            "-0.005");
    assertThat(reasons(wrong))
        .containsExactly(
            "PD-8.year",
            "PD-8.count",
            "PD-8.households",
            "PD-8.area",
            "PD-8.cents",
            "PD-8.negative");
    assertThat(wrong.at("/userErrors/1/path/0").asString()).isEqualTo("offices");
    assertThat(reasons(refused("area", "1.005"))).containsExactly("PD-8.area");
    assertThat(refused("community", "610725101201").at("/userErrors/0/code").asString())
        .isEqualTo("NOT_FOUND");
  }

  @Test
  @Proves({"I-4", "W-1"})
  void only_the_township_records_and_a_dry_run_keeps_nothing() {
    var clerk = TargetApi.clerk(VILLAGE);
    assertThat(CycleApi.send(clerk, "communityFactsRecord", FACTS, facts(), null).code())
        .isEqualTo("FORBIDDEN");
    recorded("dryRun", true);
    assertThat(area(VILLAGE).at("/communityFacts/nodes").size()).isZero();
    var key = "facts-2024";
    var one = CycleApi.send(RosterApi.officer(), "communityFactsRecord", FACTS, facts(), key);
    var two = CycleApi.send(RosterApi.officer(), "communityFactsRecord", FACTS, facts(), key);
    assertThat(two.at("/data")).isEqualTo(one.at("/data"));
    assertThat(area(VILLAGE).at("/communityFacts/nodes").size()).isOne();
  }
}
