package dev.jiceng.api;

import static dev.jiceng.api.AffairsApi.DECISION;
import static dev.jiceng.api.AffairsApi.ENTRY;
import static dev.jiceng.api.AffairsApi.TODAY;
import static dev.jiceng.api.AffairsApi.VILLAGE;
import static dev.jiceng.api.AffairsApi.clerk;
import static dev.jiceng.api.AffairsApi.on;
import static dev.jiceng.api.AffairsApi.opened;
import static dev.jiceng.api.AffairsApi.refusals;
import static dev.jiceng.api.CycleApi.done;
import static dev.jiceng.api.CycleApi.input;
import static dev.jiceng.api.CycleApi.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.shared.Proves;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** 四议两公开: a village decides (D-6). */
@Proves("D-6")
class DecisionTest {
  private static final LocalDate FIRST = TODAY.minusDays(60);

  @AfterEach
  void forget() {
    AffairsApi.forget();
  }

  private static Map<String, Object> votes(int present, int inFavour) {
    return input(
        "entitled", 40, "present", present, "inFavour", inFavour, "against", 1, "abstained", 0);
  }

  static JsonNode proposed() {
    return done(clerk(), "villageDecisionPropose", DECISION, proposal());
  }

  private static Map<String, Object> proposal() {
    return input(
        "community",
        VILLAGE,
        "title",
        "村西路硬化",
        "matter",
        "用集体收入硬化村西路600米",
        "on",
        FIRST.toString(),
        "meeting",
        votes(30, 29));
  }

  private static JsonNode met(JsonNode decision, String step, int day, Object... more) {
    return done(
        clerk(),
        "villageDecision" + step,
        DECISION,
        with(on(decision, "on", FIRST.plusDays(day).toString(), "meeting", votes(30, 20)), more));
  }

  static JsonNode decided() {
    var deliberated = met(met(proposed(), "Consult", 3), "Deliberate", 6);
    return met(deliberated, "Decide", 10, "kind", "REPRESENTATIVES");
  }

  private static Map<String, Object> told(JsonNode decision, int day, String text) {
    return on(decision, "on", FIRST.plusDays(day).toString(), "text", text);
  }

  @Test
  void a_decision_goes_through_four_deliberations_and_two_disclosures() {
    var decided = decided();
    assertThat(decided.at("/state").asString()).isEqualTo("DECIDED");
    var disclosed =
        done(clerk(), "villageDecisionDiscloseResolution", DECISION, told(decided, 11, "同意硬化"));
    var over =
        done(clerk(), "villageDecisionDiscloseOutcome", DECISION, told(disclosed, 50, "已完工"));
    assertThat(over.at("/state").asString()).isEqualTo("OUTCOME_DISCLOSED");
    assertThat(over.at("/steps").findValuesAsString("step"))
        .containsExactly(
            "PROPOSE",
            "CONSULT",
            "DELIBERATE",
            "DECIDE",
            "DISCLOSE_RESOLUTION",
            "DISCLOSE_OUTCOME");
    assertThat(over.at("/steps/3/meeting/kind").asString()).isEqualTo("REPRESENTATIVES");
    assertThat(over.at("/nextSteps").findValuesAsString("possible")).containsOnly("false");
  }

  @Test
  void no_step_is_skipped_repeated_or_taken_back_in_time() {
    var proposed = proposed();
    var meeting = on(proposed, "on", FIRST.plusDays(1).toString(), "meeting", votes(30, 20));
    assertThat(refusals(clerk(), "villageDecisionDeliberate", DECISION, meeting))
        .containsExactly("D-6.order");
    assertThat(
            refusals(
                clerk(), "villageDecisionDecide", DECISION, with(meeting, "kind", "VILLAGERS")))
        .containsExactly("D-6.order");
    assertThat(
            refusals(
                clerk(), "villageDecisionDiscloseResolution", DECISION, told(proposed, 1, "x")))
        .containsExactly("D-6.order");
    var earlier = with(meeting, "on", FIRST.minusDays(1).toString());
    assertThat(refusals(clerk(), "villageDecisionConsult", DECISION, earlier))
        .containsExactly("D-6.backwards");
    var later = with(meeting, "on", TODAY.plusDays(1).toString());
    assertThat(refusals(clerk(), "villageDecisionConsult", DECISION, later))
        .containsExactly("D-6.future");
    var consulted = met(proposed, "Consult", 1);
    assertThat(
            refusals(
                clerk(),
                "villageDecisionConsult",
                DECISION,
                on(consulted, "on", FIRST.plusDays(2).toString(), "meeting", votes(30, 20))))
        .containsExactly("D-6.order");
  }

