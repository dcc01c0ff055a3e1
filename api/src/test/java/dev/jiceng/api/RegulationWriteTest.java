package dev.jiceng.api;

import static dev.jiceng.api.TargetApi.api;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.shared.Proves;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A county issues profiles of its own. */
@Proves("R-8")
class RegulationWriteTest {
  private static final AtomicInteger NAMES = new AtomicInteger();
  private static final String DERIVE = "regulationProfileDerive";
  private static final String SUPERSEDE = "regulationProfileSupersede";
  private static final String ANSWER =
      """
      {
        profile {
          id profile version current shipped issuer { code } parents { profile version }
          rules { rule severity provisions { name shown from { profile version } } }
          steps { code latest { days kind } }
        }
        userErrors {
          __typename message code path
          ... on RuleViolation { rule reason numbers { name value } }
          ... on StaleVersion { current { id ... on RegulationProfile { profile version } } }
        }
      }
      """;

  private static String newName() {
    return "mianxian-" + NAMES.incrementAndGet();
  }

  private static Map<String, Object> input(String profile, int most) {
    var input = new LinkedHashMap<String, Object>();
    input.put("county", "610725");
    input.put("profile", profile);
    input.put("name", Map.of("zh", "勉县换届方案", "en", "Plan of Mian County"));
    input.put("effectiveFrom", "2026-06-01");
    input.put("citations", List.of(citation()));
    input.put("parents", List.of(Map.of("profile", "plan-2020", "version", 1)));
    input.put("rules", List.of(rule("C-4", "seats.most", Map.of("whole", most))));
    return input;
  }

  private static Map<String, Object> citation() {
    return Map.of("source", "县方案", "wording", "村民委员会至多五人");
  }

  private static Map<String, Object> rule(String rule, String name, Map<String, ?> value) {
    return Map.of(
        "rule",
        rule,
        "severity",
        "BLOCKING",
        "citation",
        citation(),
        "parameters",
        List.of(Map.of("name", name, "value", value)));
  }

