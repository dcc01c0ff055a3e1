package dev.jiceng.api;

import static dev.jiceng.api.CandidacyApi.TOWNSHIP;
import static dev.jiceng.api.CandidacyApi.officer;
import static dev.jiceng.api.CycleApi.input;
import static dev.jiceng.api.CycleApi.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.shared.Proves;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Real and supposed teams, judged rule by rule (C-1 to C-18). */
class CompositionTest {
  private static final String COMMUNITY = "610725001019";
  private static final String DOCUMENT =
      """
      query($code: DivisionCode!, $profile: RegulationProfileRefInput, $team: SupposedTeamInput) {
        area(code: $code) {
          composition(on: "2021-06-01", profile: $profile, team: $team) {
            on profile { profile version } communities people
            judgements {
              rule reason verdict severity citation message numbers { name value }
            }
            tallies { rule reason kept waived broken unknown brokenIn { code } }
          }
        }
      }
      """;
  private static final Map<String, Object> LECTURE =
      Map.of("profile", "lecture-2020", "version", 1);

  /**
   * Secretary, chair, two members of the residents' committee; the last one's birth date is not
   * known.
   */
  private static final List<String> PEOPLE = new ArrayList<>();

  @BeforeAll
  static void elect() {
    for (int i = 0; i < 4; i++) {
      var person =
          input("township", TOWNSHIP, "name", "成员" + i, "gender", i == 1 ? "FEMALE" : "MALE");
      var known =
          i == 3 ? person : with(person, "birthDate", "1970-05-01", "education", "JUNIOR_COLLEGE");
      PEOPLE.add(RosterApi.payload(officer(), "personCreate", known).at("/person/id").asString());
    }
    begin(PEOPLE.get(0), post(body("PARTY_BRANCH"), "SECRETARY", 1));
    var committee = body("RESIDENTS_COMMITTEE");
    begin(PEOPLE.get(1), post(committee, "CHAIR", 1));
    var members = post(committee, "MEMBER", 3);
    begin(PEOPLE.get(2), members);
    begin(PEOPLE.get(3), members);
  }

  private static String body(String kind) {
    return RosterApi.payload(
            officer(),
            "organizationCreate",
            Map.of("community", COMMUNITY, "kind", kind, "name", kind))
        .at("/organization/id")
        .asString();
  }

  private static String post(String body, String kind, int seats) {
    return RosterApi.payload(
            officer(),
            "postCreate",
            Map.of("organization", body, "kind", kind, "title", kind, "seats", seats))
        .at("/post/id")
        .asString();
  }

  private static void begin(String person, String post) {
    RosterApi.payload(
        officer(),
        "membershipBegin",
        Map.of("person", person, "post", post, "startsOn", "2021-03-20"));
  }

  private static TestApi.Reply send(
      String token, String code, @Nullable Map<String, Object> profile, @Nullable Object team) {
    var variables = new java.util.HashMap<String, Object>(Map.of("code", code));
    variables.put("profile", profile);
    variables.put("team", team);
    return TargetApi.api().query(token, DOCUMENT, variables);
  }

  private static JsonNode check(String token, String code, @Nullable Object team) {
    return send(token, code, LECTURE, team).at("/data/area/composition");
  }

  private static JsonNode of(JsonNode check, String reason) {
    for (JsonNode one : check.at("/judgements")) {
      if (one.at("/reason").asString().equals(reason)) {
        return one;
      }
    }
    throw new AssertionError(reason + " in " + check);
  }

  private static String verdict(JsonNode check, String reason) {
    return of(check, reason).at("/verdict").asString();
  }

  @Test
  @Proves({"C-5", "C-7", "C-8", "C-9", "C-13", "C-14", "C-15"})
  void the_present_team_is_judged_rule_by_rule_with_its_numbers() {
    var check = check(officer(), COMMUNITY, null);
    assertThat(check.at("/people").asInt()).isEqualTo(4);
    var size = of(check, "C-5.size");
    assertThat(size.at("/verdict").asString()).isEqualTo("BROKEN");
    assertThat(size.at("/severity").asString()).isEqualTo("BLOCKING");
    assertThat(size.at("/numbers").toString()).contains("\"members\",\"value\":\"3\"", "5-9");
    assertThat(size.at("/citation").asString()).startsWith("P6");
    assertThat(size.at("/message").asString()).contains("3").doesNotContain("{");
    assertThat(verdict(check, "C-9.woman")).isEqualTo("KEPT");
    assertThat(of(check, "C-9.woman").at("/message").isNull()).isTrue();
    assertThat(verdict(check, "C-8.young")).isEqualTo("UNKNOWN");
    assertThat(of(check, "C-8.young").at("/message").asString()).contains("not known of 1");
    assertThat(verdict(check, "C-13.newcomer")).isEqualTo("UNKNOWN");
    assertThat(verdict(check, "C-14.history")).isEqualTo("UNKNOWN");
    assertThat(verdict(check, "C-15.lead")).isEqualTo("UNKNOWN");
  }

