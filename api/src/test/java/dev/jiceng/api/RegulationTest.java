package dev.jiceng.api;

import static dev.jiceng.api.TargetApi.api;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.shared.Proves;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Profiles and timetables as every caller of an area reads them. */
@Proves({"R-8", "R-11"})
class RegulationTest {
  private static final String LIST =
      """
      query($code: DivisionCode!, $filter: RegulationProfileFilter) {
        area(code: $code) {
          regulationProfiles(filter: $filter) {
            totalCount
            completeness { complete }
            nodes { profile version current shipped underReview name effectiveFrom parents { profile } }
          }
        }
      }
      """;

  private static final String ONE =
      """
      query($code: DivisionCode!, $profile: String!, $version: Int) {
        area(code: $code) {
          regulationProfile(profile: $profile, version: $version) {
            id profile version name names { zh en } issuer { code name } effectiveFrom effectiveUntil
            citations { source wording } parents { profile version }
            rules {
              rule severity citation { source wording } from { profile version }
              provisions {
                name kind shown whole share { part whole } days { days kind } codes text flag
                from { profile } citation { source }
              }
            }
            steps { code name anchor earliest { days kind } latest { days kind } after from { profile } }
          }
        }
      }
      """;

  private static final String COMPARE =
      """
      query($code: DivisionCode!, $left: RegulationProfileRefInput!, $right: RegulationProfileRefInput!) {
        area(code: $code) {
          regulationProfileCompare(left: $left, right: $right) {
            left { profile } right { profile }
            differences {
              subject rule name
              left { value from { profile } citation { source } }
              right { value from { profile } citation { source } }
            }
          }
        }
      }
      """;

  private static final String TIMETABLE =
      """
      query($code: DivisionCode!, $profile: RegulationProfileRefInput!, $poll: Date, $start: Date) {
        area(code: $code) {
          electionTimetable(profile: $profile, pollingDay: $poll, cycleStart: $start) {
            pollingDay cycleStart profile { profile version }
            steps { code name earliest latest after from { profile } citation { source } }
            conflicts { kind step other message }
          }
        }
      }
      """;

  private static final String TOWNSHIP = "610725102";

  private static JsonNode ask(String token, String document, Map<String, ?> variables) {
    var reply = api().query(token, document, variables);
    assertThat(reply.at("/errors").isMissingNode()).as("%s", reply.raw().body()).isTrue();
    return reply.at("/data/area");
  }

  private static Map<String, Object> ref(String profile) {
    return Map.of("profile", profile, "version", 1);
  }

  @Test
  void a_clerk_an_officer_and_a_supervisor_read_the_same_shipped_profiles() {
    var filter = Map.of("shipped", Map.of("eq", true), "current", Map.of("eq", true));
    for (var caller :
        Map.of(
                "610725101201",
                TargetApi.clerk("610725101201"),
                TOWNSHIP,
                TargetApi.officer(TOWNSHIP),
                "610725",
                TargetApi.supervisor())
            .entrySet()) {
      var list =
          ask(caller.getValue(), LIST, Map.of("code", caller.getKey(), "filter", filter))
              .at("/regulationProfiles");
      assertThat(list.at("/nodes").valueStream().map(it -> it.at("/profile").asString()))
          .containsExactly(
              "lecture-2020",
              "mianyang-2011",
              "organic-law-2018",
              "organic-law-2026",
              "party-election-2020",
              "party-training-2019",
              "plan-2020");
      assertThat(list.at("/totalCount").asInt()).isEqualTo(7);
      assertThat(list.at("/nodes/3/underReview").asBoolean()).isTrue();
      assertThat(list.at("/nodes/3/parents").findValuesAsString("profile"))
          .containsExactly("organic-law-2018");
    }
  }

  @Test
  void over_several_counties_only_their_own_are_listed() {
    String token = TargetApi.token("province-viewer", "/61");
    var list = ask(token, LIST, Map.of("code", "61")).at("/regulationProfiles");
    assertThat(list.at("/nodes").findValuesAsString("shipped")).doesNotContain("true");
    assertThat(list.at("/completeness/complete").asBoolean()).isTrue();
    assertThat(one(token, "61", "plan-2020", null).isNull()).isTrue();
  }

