package dev.jiceng.api;

import static dev.jiceng.api.ElectionApi.clerk;
import static dev.jiceng.api.ElectionApi.officer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.shared.Proves;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Who may do what in a Party election, at once, twice, and when the rules change meanwhile. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PartyGuardTest {
  private static final String COMMUNITY = "610725001007";
  private static final String PROFILE = "mianxian-party";

  private List<String> people = List.of();

  @BeforeAll
  void people_on_the_roster() {
    people = ElectionApi.people(12);
  }

  private PartyRun run() {
    var branch =
        PartyApi.body(
            COMMUNITY,
            "PARTY_GENERAL_BRANCH",
            Map.of("SECRETARY", 1, "DEPUTY_SECRETARY", 2, "MEMBER", 2));
    return new PartyRun(branch.at("/id").asString(), people);
  }

  @Test
  @Proves({"VE-12", "W-2"})
  void of_two_who_certify_at_once_one_is_told_that_the_other_was_faster() {
    var run = run().until("Certify");
    var input = run.input(new PartyRun.Step("Certify", "", PartyRun.MEETING, Map.of()));
    for (String entrant : List.of("甲", "乙")) {
      var own = PartyApi.payload(clerk("election-clerk", entrant), "Certify", input);
      assertThat(ElectionApi.reasons(own)).containsExactly("VE-12.certifier");
    }
    var attempts = new ArrayList<CompletableFuture<JsonNode>>();
    for (String name : List.of("丙", "丁")) {
      var certifier = clerk("election-clerk", name);
      attempts.add(
          CompletableFuture.supplyAsync(() -> PartyApi.payload(certifier, "Certify", input)));
    }
    var answers = attempts.stream().map(CompletableFuture::join).toList();
    assertThat(answers).filteredOn(one -> !one.at("/election").isNull()).hasSize(1);
    assertThat(answers)
        .filteredOn(one -> one.at("/election").isNull())
        .extracting(one -> one.at("/userErrors/0/__typename").asString())
        .containsExactly("StaleVersion");
  }

  @ParameterizedTest
  @CsvSource({
    "tally-clerk, Certify",
    "tally-clerk, Mobilise",
    "village-clerk, Study",
    "village-clerk, EnterTally",
    "election-clerk, ApproveCandidates",
    "township-officer, EnterTally",
    "township-officer, File",
    "county-supervisor, Conclude"
  })
  @Proves({"PE-1", "VE-12"})
  void a_role_that_does_not_act_is_turned_away(String role, String mutation) {
    var schema =
        TargetApi.api()
            .query(
                clerk(role, "某"),
                "query($name: String!) { __type(name: $name) { inputFields { name } } }",
                Map.of("name", "PartyElection" + mutation + "Input"));
    assertThat(schema.raw().statusCode()).isEqualTo(200);
    var input =
        new LinkedHashMap<String, Object>(Map.of("id", "x", "version", 1, "on", "2011-08-10"));
    input.putAll(extra(mutation));
    assertThat(PartyApi.send(clerk(role, "某"), mutation, input, null).code())
        .isEqualTo("FORBIDDEN");
  }

  private static Map<String, Object> extra(String mutation) {
    var ballots = Map.of("issued", 1, "returned", 1, "notReturned", 0, "valid", 1, "invalid", 0);
    return switch (mutation) {
      case "Study" -> Map.of("people", List.of());
      case "EnterTally" ->
          Map.of("count", Map.of("seats", 1, "ballots", ballots, "votes", List.of()));
      default -> Map.of();
    };
  }

  @Test
  @Proves("PE-1")
  void a_dry_run_says_what_would_be_and_an_organization_elects_once_at_a_time() {
    var run = run();
    var trial = new LinkedHashMap<>(run.begin());
    trial.put("dryRun", true);
    assertThat(PartyApi.done(officer(), "Begin", trial).at("/nextStep").asString())
        .isEqualTo("MOBILISE");
    var begun = PartyApi.done(officer(), "Begin", run.begin());
    var other = PartyApi.payload(officer(), "Begin", run.begin());
    assertThat(other.at("/userErrors/0/__typename").asString()).isEqualTo("DuplicateRecord");
    assertThat(other.at("/userErrors/0/existing/id")).isEqualTo(begun.at("/id"));
    var stranger = new LinkedHashMap<>(run.begin());
    stranger.put("organization", "nobody");
    assertThat(
            PartyApi.payload(officer(), "Begin", stranger)
                .at("/userErrors/0/__typename")
                .asString())
        .isEqualTo("NotFound");
    assertThat(
            PartyApi.payload(TargetApi.officer("610725101"), "Begin", run.begin())
                .at("/userErrors/0/__typename")
                .asString())
        .as("another township's officer")
        .isEqualTo("NotFound");
  }

  @Test
  @Proves({"PE-5", "VE-16"})
  void a_void_vote_is_held_again() {
    var run = run();
    run.returned = 73;
    run.valid = 73;
    run.until("Certify");
    var reason = Map.of("reason", "收回票数多于发出票数");
    run.election =
        PartyApi.done(
            officer(), "Void", run.input(new PartyRun.Step("Void", "", PartyRun.MEETING, reason)));
    assertThat(run.election.at("/result").asString()).isEqualTo("VOID");
    run.returned = 72;
    run.valid = 72;
    for (var step : run.steps().subList(5, 11)) {
      run.election = PartyApi.done(step.token(), step.mutation(), run.input(step));
    }
    assertThat(run.election.at("/result").asString()).isEqualTo("RERUN");
    assertThat(run.election.at("/results/0/round").asString()).isEqualTo("RERUN");
  }

  @Test
  @Proves("PE-6")
  void a_seat_left_open_is_voted_on_again() {
    var run = run();
    run.votes = List.of(70, 68, 60, 55, 36, 10);
    run.until("ElectOfficers");
    assertThat(run.election.at("/question/round").asString()).isEqualTo("SECOND_VOTE");
    assertThat(run.election.at("/question/seats").asInt()).isEqualTo(1);
    var again = new PartyRun.Step("VoteAgain", officer(), PartyRun.MEETING, run.meet());
    run.election = PartyApi.done(officer(), "VoteAgain", run.input(again));
    var fifth = Map.of("person", people.get(4), "votes", 50);
    var ballots = Map.of("issued", 72, "returned", 72, "notReturned", 0, "valid", 72, "invalid", 0);
    var count = Map.of("count", Map.of("seats", 1, "ballots", ballots, "votes", List.of(fifth)));
    Stream.of("甲", "乙")
        .forEach(name -> {
          var step =
              new PartyRun.Step("EnterTally", clerk("tally-clerk", name), PartyRun.MEETING, count);
          run.election = PartyApi.done(step.token(), "EnterTally", run.input(step));
        });
    for (var step : run.steps().subList(8, 11)) {
      run.election = PartyApi.done(step.token(), step.mutation(), run.input(step));
    }
    assertThat(run.election.at("/result").asString()).isEqualTo("SECOND_VOTE");
    assertThat(run.election.at("/officers")).hasSize(5);
  }

  @Test
  @Proves({"PE-1", "R-8"})
  void a_profile_that_names_a_step_nobody_knows_is_not_issued() {
    var payload = profile("regulationProfileDerive", "1/5", "INSPECTION_BY_LOT", 1);
    assertThat(payload.at("/userErrors").findValuesAsString("reason")).containsExactly("R-8.code");
    assertThat(payload.at("/userErrors/0/message").asString()).contains("INSPECTION_BY_LOT");
  }

  private static JsonNode profile(String mutation, String surplus, String extra, int version) {
    var citation = Map.of("source", "县方案", "wording", "差额");
    int part = Integer.parseInt(surplus.substring(0, 1));
    var steps =
        Stream.of(
                "MOBILISATION",
                "MEMBERS_RECOMMEND",
                "REPRESENTATIVES_RECOMMEND",
                "TOWNSHIP_STUDY",
                "PROSPECTIVE_LIST",
                extra,
                "MEETING",
                "LEADS_ELECTED")
            .filter(code -> !code.isEmpty())
            .toList();
    var input = new LinkedHashMap<String, Object>();
    input.put("county", "610725");
    input.put("profile", PROFILE);
    input.put("name", Map.of("zh", "勉县党组织换届", "en", "Party elections of Mian County"));
    input.put("effectiveFrom", "2011-01-01");
    input.put("citations", List.of(citation));
    input.put("parents", List.of(Map.of("profile", "mianyang-2011", "version", 1)));
    input.put(
        "rules",
        List.of(
            rule(citation, "PE-1", "steps", Map.of("codes", steps)),
            rule(
                citation,
                "PE-2",
                "surplus.least",
                Map.of("share", Map.of("part", part, "whole", 5)))));
    if (mutation.endsWith("Supersede")) {
      input.put("version", version);
    }
    String type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1) + "Input";
    return TargetApi.payload(
        TargetApi.api()
            .query(
                TargetApi.organizationOfficer(),
                """
                mutation($input: %s!) { %s(input: $input) {
                  profile { version } userErrors { message ... on RuleViolation { reason } }
                } }
                """
                    .formatted(type, mutation),
                Map.of("input", input)),
        mutation);
  }

  private static Map<String, Object> rule(
      Map<String, String> citation, String rule, String name, Map<String, ?> value) {
    return Map.of(
        "rule",
        rule,
        "severity",
        "BLOCKING",
        "citation",
        citation,
        "parameters",
        List.of(Map.of("name", name, "value", value)));
  }

  @Test
  @Proves({"PE-2", "VE-13"})
  void an_election_keeps_the_version_it_began_with_when_the_county_changes_its_profile() {
    var first = profile("regulationProfileDerive", "1/5", "", 0);
    assertThat(first.at("/userErrors")).as("%s", first).isEmpty();
    var run = run();
    run.profile = PROFILE;
    run.until("Study");
    var second = profile("regulationProfileSupersede", "2/5", "", 1);
    assertThat(second.at("/profile/version").asInt()).as("%s", second).isEqualTo(2);
    for (var step : run.steps().subList(3, 11)) {
      run.election = PartyApi.done(step.token(), step.mutation(), run.input(step));
    }
    assertThat(run.election.at("/profile/version").asInt()).isEqualTo(1);
    assertThat(run.election.at("/step").asString()).isEqualTo("CONCLUDE");
  }
}