  @Test
  void votes_fit_those_present_and_what_is_not_carried_is_over() {
    var impossible = with(proposal(), "meeting", votes(41, 41), "title", " ");
    assertThat(refusals(clerk(), "villageDecisionPropose", DECISION, impossible))
        .containsExactly("D-6.blank", "D-6.present", "D-6.votes");
    var proposed = proposed();
    var lost = on(proposed, "on", FIRST.toString(), "meeting", votes(30, 15));
    var rejected = done(clerk(), "villageDecisionConsult", DECISION, lost);
    assertThat(rejected.at("/state").asString()).isEqualTo("REJECTED");
    assertThat(
            refusals(
                clerk(),
                "villageDecisionDeliberate",
                DECISION,
                on(rejected, "on", FIRST.toString(), "meeting", votes(30, 20))))
        .containsExactly("D-6.rejected");
  }

  @Test
  void the_next_step_is_told_and_what_is_in_the_way_of_the_others() {
    var steps = proposed().at("/nextSteps");
    assertThat(steps.findValuesAsString("action"))
        .containsExactly(
            "villageDecisionConsult",
            "villageDecisionDeliberate",
            "villageDecisionDecide",
            "villageDecisionDiscloseResolution",
            "villageDecisionDiscloseOutcome");
    assertThat(steps.at("/0/possible").asBoolean()).isTrue();
    assertThat(steps.at("/0/permitted").asBoolean()).isTrue();
    assertThat(steps.at("/1/blockedBy/0/reason").asString()).isEqualTo("D-6.order");
  }

  @Test
  void an_expense_rests_on_a_passed_resolution_of_its_own_community() {
    opened(TODAY.minusDays(90));
    var proposed = proposed();
    var resting =
        with(AffairsApi.entry("EXPENSE", "9000"), "resolution", proposed.at("/id").asString());
    assertThat(refusals(clerk(), "ledgerEntryRecord", ENTRY, resting))
        .containsExactly("D-6.notPassed");
    var passed = decided();
    var entry =
        done(
            clerk(),
            "ledgerEntryRecord",
            ENTRY,
            with(resting, "resolution", passed.at("/id").asString()));
    assertThat(entry.at("/resolution/id").asString()).isEqualTo(passed.at("/id").asString());
  }

  @Test
  void everybody_reads_what_is_disclosed_and_no_name() {
    var decided = decided();
    assertThat(board().at("/data/publicVillageDecisions/nodes")).isEmpty();
    done(clerk(), "villageDecisionDiscloseResolution", DECISION, told(decided, 11, "同意硬化"));
    var reply = board();
    var seen = reply.at("/data/publicVillageDecisions/nodes/0");
    assertThat(seen.at("/resolution").asString()).isEqualTo("同意硬化");
    assertThat(seen.at("/steps/3/meeting/present").asInt()).isEqualTo(30);
    assertThat(reply.raw().body()).doesNotContain("测试用户", "errors");
  }

  private static TestApi.Reply board() {
    return TargetApi.api()
        .query(
            null,
            """
            { publicVillageDecisions(code: "610725", filter: {community: {eq: "%s"}}) { nodes {
              id title state resolution outcome steps { step on meeting { present inFavour carried } }
            } } }
            """
                .formatted(VILLAGE));
  }

  @Test
  void the_county_counts_them_by_township_and_state() {
    proposed();
    decided();
    var groups =
        TargetApi.api()
            .query(
                TargetApi.supervisor(),
                """
                { area(code: "610725") {
                  villageDecisionAggregate(filter: {community: {eq: "%s"}}, groupBy: [TOWNSHIP, STATE]) {
                    groups { township { code } state count }
                  }
                } }
                """
                    .formatted(VILLAGE))
            .at("/data/area/villageDecisionAggregate/groups");
    assertThat(groups.findValuesAsString("state")).isEqualTo(List.of("DECIDED", "PROPOSED"));
  }
}
