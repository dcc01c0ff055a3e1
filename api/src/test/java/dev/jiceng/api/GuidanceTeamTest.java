package dev.jiceng.api;

import static dev.jiceng.api.CycleApi.done;
import static dev.jiceng.api.CycleApi.input;
import static dev.jiceng.api.CycleApi.payload;
import static dev.jiceng.api.CycleApi.possible;
import static dev.jiceng.api.CycleApi.reasons;
import static dev.jiceng.api.CycleApi.with;
import static dev.jiceng.api.GuidanceApi.leader;
import static dev.jiceng.api.TeamApi.DRAWING;
import static dev.jiceng.api.TeamApi.TEAM;
import static dev.jiceng.api.TeamApi.area;
import static dev.jiceng.api.TeamApi.drawing;
import static dev.jiceng.api.TeamApi.forming;
import static dev.jiceng.api.TeamApi.id;
import static dev.jiceng.api.TeamApi.ids;
import static dev.jiceng.api.TeamApi.team;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jiceng.shared.Proves;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Which team guides which communities (G-1), and who is in it (G-2, G-3). */
class GuidanceTeamTest {
  @BeforeEach
  void hire() {
    TeamApi.forget();
    TeamApi.hire();
  }

  @AfterEach
  void forget() {
    TeamApi.forget();
  }

  private static JsonNode draw(Map<String, Object> input) {
    return payload(leader(), "responsibilityAreasDraw", DRAWING, input);
  }

  private static List<String> refusals(Map<String, Object> forming) {
    return reasons(payload(leader(), "guidanceTeamForm", TEAM, forming));
  }

  private static JsonNode county(String asked) {
    return TargetApi.api()
        .query(leader(), "{ area(code: \"610725\") { " + asked + " } }")
        .at("/data/area");
  }

  @Test
  @Proves("G-1")
  void areas_that_leave_communities_out_or_share_some_are_refused_with_their_names() {
    var town = team("一队", ids(1, 3));
    var country = team("二队", ids(4, 6));
    var refused =
        draw(
            drawing(
                0,
                List.of(
                    area("城区", town, "610725001", "610725101001"),
                    area("农村", country, "610725101"))));
    assertThat(reasons(refused)).containsExactly("G-1.overlap", "G-1.uncovered");
    var errors = refused.at("/userErrors").toString();
    assertThat(errors).contains("武侯社区 610725101001").contains("柳营村 610725102201");
    assertThat(refused.at("/drawing").isNull()).isTrue();
    var coverage = county("guidanceCoverage { communities covered uncovered { name } }");
    assertThat(coverage.at("/guidanceCoverage/covered").asInt()).isZero();
    assertThat(coverage.toString()).contains("柳营村");
  }

  @Test
  @Proves("G-1")
  void each_area_has_one_active_team_and_each_team_one_area() {
    var town = team("一队", ids(1, 3));
    var twice =
        draw(
            drawing(
                0,
                List.of(
                    area("城区", town, "610725001"),
                    area("城区", town, "610725101", "610725102", "610726"))));
    assertThat(reasons(twice)).containsExactly("G-1.name", "G-1.teamTwice", "G-1.place");
    var gone =
        done(
            leader(),
            "guidanceTeamDissolve",
            TEAM,
            input("id", town.at("/id").asString(), "version", 1, "reason", "人员调整"));
    assertThat(gone.at("/dissolvedOn").isNull()).isFalse();
    assertThat(reasons(draw(drawing(0, List.of(area("全县", town, "610725001"))))))
        .containsExactly("G-1.team", "G-1.uncovered");
  }

  @Test
  @Proves("G-1")
  void an_area_has_a_name_a_reason_to_be_one_and_places() {
    var town = team("一队", ids(1, 3));
    var empty = with(area(" ", town), "basis", " ");
    var refused = draw(drawing(0, List.of(empty)));
    assertThat(reasons(refused))
        .containsExactly("G-1.blank", "G-1.blank", "G-1.empty", "G-1.uncovered");
    assertThat(refused.at("/userErrors/0/path").toString()).isEqualTo("[\"areas\",\"0\",\"name\"]");
    assertThat(refused.at("/userErrors/1/path").toString())
        .isEqualTo("[\"areas\",\"0\",\"basis\"]");
  }

  @Test
  @Proves("G-1")
  void the_database_itself_keeps_a_community_in_one_area() {
    TeamApi.drawn(team("一队", ids(1, 3)), team("二队", ids(4, 6)));
    assertThatThrownBy(() ->
            TestTenancy.admin()
                .sql(
                    """
                    insert into county_610725.area_community
                    select drawing, '610725001007', id from county_610725.responsibility_area where name = '农村'
                    """)
                .update())
        .hasMessageContaining("area_community_pkey");
  }