  @Test
  @Proves("C-16")
  void separate_posts_are_kept_once_the_reason_and_who_agreed_are_recorded() {
    assertThat(verdict(check(officer(), COMMUNITY, null), "C-16.separation")).isEqualTo("BROKEN");
    var reason =
        input(
            "community", COMMUNITY,
            "demand", "SEPARATE_POSTS",
            "reason", " ",
            "agreedBy", "县委组织部",
            "on", "2021-03-20");
    assertThat(
            CycleApi.reasons(
                CycleApi.payload(officer(), "compositionExceptionRecord", "recorded", reason)))
        .containsExactly("C.exceptionReason");
    var named = with(reason, "reason", "主任不是党员", "person", PEOPLE.getFirst());
    assertThat(
            CycleApi.reasons(
                CycleApi.payload(officer(), "compositionExceptionRecord", "recorded", named)))
        .containsExactly("C.exceptionPerson");
    var recorded =
        CycleApi.payload(
            officer(), "compositionExceptionRecord", "recorded", with(reason, "reason", "主任不是党员"));
    assertThat(recorded.at("/recorded").asBoolean()).as("%s", recorded).isTrue();
    assertThat(verdict(check(officer(), COMMUNITY, null), "C-16.separation")).isEqualTo("KEPT");
  }

  private static Map<String, Object> seat(String body, String role) {
    return Map.of("body", body, "roles", List.of(role));
  }

  private static Map<String, Object> unnamed(String birthDate, Map<String, Object> seat) {
    return Map.of(
        "gender",
        "MALE",
        "birthDate",
        birthDate,
        "education",
        "BACHELOR",
        "traits",
        List.of("FULL_TIME_EDUCATION"),
        "seats",
        List.of(seat));
  }

  @Test
  @Proves({"C-8", "C-9", "C-15", "C-17"})
  void what_if_these_were_elected() {
    var old =
        Map.of("members", List.of(unnamed("1970-01-01", seat("RESIDENTS_COMMITTEE", "CHAIR"))));
    var check = check(officer(), COMMUNITY, old);
    assertThat(verdict(check, "C-8.young")).isEqualTo("BROKEN");
    assertThat(verdict(check, "C-9.woman")).isEqualTo("BROKEN");
    assertThat(verdict(check, "C-15.lead")).isEqualTo("KEPT");
    var young =
        Map.of("members", List.of(unnamed("1995-01-01", seat("RESIDENTS_COMMITTEE", "CHAIR"))));
    assertThat(verdict(check(officer(), COMMUNITY, young), "C-8.young")).isEqualTo("KEPT");

    var couple = ElectionApi.people(2);
    RosterApi.payload(
        officer(),
        "kinshipRecord",
        Map.of("person", couple.get(0), "relative", couple.get(1), "kind", "SPOUSE"));
    var together =
        Map.of(
            "members",
            List.of(
                Map.of(
                    "person", couple.get(0), "seats", List.of(seat("PARTY_BRANCH", "SECRETARY"))),
                Map.of(
                    "person",
                    couple.get(1),
                    "seats",
                    List.of(seat("RESIDENTS_COMMITTEE", "CHAIR")))));
    var kin = of(check(officer(), COMMUNITY, together), "C-17.kin");
    assertThat(kin.at("/verdict").asString()).isEqualTo("BROKEN");
    assertThat(kin.at("/numbers").toString()).contains("选民0", "选民1", "SPOUSE");
  }

  @Test
  @Proves({"C-10", "C-11", "C-18", "K-2"})
  void over_an_area_shares_and_means_are_judged_and_every_rule_is_counted() {
    TargetApi.api().instruments().reset();
    var check = check(TargetApi.supervisor(), "610725", null);
    assertThat(TargetApi.api().instruments().statements())
        .as("the profile, and all communities at once")
        .hasSize(2);
    assertThat(check.at("/communities").asInt()).isGreaterThan(10);
    assertThat(check.at("/judgements").findValuesAsString("rule")).contains("C-10", "C-11");
    var about = of(check, "C-11.about");
    assertThat(about.at("/severity").asString()).isEqualTo("ADVISORY");
    assertThat(check.at("/tallies").findValuesAsString("reason")).contains("C-5.size", "C-9.woman");
    for (JsonNode tally : check.at("/tallies")) {
      if (tally.at("/reason").asString().equals("C-5.size")) {
        assertThat(tally.at("/brokenIn").findValuesAsString("code")).contains(COMMUNITY);
      }
    }
    for (String code : List.of("61", "6107", TOWNSHIP)) {
      String token = TargetApi.token("province-viewer", "/61");
      assertThat(check(token, code, null).at("/communities").asInt()).isPositive();
    }
  }

  @Test
  void what_cannot_be_asked_is_said() {
    var nobody = Map.of("members", List.of());
    assertThat(send(officer(), TOWNSHIP, LECTURE, nobody).code()).isEqualTo("BAD_USER_INPUT");
    var profile = Map.<String, Object>of("profile", "nowhere", "version", 1);
    assertThat(send(officer(), COMMUNITY, profile, null).code()).isEqualTo("BAD_USER_INPUT");
    var stranger =
        Map.of(
            "members",
            List.of(
                Map.of(
                    "person",
                    TargetApi.globalId("Person", TOWNSHIP, new java.util.UUID(0, 9)),
                    "seats",
                    List.of(seat("PARTY_BRANCH", "SECRETARY")))));
    assertThat(send(officer(), COMMUNITY, LECTURE, stranger).code()).isEqualTo("BAD_USER_INPUT");
    String auditor = TargetApi.token("auditor", "/61/6107/610725");
    assertThat(send(auditor, COMMUNITY, LECTURE, null).code()).isEqualTo("FORBIDDEN");
    assertThat(
            send(TargetApi.officer("610725101"), COMMUNITY, LECTURE, null)
                .at("/data/area")
                .isNull())
        .isTrue();
  }
}
