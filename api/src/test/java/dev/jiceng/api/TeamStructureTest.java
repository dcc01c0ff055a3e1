package dev.jiceng.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.shared.Proves;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The new teams against the old ones, at every level (C-18). */
@Proves({"C-18", "K-3"})
class TeamStructureTest {
  private static final String NEIGHBOURHOOD = "610725101001";
  private static final UUID ELECTION = id(1);
  private static final String STRUCTURE =
      """
      query($code: DivisionCode!, $by: [TeamStructureGroupBy!]) { area(code: $code) {
        teamStructure(groupBy: $by, filter: {community: {eq: "610725101001"}}) { groups {
          county { code } township { code } community { code }
          outgoing { members meanAge women womenShare minorities secretaryChairs meanEducation }
          incoming { members meanAge women womenShare minorities secretaryChairs meanEducation }
          ageChange educationChange younger betterEducated
        } }
      } }
      """;

  private static UUID id(int number) {
    return new UUID(0x019A, number);
  }

  private static void insert(String table, String columns, Object... values) {
    var slots = "?" + ", ?".repeat(values.length - 1);
    TestTenancy.admin()
        .sql("insert into t_610725101.%s (%s) values (%s)".formatted(table, columns, slots))
        .params(List.of(values))
        .update();
  }

  private static void person(
      int number, String born, String gender, String ethnicity, String education) {
    insert(
        "person",
        "id, name, gender, birth_date, ethnicity, education",
        id(number),
        "委员",
        gender,
        java.sql.Date.valueOf(born),
        ethnicity,
        education);
  }

  private static void member(int number, int post, String from, @Nullable String until) {
    insert(
        "membership",
        "id, person, post, starts_on",
        id(900 + 10 * number + post),
        id(number),
        id(post),
        java.sql.Date.valueOf(from));
    if (until != null) {
      TestTenancy.admin()
          .sql(
              "update t_610725101.membership set ends_on = ?, end_reason = 'TERM_ENDED' where id ="
                  + " ?")
          .params(java.sql.Date.valueOf(until), id(900 + 10 * number + post))
          .update();
    }
  }

  /** Two old members, two new ones and one who stays and is the Party's secretary by then. */
  @BeforeEach
  void teams() {
    insert(
        "organization",
        "id, community, kind, name",
        id(2),
        NEIGHBOURHOOD,
        "RESIDENTS_COMMITTEE",
        "居委会");
    insert(
        "organization", "id, community, kind, name", id(3), NEIGHBOURHOOD, "PARTY_BRANCH", "党支部");
    insert("post", "id, organization, title, kind, lead", id(4), id(2), "主任", "CHAIR", true);
    insert(
        "post",
        "id, organization, title, kind, lead, seats",
        id(5),
        id(2),
        "委员",
        "MEMBER",
        false,
        5);
    insert("post", "id, organization, title, kind, lead", id(6), id(3), "书记", "SECRETARY", true);
    person(11, "1960-01-01", "1", "01", "70");
    person(12, "1962-01-01", "1", "01", "70");
    person(13, "1980-01-01", "1", "01", "60");
    person(14, "1990-01-01", "2", "11", "30");
    person(15, "1995-01-01", "2", "01", "20");
    member(11, 4, "2016-02-10", "2021-02-09");
    member(12, 5, "2016-02-10", "2021-02-09");
    member(13, 5, "2016-02-10", "2021-02-09");
    member(13, 4, "2021-02-10", null);
    member(13, 6, "2021-01-03", null);
    member(14, 5, "2021-02-10", null);
    member(15, 5, "2021-02-10", null);
    insert(
        "committee_election",
        "id, community, profile, profile_version, begun_on, serving, stage, result, latest_on,"
            + " term_ends_on",
        ELECTION,
        NEIGHBOURHOOD,
        "lecture-2020",
        1,
        java.sql.Date.valueOf("2021-01-05"),
        new UUID[0],
        "CONCLUDE",
        "AT_ONCE",
        java.sql.Date.valueOf("2021-02-10"),
        java.sql.Date.valueOf("2026-02-09"));
  }

  @AfterEach
  void forget() {
    for (String table :
        List.of("committee_election", "membership", "post", "organization", "person")) {
      TestTenancy.admin()
          .sql("delete from t_610725101.%s where id between ? and ?".formatted(table))
          .params(id(0), id(9999))
          .update();
    }
  }

  private static JsonNode structure(String token, String code, String... by) {
    var reply = TargetApi.api().query(token, STRUCTURE, Map.of("code", code, "by", List.of(by)));
    assertThat(reply.at("/errors").isMissingNode()).as("%s", reply.raw().body()).isTrue();
    return reply.at("/data/area/teamStructure/groups/0");
  }

  @Test
  void age_falls_and_education_rises_from_the_old_team_to_the_new() {
    TargetApi.api().instruments().reset();
    var both = structure(TargetApi.supervisor(), "610725", "COMMUNITY");
    assertThat(TargetApi.api().instruments().statements()).hasSize(1);
    assertThat(both.at("/community/code").asString()).isEqualTo(NEIGHBOURHOOD);
    assertThat(both.at("/outgoing/members").asInt()).isEqualTo(3);
    assertThat(both.at("/outgoing/meanAge").asString()).isEqualTo("53.7");
    assertThat(both.at("/incoming/meanAge").asString()).isEqualTo("32.7");
    assertThat(both.at("/ageChange").asString()).isEqualTo("-21.0");
    assertThat(both.at("/outgoing/meanEducation").asString()).isEqualTo("2.3");
    assertThat(both.at("/incoming/meanEducation").asString()).isEqualTo("4.0");
    assertThat(both.at("/younger").asBoolean()).isTrue();
    assertThat(both.at("/betterEducated").asBoolean()).isTrue();
    assertThat(both.at("/outgoing/women").asInt()).isZero();
    assertThat(both.at("/incoming/womenShare").asString()).isEqualTo("0.6667");
    assertThat(both.at("/incoming/minorities").asInt()).isEqualTo(1);
    assertThat(both.at("/outgoing/secretaryChairs").asInt()).isZero();
    assertThat(both.at("/incoming/secretaryChairs").asInt()).isEqualTo(1);
  }

  @Test
  void every_level_counts_the_same_people_but_above_the_county_few_are_left_out() {
    var county = structure(TargetApi.supervisor(), "610725", "COUNTY");
    var township = structure(TargetApi.officer("610725101"), "610725101", "TOWNSHIP");
    assertThat(county.at("/county/code").asString()).isEqualTo("610725");
    assertThat(township.at("/township/code").asString()).isEqualTo("610725101");
    assertThat(township.at("/incoming")).isEqualTo(county.at("/incoming"));
    assertThat(structure(TargetApi.token("province-viewer", "/61"), "61").isMissingNode()).isTrue();
  }
}