  @Test
  @Proves("G-1")
  void a_county_is_drawn_anew_with_a_reason_and_the_old_drawing_stays() {
    var town = team("一队", ids(1, 3));
    var country = team("二队", ids(4, 6));
    var first = TeamApi.drawn(town, country);
    assertThat(first.at("/revision").asInt()).isEqualTo(1);
    var areas = List.of(area("甲", town, "610725001", "610725102"), area("乙", country, "610725101"));
    assertThat(reasons(draw(drawing(1, areas)))).containsExactly("G-1.reason");
    var stale = draw(drawing(0, areas, "reason", "撤并"));
    assertThat(stale.at("/userErrors/0/code").asString()).isEqualTo("STALE_VERSION");
    assertThat(stale.at("/userErrors/0/current/id").asString())
        .isEqualTo(first.at("/id").asString());
    var dry = draw(drawing(1, areas, "reason", "撤并", "dryRun", true));
    assertThat(dry.at("/drawing/revision").asInt()).isEqualTo(2);
    var second =
        done(leader(), "responsibilityAreasDraw", DRAWING, drawing(1, areas, "reason", "撤并"));
    assertThat(second.at("/revision").asInt()).isEqualTo(2);
    var all = county("responsibilityAreas { nodes { name revision current reason } }");
    assertThat(all.findValuesAsString("name")).containsExactly("乙", "甲", "农村", "城区");
    assertThat(all.findValuesAsString("current")).containsExactly("true", "true", "false", "false");
    var coverage = county("guidanceCoverage { communities covered uncovered { code } }");
    assertThat(coverage.at("/guidanceCoverage/uncovered").size()).isZero();
    assertThat(coverage.at("/guidanceCoverage/covered").asInt()).isPositive();
  }

  @Test
  @Proves("G-1")
  void a_township_sees_the_area_it_lies_in_and_another_county_draws_nothing_here() {
    TeamApi.drawn(team("一队", ids(1, 3)), team("二队", ids(4, 6)));
    var seen =
        TargetApi.api()
            .query(
                TargetApi.officer("610725101"),
                """
                { area(code: "610725101") { responsibilityAreas { nodes { id name } } guidanceTeams { nodes { name } } } }
                """)
            .at("/data/area");
    assertThat(seen.at("/responsibilityAreas").findValuesAsString("name")).containsExactly("农村");
    assertThat(seen.at("/guidanceTeams").findValuesAsString("name")).containsExactly("一队", "二队");
    var id = seen.at("/responsibilityAreas/nodes/0/id").asString();
    var node =
        TargetApi.api()
            .query(
                TargetApi.officer("610725101"),
                "{ node(id: \"" + id + "\") { ... on ResponsibilityArea { name } } }");
    assertThat(node.at("/data/node/name").asString()).isEqualTo("农村");
    var foreign = TargetApi.token("guidance-leader", "/34/3401/340124");
    var refused = payload(foreign, "responsibilityAreasDraw", DRAWING, drawing(0, List.of()));
    assertThat(refused.at("/userErrors/0/code").asString()).isEqualTo("NOT_FOUND");
  }

  @Test
  @Proves("G-2")
  void a_team_has_three_to_five_of_the_centre_and_co_opted_staff_come_on_top() {
    assertThat(refusals(forming("小队", ids(1, 2)))).containsExactly("G-2.size");
    assertThat(refusals(forming("大队", ids(1, 6)))).containsExactly("G-2.size");
    var coOpted = id(9).toString();
    var two = Stream.concat(ids(1, 2).stream(), Stream.of(coOpted)).toList();
    assertThat(refusals(forming("二加一", two))).containsExactly("G-2.size");
    var six = Stream.concat(ids(1, 5).stream(), Stream.of(coOpted)).toList();
    var formed = team("五加一", six);
    assertThat(formed.at("/members").size()).isEqualTo(6);
    assertThat(formed.at("/missingSubjectAreas").size()).isEqualTo(4);
    assertThat(possible(formed)).containsExactly("guidanceTeamChange", "guidanceTeamDissolve");
  }

  @Test
  @Proves("G-2")
  void the_leader_is_of_the_team_and_nobody_is_in_two() {
    team("一队", ids(1, 3));
    assertThat(refusals(forming("一队", ids(3, 5), "leader", id(8).toString())))
        .containsExactly("G-2.name", "G-2.leader", "G-2.elsewhere");
    var led = Stream.concat(Stream.of(id(9).toString()), ids(4, 6).stream()).toList();
    assertThat(refusals(forming("二队", led))).containsExactly("G-2.coOptedLeader");
    assertThat(
            refusals(forming("二队", Stream.concat(ids(4, 6).stream(), ids(4, 4).stream()).toList())))
        .containsExactly("G-2.twice");
  }

