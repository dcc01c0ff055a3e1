package dev.jiceng.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.shared.Proves;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * What the teams of a province are made of, asked at every level; no other test has rosters here.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Proves({"TR-6", "K-3"})
class RosterStatisticsTest {
  private static final String NORTH_GATE = "530102001006";
  private static final String LAKE = "530102001007";
  private static final String WEIYUAN = "530102002001";
  private static final String BAOHUA = "532501001002";
  static final String STATISTICS =
      """
      query(
        $code: DivisionCode!, $roster: RosterSelection, $by: [RosterDimension!]!,
        $bounds: [RosterTraitBound!]
      ) {
        area(code: $code) {
          rosterStatistics(roster: $roster, by: $by, bounds: $bounds) {
            on
            present { ...roster }
            lastTerm { ...roster }
            change { people meanAge shares { trait change } }
            completeness { complete missing }
          }
        }
      }
      fragment roster on RosterStructure {
        people
        ages { known unknown mean minimum maximum }
        secretaryIsChair { count of share }
        tables { dimension known unknown groups { key label count of share } }
        flags { trait count of share bound { numerator denominator } raised }
      }
      """;

  /** On a day for good, so that ages do not change. */
  private static final Map<String, Object> IN_2026 = Map.of("on", "2026-03-02");

  @BeforeAll
  void elect() {
    var party = body(LAKE, "PARTY_BRANCH");
    var committee = body(LAKE, "RESIDENTS_COMMITTEE");
    var secretary = post(LAKE, party, "SECRETARY");
    var chair = post(LAKE, committee, "CHAIR");
    var old = person(LAKE, "MALE", "1960-03-02", "HAN", "PRIMARY");
    end(LAKE, hold(LAKE, old, secretary, "2018-01-01"), "2023-12-31", "TERM_ENDED");
    var both = person(LAKE, "FEMALE", "1990-03-03", "YI", "BACHELOR");
    hold(LAKE, both, secretary, "2024-01-01");
    hold(LAKE, both, chair, "2024-01-01");
    var gone = person(LAKE, "MALE", "1970-01-01", "HAN", "PRIMARY");
    var deputy = post(LAKE, party, "DEPUTY_SECRETARY");
    end(LAKE, hold(LAKE, gone, deputy, "2024-01-01"), "2025-06-30", "RESIGNED");
    alone(NORTH_GATE, "PARTY_BRANCH", "SECRETARY", "MALE", "1975-03-02", "JUNIOR_SECONDARY");
    alone(WEIYUAN, "RESIDENTS_COMMITTEE", "CHAIR", "MALE", "1966-03-02", "SENIOR_SECONDARY");
    alone(BAOHUA, "SUPERVISORY_COMMITTEE", "CHAIR", "FEMALE", "1990-01-01", "BACHELOR");
    alone(BAOHUA, "PARTY_BRANCH", "MEMBER", "UNKNOWN", null, null);
  }

  private static void alone(
      String community,
      String body,
      String post,
      String gender,
      @Nullable String born,
      @Nullable String education) {
    var person = person(community, gender, born, "HAN", education);
    hold(community, person, post(community, body(community, body), post), "2024-01-01");
  }

  private static String officer(String community) {
    return TargetApi.token("township-officer", path(community, 9));
  }

  private static String path(String code, int digits) {
    var path = new StringBuilder();
    for (int length : List.of(2, 4, 6, 9, 12)) {
      if (length <= Math.min(digits, code.length())) {
        path.append('/').append(code, 0, length);
      }
    }
    return path.toString();
  }

  private static JsonNode done(String community, String mutation, Map<String, ?> input) {
    var payload = RosterApi.payload(officer(community), mutation, input);
    var done = payload.at("/" + RosterApi.field(mutation));
    assertThat(done.isObject()).as("%s", payload).isTrue();
    return done;
  }

  private static JsonNode body(String community, String kind) {
    var input = Map.of("community", community, "kind", kind, "name", "组织");
    return done(community, "organizationCreate", input);
  }