  private static TestApi.Reply send(
      String token, String mutation, Map<String, ?> input, @Nullable String key) {
    String type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1) + "Input";
    String idempotent = key == null ? "" : "@idempotent(key: \"" + key + "\")";
    String document =
        "mutation($input: %s!) { %s(input: $input) %s %s }"
            .formatted(type, mutation, idempotent, ANSWER);
    return api().query(token, document, Map.of("input", input));
  }

  private static JsonNode payload(String mutation, Map<String, ?> input) {
    return TargetApi.payload(
        send(TargetApi.organizationOfficer(), mutation, input, null), mutation);
  }

  private static JsonNode done(String mutation, Map<String, ?> input) {
    var payload = payload(mutation, input);
    assertThat(payload.at("/userErrors").size()).as("%s", payload).isZero();
    return payload.at("/profile");
  }

  private static List<String> reasons(JsonNode payload) {
    assertThat(payload.at("/profile").isNull()).isTrue();
    return payload.at("/userErrors").findValuesAsString("reason");
  }

  private static long stored(String profile) {
    return TestTenancy.admin()
        .sql("select count(*) from county_610725.regulation_profile where profile = ?")
        .param(profile)
        .query(Long.class)
        .single();
  }

  @Test
  void a_derived_profile_holds_in_its_county_from_the_township_up_and_nowhere_else() {
    String name = newName();
    var issued = done(DERIVE, input(name, 5));
    assertThat(issued.at("/version").asInt()).isEqualTo(1);
    assertThat(issued.at("/current").asBoolean()).isTrue();
    assertThat(issued.at("/shipped").asBoolean()).isFalse();
    assertThat(issued.at("/issuer/code").asString()).isEqualTo("610725");
    var seats =
        issued
            .at("/rules")
            .valueStream()
            .filter(it -> it.at("/rule").asString().equals("C-4"))
            .findFirst()
            .orElseThrow();
    assertThat(seats.at("/provisions").findValuesAsString("shown")).containsExactly("1", "3", "5");
    assertThat(seats.at("/provisions").findValuesAsString("profile"))
        .containsExactly("organic-law-2018", "plan-2020", name);
    var timetable =
        RegulationTest.timetable(
            TargetApi.officer("610725101"), "610725101", name, "2021-03-20", null);
    assertThat(RegulationTest.latest(timetable, "REGISTRATION")).isEqualTo("2021-02-28");
    String stranger = TargetApi.token("county-supervisor", "/34/3401/340124");
    assertThat(RegulationTest.timetable(stranger, "340124", name, "2021-03-20", null).isNull())
        .isTrue();
  }

  @Test
  void everything_that_is_wrong_comes_at_once_with_its_place() {
    var input = input("plan-2020", 5);
    input.put("effectiveUntil", "2026-05-31");
    input.put("parents", List.of(Map.of("profile", "gone", "version", 1)));
    input.put(
        "rules",
        List.of(
            rule("C-4", "seats.often", Map.of("whole", 5)),
            rule("C-99", "x", Map.of("flag", true)),
            rule("PE-4", "present.above", Map.of("whole", 4))));
    input.put(
        "steps",
        List.of(
            Map.of(
                "code", "NOTICE",
                "name", Map.of("zh", "公示", "en", "Notice"),
                "anchor", "POLLING_DAY",
                "earliest", Map.of("days", 3),
                "latest", Map.of("days", -3),
                "citation", citation())));
    var payload = payload(DERIVE, input);
    assertThat(reasons(payload))
        .containsExactlyInAnyOrder(
            "R-8.taken",
            "R-8.dates",
            "R-8.parent",
            "R-8.parameter",
            "R-8.rule",
            "R-8.kind",
            "R-8.stepWindow");
    assertThat(payload.at("/userErrors").findValuesAsString("message"))
        .contains("The rule C-4 has no parameter seats.often.")
        .contains("The parameter takes a value of the kind share, not whole number.");
    assertThat(payload.at("/userErrors").toString())
        .contains("[\"rules\",\"2\",\"parameters\",\"0\",\"value\"]");
    assertThat(stored("plan-2020")).isZero();
  }

  @Test
  void the_next_version_leaves_the_one_before_as_it_was() {
    String name = newName();
    done(DERIVE, input(name, 5));
    var next = input(name, 6);
    next.put("version", 1);
    assertThat(done(SUPERSEDE, next).at("/version").asInt()).isEqualTo(2);
    String versions =
        """
        { area(code: "610725") {
          regulationProfiles(filter: { profile: { eq: "%s" } }) {
            nodes { version current rules { rule provisions { name shown } } }
          }
        } }
        """
            .formatted(name);
    var nodes =
        api().query(TargetApi.supervisor(), versions).at("/data/area/regulationProfiles/nodes");
    assertThat(nodes.findValuesAsString("version")).containsExactly("1", "2");
    assertThat(nodes.findValuesAsString("current")).containsExactly("false", "true");
    assertThat(nodes.at("/0/rules").toString())
        .contains("{\"name\":\"seats.most\",\"shown\":\"5\"}");
    assertThat(nodes.at("/1/rules").toString())
        .contains("{\"name\":\"seats.most\",\"shown\":\"6\"}");
  }

  @Test
  void a_version_written_from_an_old_one_is_stale() {
    String name = newName();
    done(DERIVE, input(name, 5));
    var next = input(name, 6);
    next.put("version", 1);
    done(SUPERSEDE, next);
    var payload = payload(SUPERSEDE, next);
    assertThat(payload.at("/userErrors/0/code").asString()).isEqualTo("STALE_VERSION");
    assertThat(payload.at("/userErrors/0/current/version").asInt()).isEqualTo(2);
    assertThat(stored(name)).isEqualTo(2);
  }

  @Test
  void a_shipped_profile_is_not_superseded() {
    var next = input("plan-2020", 6);
    next.put("version", 1);
    var payload = payload(SUPERSEDE, next);
    assertThat(payload.at("/userErrors/0/code").asString()).isEqualTo("NOT_FOUND");
    assertThat(payload.at("/userErrors/0/path/0").asString()).isEqualTo("profile");
  }

  @Test
  void a_dry_run_says_what_would_be_and_keeps_nothing() {
    String name = newName();
    var input = input(name, 5);
    input.put("dryRun", true);
    assertThat(done(DERIVE, input).at("/profile").asString()).isEqualTo(name);
    assertThat(stored(name)).isZero();
    input.put("rules", List.of(rule("C-4", "seats.most", Map.of("whole", 2))));
    assertThat(reasons(payload(DERIVE, input))).containsExactly("R-8.leastMost");
  }

  @Test
  @Proves("W-1")
  void the_same_request_sent_twice_is_done_once() {
    String name = newName();
    String key = "regulation-" + name;
    String token = TargetApi.organizationOfficer();
    var first = send(token, DERIVE, input(name, 5), key).at("/data/" + DERIVE + "/profile/id");
    var second = send(token, DERIVE, input(name, 5), key).at("/data/" + DERIVE + "/profile/id");
    assertThat(second.asString("")).isNotEmpty().isEqualTo(first.asString(""));
    assertThat(stored(name)).isEqualTo(1);
    var other = send(token, DERIVE, input(name, 6), key);
    assertThat(other.at("/data/" + DERIVE + "/userErrors/0/code").asString())
        .isEqualTo("IDEMPOTENCY_CONFLICT");
  }

  @Test
  @Proves("W-5")
  void of_many_who_issue_under_one_name_at_once_one_is_first_and_the_others_are_told() {
    done(DERIVE, input(newName(), 5));
    String name = newName();
    String token = TargetApi.organizationOfficer();
    var answers =
        IntStream.range(0, 4)
            .mapToObj(
                i -> CompletableFuture.supplyAsync(() -> send(token, DERIVE, input(name, 5), null)))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .map(reply -> TargetApi.payload(reply, DERIVE))
            .toList();
    assertThat(answers).filteredOn(it -> it.at("/userErrors").isEmpty()).hasSize(1);
    assertThat(answers)
        .filteredOn(it -> it.at("/userErrors/0/reason").asString("").equals("R-8.taken"))
        .hasSize(3);
    assertThat(stored(name)).isEqualTo(1);
  }

  @Test
  @Proves("A-1")
  void what_was_issued_stands_in_the_countys_audit() {
    String name = newName();
    done(DERIVE, input(name, 5));
    assertThat(
            TestTenancy.admin()
                .sql("select action from county_610725.audit_entry where entity = ?")
                .param(name + "@1")
                .query(String.class)
                .list())
        .containsExactly(DERIVE);
    assertThat(
            TestTenancy.admin()
                .sql("select platform.first_broken_audit_in('county_610725') is null")
                .query(Boolean.class)
                .single())
        .isTrue();
  }

  @Test
  void only_the_organization_officer_of_the_county_issues() {
    for (String token : List.of(TargetApi.supervisor(), TargetApi.admin("610725101"))) {
      assertThat(send(token, DERIVE, input(newName(), 5), null).code()).isEqualTo("FORBIDDEN");
    }
    String neighbour = TargetApi.token("county-organization-officer", "/34/3401/340124");
    var foreign = TargetApi.payload(send(neighbour, DERIVE, input(newName(), 5), null), DERIVE);
    assertThat(foreign.at("/userErrors/0/code").asString()).isEqualTo("NOT_FOUND");
    var township = input(newName(), 5);
    township.put("county", "610725101");
    assertThat(payload(DERIVE, township).at("/userErrors/0/path/0").asString()).isEqualTo("county");
  }

  @Test
  void a_value_is_of_exactly_one_kind_and_a_parameter_is_named_once() {
    var two = input(newName(), 5);
    two.put("rules", List.of(rule("C-4", "seats.most", Map.of("whole", 5, "flag", true))));
    assertThat(send(TargetApi.organizationOfficer(), DERIVE, two, null).code())
        .isEqualTo("BAD_USER_INPUT");
    var twice = input(newName(), 5);
    var parameter = Map.of("name", "seats.most", "value", Map.of("whole", 5));
    twice.put(
        "rules",
        List.of(
            Map.of(
                "rule",
                "C-4",
                "severity",
                "BLOCKING",
                "citation",
                citation(),
                "parameters",
                List.of(parameter, parameter))));
    assertThat(send(TargetApi.organizationOfficer(), DERIVE, twice, null).code())
        .isEqualTo("BAD_USER_INPUT");
  }

  @Test
  void versions_cannot_be_changed_or_taken_back_even_by_the_countys_own_role() {
    done(DERIVE, input(newName(), 5));
    for (String statement :
        List.of(
            "update county_610725.regulation_profile set content = '{}' returning 1",
            "delete from county_610725.regulation_profile returning 1")) {
      org.assertj.core.api.Assertions.assertThatThrownBy(
              () -> TestTenancy.asRole("county_610725", statement))
          .hasMessageContaining("permission denied");
    }
  }
}
