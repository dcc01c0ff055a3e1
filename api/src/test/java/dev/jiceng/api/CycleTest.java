package dev.jiceng.api;

import static dev.jiceng.api.CycleApi.done;
import static dev.jiceng.api.CycleApi.input;
import static dev.jiceng.api.CycleApi.payload;
import static dev.jiceng.api.CycleApi.possible;
import static dev.jiceng.api.CycleApi.reasons;
import static dev.jiceng.api.CycleApi.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.shared.Proves;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A county's cycle from its opening to its end. */
@Proves({"R-8", "R-11"})
class CycleTest {
  private static final String CYCLE =
      """
      cycle {
        id version name county { code } profile { profile version } startsOn closedOn nextSteps { action possible permitted }
        plan { community { code } pollingDay steps { code name earliest latest conflicts } }
        deviations { community { code } pollingDay reason steps { code latest } }
      }
      """;
  private static final String LIST =
      """
      query($code: DivisionCode!) { area(code: $code) { electionCycles {
        totalCount nodes { id name plan { pollingDay steps { code latest } } deviations { reason } }
      } } }
      """;

  private static String officer() {
    return TargetApi.organizationOfficer();
  }

  private static Map<String, Object> opening() {
    return input(
        "county", "610725",
        "name", Map.of("zh", "2020年换届", "en", "Elections of 2020"),
        "profile", Map.of("profile", "plan-2020", "version", 1),
        "startsOn", "2020-11-16",
        "pollingDay", "2021-03-20");
  }

  private static JsonNode opened() {
    return done(officer(), "electionCycleOpen", CYCLE, opening());
  }

  private static Map<String, Object> on(JsonNode cycle, Object... pairs) {
    return with(
        input("id", cycle.at("/id").asString(), "version", cycle.at("/version").asInt()), pairs);
  }

  private static String latest(JsonNode plan, String code) {
    return plan.at("/steps")
        .valueStream()
        .filter(step -> step.at("/code").asString().equals(code))
        .findFirst()
        .orElseThrow()
        .at("/latest")
        .asString();
  }

  @AfterEach
  void forget() {
    for (String table : List.of("step", "plan")) {
      TestTenancy.admin().sql("delete from county_610725.election_cycle_" + table).update();
    }
    TestTenancy.admin().sql("delete from county_610725.election_cycle").update();
  }

  @Test
  void a_cycle_is_opened_planned_deviated_from_and_closed() {
    var cycle = opened();
    assertThat(latest(cycle.at("/plan"), "REGISTRATION")).isEqualTo("2021-02-28");
    assertThat(cycle.at("/plan/steps/0/name").asString()).isEqualTo("Start of the cycle");
    var moved = done(officer(), "electionCyclePlan", CYCLE, on(cycle, "pollingDay", "2021-03-27"));
    assertThat(latest(moved.at("/plan"), "REGISTRATION")).isEqualTo("2021-03-07");
    var deviating =
        on(moved, "pollingDay", "2021-04-03", "community", "610725101201", "reason", "灾后重建");
    var two = done(officer(), "electionCyclePlan", CYCLE, deviating);
    assertThat(two.at("/deviations/0/community/code").asString()).isEqualTo("610725101201");
    assertThat(latest(two.at("/deviations/0"), "REGISTRATION")).isEqualTo("2021-03-14");
    assertThat(latest(two.at("/plan"), "REGISTRATION")).isEqualTo("2021-03-07");
    var closed = done(officer(), "electionCycleClose", CYCLE, on(two));
    assertThat(closed.at("/closedOn").isNull()).isFalse();
    assertThat(possible(cycle)).containsExactly("electionCyclePlan", "electionCycleClose");
    assertThat(possible(closed)).isEmpty();
    var late =
        payload(officer(), "electionCyclePlan", CYCLE, on(closed, "pollingDay", "2021-04-03"));
    assertThat(reasons(late)).containsExactly("R-8.cycleClosed");
  }