  private static JsonNode post(String community, JsonNode body, String kind) {
    var input =
        Map.of("organization", body.at("/id").asString(), "kind", kind, "title", "职务", "seats", 1);
    return done(community, "postCreate", input);
  }

  private static JsonNode person(
      String community,
      String gender,
      @Nullable String born,
      String ethnicity,
      @Nullable String education) {
    var known = RosterApi.with(Map.of("township", community.substring(0, 9), "gender", gender));
    known.put("name", "普阿姐");
    if (born != null && education != null) {
      known.putAll(Map.of("birthDate", born, "ethnicity", ethnicity, "education", education));
    }
    return done(community, "personCreate", known);
  }

  private static JsonNode hold(String community, JsonNode person, JsonNode post, String from) {
    return done(community, "membershipBegin", RosterApi.begin(person, post, from));
  }

  private static void end(String community, JsonNode membership, String on, String reason) {
    var input = RosterApi.on(membership, "on", on, "reason", reason);
    done(community, "membershipEnd", input);
  }

  private static TestApi.Reply ask(String token, String code, Map<String, ?> roster, List<?> by) {
    return TargetApi.api()
        .query(token, STATISTICS, Map.of("code", code, "roster", roster, "by", by));
  }

  private static JsonNode statistics(String code, String... by) {
    var viewer = TargetApi.token("province-viewer", "/53");
    var reply = ask(viewer, code, IN_2026, List.of(by));
    assertThat(reply.at("/errors").isMissingNode()).as(reply.raw().body()).isTrue();
    return reply.at("/data/area/rosterStatistics");
  }

  private static List<String> groups(JsonNode structure, int table) {
    var groups = new ArrayList<String>();
    structure
        .at("/tables/" + table + "/groups")
        .forEach(group -> groups.add(group.at("/key").asString() + " " + group.at("/count")));
    return groups;
  }

  @ParameterizedTest
  @CsvSource({"53,4", "5301,3", "5325,1", "530102,3", "530102001,2", "530102001007,1"})
  void one_document_counts_the_cadres_of_every_level(String code, int people) {
    var statistics = statistics(code, "GENDER");
    assertThat(statistics.at("/present/people").asInt()).isEqualTo(people);
    assertThat(statistics.at("/completeness/complete").asBoolean()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"53,2", "5301,1", "530102001007,1"})
  void it_takes_one_statement_a_county(String code, int statements) {
    statistics(code, "GENDER");
    TargetApi.api().instruments().reset();
    statistics(code, "GENDER", "POST", "AGE_BAND", "ETHNICITY");
    assertThat(TargetApi.api().instruments().statements()).hasSize(statements);
  }

  @Test
  void tables_hold_counts_shares_and_what_is_not_known() {
    var present = statistics("53", "GENDER", "POST", "SCHOOLING", "AGE_BAND").at("/present");
    assertThat(groups(present, 0)).containsExactly("MALE 2", "FEMALE 1");
    assertThat(present.at("/tables/0/known").asInt()).isEqualTo(3);
    assertThat(present.at("/tables/0/unknown").asInt()).isOne();
    assertThat(present.at("/tables/0/groups/0/of").asInt()).isEqualTo(3);
    assertThat(present.at("/tables/0/groups/0/share").asString()).isEqualTo("0.6667");
    assertThat(groups(present, 1))
        .containsExactly("SECRETARY_AND_CHAIR 1", "SECRETARY 1", "CHAIR 1", "MEMBER 1");
    assertThat(groups(present, 2)).containsExactly("SECONDARY 2", "BACHELOR_OR_ABOVE 1");
    assertThat(groups(present, 3))
        .containsExactly("UP_TO_35 1", "FROM_51_TO_55 1", "FROM_56_TO_60 1");
    assertThat(present.at("/tables/1/groups/0/label").asString()).isEqualTo("Secretary and chair");
  }