  @Test
  @Proves("G-3")
  void an_unfit_instructor_cannot_be_rostered_and_is_listed_before_it_happens() {
    var lapsed = GuidanceApi.LAPSED.toString();
    var roster = Stream.concat(ids(1, 3).stream(), Stream.of(lapsed)).toList();
    assertThat(refusals(forming("一队", roster)))
        .containsExactly("G-3.unfit.LICENCE_EXPIRED", "G-3.unfit.TRAINING_EXPIRED");
    TestTenancy.admin()
        .sql(
            "update county_610725.guidance_instructor set licensed_until = current_date + 40 where"
                + " name = '指导员7'")
        .update();
    assertThat(county("guidanceInstructors(expiresWithin: 60) { nodes { name } }").toString())
        .contains("指导员7")
        .contains("王医生")
        .doesNotContain("指导员8");
    assertThat(county("guidanceInstructors(expiresWithin: 20) { nodes { name } }").toString())
        .doesNotContain("指导员7");
    var bad =
        TargetApi.api()
            .query(
                leader(),
                "{ area(code: \"610725\") { guidanceInstructors(expiresWithin: -1) { nodes { name }"
                    + " } } }");
    assertThat(bad.at("/errors/0/extensions/code").asString()).isEqualTo("BAD_USER_INPUT");
  }

  @Test
  @Proves("G-2")
  void a_team_is_changed_on_what_one_has_seen_and_who_left_is_free_for_another() {
    var first = team("一队", ids(1, 4));
    var change = with(forming("一队", ids(2, 4)), "id", first.at("/id").asString(), "version", 1);
    change.remove("county");
    var changed = done(leader(), "guidanceTeamChange", TEAM, change);
    assertThat(changed.at("/version").asInt()).isEqualTo(2);
    assertThat(changed.findValuesAsString("name")).doesNotContain("指导员1");
    assertThat(
            changed.at("/members/0/leader").asBoolean()
                || changed.at("/members/1/leader").asBoolean()
                || changed.at("/members/2/leader").asBoolean())
        .isTrue();
    var stale = payload(leader(), "guidanceTeamChange", TEAM, change);
    assertThat(stale.at("/userErrors/0/code").asString()).isEqualTo("STALE_VERSION");
    team("二队", List.of(id(1).toString(), id(5).toString(), id(6).toString()));
  }

  @Test
  @Proves({"G-1", "G-2"})
  void a_team_has_a_name_and_one_without_an_area_leaves_none_to_anybody() {
    assertThat(refusals(forming(" ", ids(1, 3)))).containsExactly("G-2.blank");
    var town = team("一队", ids(1, 3));
    var heir = team("二队", ids(4, 6));
    var dissolve =
        input(
            "id",
            town.at("/id").asString(),
            "version",
            1,
            "reason",
            " ",
            "successor",
            heir.at("/id").asString());
    assertThat(reasons(payload(leader(), "guidanceTeamDissolve", TEAM, dissolve)))
        .containsExactly("G-2.blank", "G-1.noArea");
  }

  @Test
  @Proves({"G-1", "G-2"})
  void a_team_with_an_area_is_dissolved_only_into_other_hands() {
    var town = team("一队", ids(1, 3));
    var country = team("二队", ids(4, 6));
    TeamApi.drawn(town, country);
    var dissolve = input("id", town.at("/id").asString(), "version", 1, "reason", "合并");
    assertThat(reasons(payload(leader(), "guidanceTeamDissolve", TEAM, dissolve)))
        .containsExactly("G-1.orphan");
    var busy = with(dissolve, "successor", country.at("/id").asString());
    assertThat(reasons(payload(leader(), "guidanceTeamDissolve", TEAM, busy)))
        .containsExactly("G-1.teamTwice");
    assertThat(
            reasons(
                payload(
                    leader(),
                    "guidanceTeamDissolve",
                    TEAM,
                    with(dissolve, "successor", town.at("/id").asString()))))
        .containsExactly("G-1.teamTwice");
    var third = TestTenancy.admin();
    third
        .sql("update county_610725.guidance_instructor set co_opted = false where name = '指导员9'")
        .update();
    var heir = team("三队", List.of(id(7).toString(), id(8).toString(), id(9).toString()));
    done(
        leader(),
        "guidanceTeamDissolve",
        TEAM,
        with(dissolve, "successor", heir.at("/id").asString()));
    var areas =
        county(
            "responsibilityAreas(filter: {current: {eq: true}}) { nodes { name teamName revision }"
                + " }");
    assertThat(areas.findValuesAsString("teamName")).containsExactly("二队", "三队");
    assertThat(areas.findValuesAsString("revision")).containsExactly("2", "2");
    var again = payload(leader(), "guidanceTeamDissolve", TEAM, with(dissolve, "version", 2));
    assertThat(reasons(again)).containsExactly("G-2.dissolved");
  }
}