  @Test
  void a_profile_says_what_holds_and_which_clause_of_which_profile_says_so() {
    var found = one(TargetApi.officer(TOWNSHIP), TOWNSHIP, "plan-2020", null);
    assertThat(found.at("/name").asString()).startsWith("Plan");
    assertThat(found.at("/names/zh").asString()).contains("方案");
    assertThat(found.at("/issuer").isNull()).isTrue();
    assertThat(found.at("/parents").findValuesAsString("profile"))
        .containsExactly("organic-law-2018", "party-election-2020");
    var notice = provision(found, "PE-3", "result.notice");
    assertThat(notice.at("/kind").asString()).isEqualTo("DAYS");
    assertThat(notice.at("/days").toString()).isEqualTo("{\"days\":5,\"kind\":\"WORKING\"}");
    assertThat(notice.at("/whole").isNull()).isTrue();
    var term = provision(found, "VE-13", "termYears");
    assertThat(term.at("/whole").asInt()).isEqualTo(5);
    assertThat(term.at("/from/profile").asString()).isEqualTo("organic-law-2018");
    assertThat(term.at("/citation/source").asString()).contains("第十一条");
    var present = provision(found, "PE-4", "present.above");
    assertThat(present.at("/share").toString()).isEqualTo("{\"part\":4,\"whole\":5}");
    assertThat(provision(found, "C-17", "kin").at("/codes").size()).isEqualTo(6);
    assertThat(provision(found, "C-17", "fromNomination").at("/flag").asBoolean()).isTrue();
    assertThat(provision(found, "C-10", "trend").at("/text").asString()).isEqualTo("逐步提高");
    assertThat(found.at("/steps").findValuesAsString("code")).contains("POLL", "VOTER_LIST");
    assertThat(
            one(TargetApi.supervisor(), "610725", "mianyang-2011", 1).at("/issuer/code").asString())
        .isEqualTo("610725001");
  }

  @Test
  void an_unknown_profile_or_version_is_not_there() {
    assertThat(one(TargetApi.supervisor(), "610725", "plan-2021", null).isNull()).isTrue();
    assertThat(one(TargetApi.supervisor(), "610725", "plan-2020", 2).isNull()).isTrue();
  }

  private static JsonNode one(
      String token, String code, String profile, @Nullable Integer version) {
    var variables = new java.util.HashMap<String, Object>(Map.of("code", code, "profile", profile));
    variables.put("version", version);
    return ask(token, ONE, variables).at("/regulationProfile");
  }