  @Test
  void ages_are_full_years_on_the_day_asked_for() {
    var ages = statistics("53").at("/present/ages");
    assertThat(ages.at("/minimum").asInt()).as("born 1990-03-03").isEqualTo(35);
    assertThat(ages.at("/maximum").asInt()).as("born 1966-03-02").isEqualTo(60);
    assertThat(ages.at("/mean").asString()).isEqualTo("48.7");
    assertThat(ages.at("/unknown").asInt()).isOne();
  }

  @Test
  void the_last_term_is_who_served_when_it_ended() {
    var statistics = statistics(LAKE, "POST");
    assertThat(statistics.at("/present/people").asInt()).isOne();
    assertThat(groups(statistics.at("/lastTerm"), 0)).containsExactly("SECRETARY 1");
    assertThat(statistics.at("/lastTerm/ages/maximum").asInt()).isEqualTo(63);
    assertThat(statistics.at("/change/meanAge").asString()).isEqualTo("-28.0");
    assertThat(statistics.at("/change/people").asInt()).isZero();
    assertThat(statistics(NORTH_GATE).at("/lastTerm/people").asInt()).isZero();
    var share = statistics.at("/present/secretaryIsChair");
    assertThat(share.at("/count").asInt() + "/" + share.at("/of").asInt()).isEqualTo("1/1");
  }

  @Test
  void three_lows_and_one_high_are_flagged() {
    var flags = statistics("5301").at("/present/flags");
    assertThat(flags.findValuesAsString("trait"))
        .containsExactly("OVER_50", "BELOW_SENIOR_SECONDARY", "WOMEN", "MINORITIES");
    assertThat(flags.at("/0/count").asInt() + "/" + flags.at("/0/of").asInt()).isEqualTo("2/3");
    assertThat(flags.at("/0/raised").asBoolean()).isTrue();
    assertThat(flags.at("/1/raised").asBoolean(true)).isFalse();
    assertThat(flags.at("/2/raised").asBoolean(true)).isFalse();
    assertThat(flags.at("/3/raised").isNull()).isTrue();
    assertThat(flags.at("/0/bound/denominator").asInt()).isEqualTo(3);
  }

  @Test
  void any_roster_may_be_chosen_and_any_bound() {
    var viewer = TargetApi.token("province-viewer", "/53");
    Map<String, Object> supervisors =
        Map.of("bodies", List.of("SUPERVISORY_COMMITTEE"), "posts", List.of("CHAIR"));
    var reply = ask(viewer, "53", supervisors, List.of("POST"));
    assertThat(reply.at("/data/area/rosterStatistics/present/people").asInt()).isOne();
    var before = Map.of("on", "2020-01-01");
    assertThat(
            ask(viewer, "53", before, List.of())
                .at("/data/area/rosterStatistics/present/people")
                .asInt())
        .isOne();
    var bound = Map.of("trait", "MINORITIES", "numerator", 1, "denominator", 2);
    var variables =
        Map.of("code", "5301", "roster", IN_2026, "by", List.of(), "bounds", List.of(bound));
    var flags =
        TargetApi.api()
            .query(viewer, STATISTICS, variables)
            .at("/data/area/rosterStatistics/present/flags");
    assertThat(flags.at("/3/raised").asBoolean()).isTrue();
    var wrong = Map.of("trait", "WOMEN", "numerator", 1, "denominator", 0);
    var refused =
        TargetApi.api()
            .query(
                viewer,
                STATISTICS,
                Map.of("code", "53", "by", List.of(), "bounds", List.of(wrong)));
    assertThat(refused.code()).isEqualTo("BAD_USER_INPUT");
    assertThat(refused.message()).contains("1/0");
  }

  @Test
  @Proves("I-4")
  void who_may_not_read_people_may_not_count_them() {
    for (String role : List.of("auditor", "election-clerk", "discipline-officer")) {
      var token = TargetApi.token(role, "/53");
      assertThat(ask(token, "53", IN_2026, List.of()).code()).isEqualTo("FORBIDDEN");
    }
    var elsewhere = TargetApi.token("county-supervisor", path("532501", 6));
    assertThat(ask(elsewhere, "530102", IN_2026, List.of()).at("/data/area").isNull()).isTrue();
  }
}
