package dev.jiceng.api;

import static dev.jiceng.api.RosterApi.begin;
import static dev.jiceng.api.RosterApi.body;
import static dev.jiceng.api.RosterApi.done;
import static dev.jiceng.api.RosterApi.on;
import static dev.jiceng.api.RosterApi.person;
import static dev.jiceng.api.RosterApi.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.shared.Proves;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Who is on the rosters and what they hold, asked for in one statement at every level (K-2). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RosterListTest {
  private static final String FAMILY = "欧阳";

  @BeforeAll
  void settle() {
    var post = post(body("PARTY_BRANCH"), "MEMBER", 3);
    var serving = taken("静", "FEMALE", "1991-03-04", "HANI", "BACHELOR", "GRADUATE_OFFICIAL");
    done("membershipBegin", begin(serving, post, "2024-11-08"));
    var former = taken("山", "MALE", "1960-07-01", "HAN", "PRIMARY", "RESIDENT");
    var held = done("membershipBegin", begin(former, post, "2021-01-01"));
    done("membershipEnd", on(held, "on", "2024-10-31", "reason", "TERM_ENDED"));
    var unknown = person("name", FAMILY + "无");
    unknown.remove("birthDate");
    done("personCreate", unknown);
  }

  private static JsonNode taken(
      String name, String gender, String born, String ethnicity, String education, String origin) {
    return done(
        "personCreate",
        person(
            "name", FAMILY + name,
            "gender", gender,
            "birthDate", born,
            "ethnicity", ethnicity,
            "education", education,
            "politicalStatus", "PARTY_MEMBER",
            "origin", origin));
  }

  private static TestApi.Reply asked(String code, String list) {
    TargetApi.api().instruments().reset();
    var reply =
        TargetApi.api()
            .query(
                TargetApi.supervisor(),
                "{ area(code: \"%s\") { list: %s } }".formatted(code, list));
    assertThat(reply.at("/errors").isMissingNode()).as(reply.raw().body()).isTrue();
    assertThat(TargetApi.api().instruments().statements()).hasSize(1);
    return reply;
  }

  private static List<String> people(String filter) {
    var list =
        "people(filter: {name: {startsWith: \"%s\"}, %s}, orderBy: [{field: BIRTH_DATE}])"
            + " { nodes { name } totalCount }";
    var reply = asked("610725", list.formatted(FAMILY, filter));
    return reply.at("/data/area/list/nodes").findValuesAsString("name");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "gender: {eq: FEMALE}|欧阳静",
        "gender: {neq: FEMALE}|欧阳山 欧阳无",
        "birthDate: {lt: \"1966-01-01\"}|欧阳山",
        "birthDate: {isNull: true}|欧阳无",
        "ethnicity: {in: [HANI, DAI]}|欧阳静",
        "ethnicity: {nin: [HAN]}|欧阳静",
        "education: {eq: PRIMARY}|欧阳山",
        "politicalStatus: {eq: PARTY_MEMBER}|欧阳山 欧阳静",
        "origin: {eq: GRADUATE_OFFICIAL}|欧阳静",
        "memberships: {some: {running: {eq: true}}}|欧阳静",
        "memberships: {none: {running: {eq: true}}}|欧阳山 欧阳无",
        "memberships: {some: {endReason: {eq: TERM_ENDED}, postKind: {eq: MEMBER}}}|欧阳山",
        "memberships: {some: {organizationKind: {eq: VILLAGERS_COMMITTEE}}}|''",
        "or: [{gender: {eq: FEMALE}}, {education: {eq: PRIMARY}}]|欧阳山 欧阳静"
      })
  @Proves({"TR-4", "K-2"})
  void people_are_found_by_what_the_roster_says(String filter, String names) {
    assertThat(String.join(" ", people(filter))).isEqualTo(names);
  }

  @ParameterizedTest
  @CsvSource({"610725", "610725102", "610725102201"})
  @Proves({"PD-6", "K-2"})
  void who_holds_and_held_what_is_one_list_at_every_level(String code) {
    var reply =
        asked(
            code,
            """
            memberships(filter: {name: {startsWith: "%s"}}, orderBy: [{field: STARTS_ON}]) {
              nodes { startsOn endsOn endReason person { name } post { kind } community { code } }
              totalCount
            }
            """
                .formatted(FAMILY));
    assertThat(reply.at("/data/area/list/totalCount").asInt()).isEqualTo(2);
    var first = reply.at("/data/area/list/nodes/0");
    assertThat(first.at("/person/name").asString()).isEqualTo("欧阳山");
    assertThat(first.at("/endsOn").asString()).isEqualTo("2024-10-31");
    assertThat(first.at("/endReason").asString()).isEqualTo("TERM_ENDED");
    assertThat(first.at("/community/code").asString()).isEqualTo("610725102201");
    assertThat(reply.at("/data/area/list/nodes/1/person/name").asString()).isEqualTo("欧阳静");
  }

  @Test
  @Proves("PD-6")
  void those_that_run_are_told_from_those_that_ended() {
    var running =
        "memberships(filter: {name: {startsWith: \"欧阳\"}, running: {eq: true}}) { nodes {"
            + " person { name } } }";
    assertThat(asked("610725102", running).at("/data/area/list/nodes").findValuesAsString("name"))
        .containsExactly("欧阳静");
    assertThat(asked("610725101", running).at("/data/area/list/nodes")).isEmpty();
  }
}