  private static JsonNode provision(JsonNode profile, String rule, String name) {
    return profile
        .at("/rules")
        .valueStream()
        .filter(it -> it.at("/rule").asString().equals(rule))
        .flatMap(it -> it.at("/provisions").valueStream())
        .filter(it -> it.at("/name").asString().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_profile_is_found_again_by_its_id_by_whoever_saw_it_and_by_nobody_else() {
    String again = "query($id: ID!) { node(id: $id) { id ... on RegulationProfile { profile } } }";
    for (var caller :
        Map.of(
                "610725101201",
                TargetApi.clerk("610725101201"),
                TOWNSHIP,
                TargetApi.officer(TOWNSHIP),
                "610725",
                TargetApi.supervisor())
            .entrySet()) {
      String id = one(caller.getValue(), caller.getKey(), "plan-2020", 1).at("/id").asString();
      var found = api().query(caller.getValue(), again, Map.of("id", id));
      assertThat(found.at("/data/node/profile").asString()).isEqualTo("plan-2020");
      String stranger = TargetApi.token("county-supervisor", "/34/3401/340124");
      assertThat(api().query(stranger, again, Map.of("id", id)).at("/data/node").isNull()).isTrue();
    }
  }

  @Test
  void two_profiles_are_compared_clause_by_clause() {
    var compared =
        ask(
                TargetApi.officer(TOWNSHIP),
                COMPARE,
                Map.of("code", TOWNSHIP, "left", ref("lecture-2020"), "right", ref("plan-2020")))
            .at("/regulationProfileCompare");
    var seats =
        compared
            .at("/differences")
            .valueStream()
            .filter(it -> it.at("/rule").asString("").equals("C-1"))
            .filter(it -> it.at("/name").asString().equals("seats.least"))
            .findFirst()
            .orElseThrow();
    assertThat(seats.at("/left/value").asString()).isEqualTo("5");
    assertThat(seats.at("/right/value").asString()).isEqualTo("3");
    assertThat(seats.at("/left/citation/source").asString()).startsWith("P6");
    assertThat(seats.at("/right/from/profile").asString()).isEqualTo("plan-2020");
    assertThat(
            compared
                .at("/differences")
                .valueStream()
                .map(it -> it.at("/rule").asString("") + " " + it.at("/name").asString()))
        .doesNotContain("VE-13 termYears", "C-4 seats.most")
        .contains(" POLL");
    var unknown =
        ask(
            TargetApi.supervisor(),
            COMPARE,
            Map.of("code", "610725", "left", ref("gone"), "right", ref("plan-2020")));
    assertThat(unknown.at("/regulationProfileCompare").isNull()).isTrue();
  }

  @Test
  void the_plans_polling_day_gives_the_plans_dates() {
    var timetable = timetable("plan-2020", "2021-03-20", null);
    assertThat(latest(timetable, "RECOMMENDATION")).isEqualTo("2020-12-20");
    assertThat(latest(timetable, "REGISTRATION")).isEqualTo("2021-02-28");
    assertThat(latest(timetable, "SUPERVISORY_COMMITTEE")).isEqualTo("2021-03-30");
    assertThat(timetable.at("/conflicts").size()).isZero();
    assertThat(timetable.at("/pollingDay").asString()).isEqualTo("2021-03-20");
    assertThat(timetable.at("/cycleStart").isNull()).isTrue();
  }

  @Test
  void the_lectures_start_gives_the_window_of_its_poll() {
    var timetable = timetable("lecture-2020", null, "2020-11-01");
    assertThat(latest(timetable, "POLL")).isEqualTo("2021-02-05");
    assertThat(latest(timetable, "PARTY_DONE")).isEqualTo("2021-01-31");
  }

  @Test
  void a_polling_day_that_does_not_fit_the_start_is_a_conflict_in_words() {
    var conflicts = timetable("lecture-2020", "2021-03-01", "2020-11-01").at("/conflicts");
    assertThat(conflicts.findValuesAsString("kind")).contains("OUTSIDE_WINDOW");
    assertThat(conflicts.at("/0/message").asString()).contains("2021-03-01", "2021-02-05");
  }

  @Test
  void a_timetable_needs_a_day_and_a_profile() {
    var variables = Map.of("code", TOWNSHIP, "profile", ref("plan-2020"));
    var reply = api().query(TargetApi.officer(TOWNSHIP), TIMETABLE, variables);
    assertThat(reply.code()).isEqualTo("BAD_USER_INPUT");
    assertThat(reply.message()).isEqualTo("Give pollingDay, cycleStart or both.");
    assertThat(timetable("gone", "2021-03-20", null).isNull()).isTrue();
  }

  static JsonNode timetable(String profile, @Nullable String poll, @Nullable String start) {
    return timetable(TargetApi.officer(TOWNSHIP), TOWNSHIP, profile, poll, start);
  }

  static JsonNode timetable(
      String token, String code, String profile, @Nullable String poll, @Nullable String start) {
    var variables =
        new java.util.HashMap<String, Object>(Map.of("code", code, "profile", ref(profile)));
    variables.put("poll", poll);
    variables.put("start", start);
    return ask(token, TIMETABLE, variables).at("/electionTimetable");
  }

  static String latest(JsonNode timetable, String step) {
    return timetable
        .at("/steps")
        .valueStream()
        .filter(it -> it.at("/code").asString().equals(step))
        .findFirst()
        .orElseThrow()
        .at("/latest")
        .asString("");
  }

  @Test
  void each_field_is_one_statement_under_the_public_role_of_the_county() {
    String token = TargetApi.officer(TOWNSHIP);
    List<Runnable> fields =
        List.of(
            () -> ask(token, LIST, Map.of("code", TOWNSHIP)),
            () -> one(token, TOWNSHIP, "plan-2020", 1),
            () ->
                ask(
                    token,
                    COMPARE,
                    Map.of(
                        "code", TOWNSHIP, "left", ref("lecture-2020"), "right", ref("plan-2020"))),
            () -> timetable("plan-2020", "2021-03-20", null));
    for (Runnable field : fields) {
      api().instruments().reset();
      field.run();
      assertThat(api().instruments().statements())
          .singleElement()
          .asString()
          .contains("public_610725");
    }
  }

  @Test
  void the_parameters_are_open_to_everybody_and_read_nothing() {
    api().instruments().reset();
    var reply = api().query(null, "{ regulationParameters { rule name kind least most } }");
    var seats =
        reply
            .at("/data/regulationParameters")
            .valueStream()
            .filter(it -> it.at("/rule").asString().equals("C-4"))
            .toList();
    assertThat(seats).hasSize(3);
    assertThat(seats.getFirst().at("/most").asInt()).isEqualTo(999);
    assertThat(api().instruments().statements()).isEmpty();
  }

  @Test
  void profiles_need_a_token() {
    var reply = api().query(null, LIST, Map.of("code", "610725"));
    assertThat(reply.code()).isEqualTo("UNAUTHENTICATED");
  }
}