  @Test
  void a_dry_run_shows_the_dates_and_their_conflicts_and_moves_nothing() {
    var cycle = opened();
    var soon = on(cycle, "pollingDay", "2020-12-20", "dryRun", true);
    var shown = done(officer(), "electionCyclePlan", CYCLE, soon);
    assertThat(shown.at("/plan/steps").toString()).contains("OUTSIDE_WINDOW", "ORDER_CROSSED");
    var read = ask(TargetApi.supervisor(), "610725").at("/nodes/0/plan");
    assertThat(read.at("/pollingDay").asString()).isEqualTo("2021-03-20");
  }

  private static JsonNode ask(String token, String code) {
    var reply = TargetApi.api().query(token, LIST, Map.of("code", code));
    assertThat(reply.at("/errors").isMissingNode()).as("%s", reply.raw().body()).isTrue();
    return reply.at("/data/area/electionCycles");
  }

  @Test
  void everybody_of_the_county_reads_the_same_cycle_and_nobody_elsewhere() {
    opened();
    for (var caller :
        Map.of(
                "610725101201",
                TargetApi.clerk("610725101201"),
                "610725101",
                TargetApi.officer("610725101"),
                "610725",
                TargetApi.supervisor(),
                "61",
                TargetApi.token("province-viewer", "/61"))
            .entrySet()) {
      var list = ask(caller.getValue(), caller.getKey());
      assertThat(list.at("/totalCount").asInt()).isEqualTo(1);
      assertThat(latest(list.at("/nodes/0/plan"), "POLL")).isEqualTo("2021-03-20");
    }
    String stranger = TargetApi.token("county-supervisor", "/34/3401/340124");
    assertThat(ask(stranger, "340124").at("/totalCount").asInt()).isZero();
  }

  @Test
  void a_cycle_is_loaded_again_by_its_id_and_each_list_is_one_statement() {
    var cycle = opened();
    var node =
        TargetApi.api()
            .query(
                null,
                "query($id: ID!) { node(id: $id) { ... on ElectionCycle { name } } }",
                Map.of("id", cycle.at("/id").asString()));
    assertThat(node.at("/data/node/name").asString()).isEqualTo("Elections of 2020");
    TargetApi.api().instruments().reset();
    ask(TargetApi.officer("610725101"), "610725101");
    assertThat(TargetApi.api().instruments().statements()).hasSize(1);
  }

  @Test
  void only_the_organization_officer_opens_and_one_cycle_runs_at_a_time() {
    for (String token : List.of(TargetApi.supervisor(), TargetApi.admin("610725101"))) {
      assertThat(CycleApi.send(token, "electionCycleOpen", CYCLE, opening(), null).code())
          .isEqualTo("FORBIDDEN");
    }
    String neighbour = TargetApi.token("county-organization-officer", "/34/3401/340124");
    var foreign = payload(neighbour, "electionCycleOpen", CYCLE, opening());
    assertThat(foreign.at("/userErrors/0/code").asString()).isEqualTo("NOT_FOUND");
    opened();
    assertThat(reasons(payload(officer(), "electionCycleOpen", CYCLE, opening())))
        .containsExactly("R-8.cycleOpen");
  }

  @Test
  @Proves("W-1")
  void the_same_opening_sent_twice_is_done_once() {
    var first = CycleApi.send(officer(), "electionCycleOpen", CYCLE, opening(), "cycle-open-once");
    var again = CycleApi.send(officer(), "electionCycleOpen", CYCLE, opening(), "cycle-open-once");
    String id = "/data/electionCycleOpen/cycle/id";
    assertThat(again.at(id).asString("")).isNotEmpty().isEqualTo(first.at(id).asString(""));
    TestTenancy.admin()
        .sql("delete from county_610725.idempotency where key = 'cycle-open-once'")
        .update();
  }
}
