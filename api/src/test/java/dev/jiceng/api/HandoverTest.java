package dev.jiceng.api;

import static dev.jiceng.api.CycleApi.done;
import static dev.jiceng.api.CycleApi.input;
import static dev.jiceng.api.CycleApi.payload;
import static dev.jiceng.api.CycleApi.possible;
import static dev.jiceng.api.CycleApi.reasons;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.shared.Proves;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A committee hands over to the next. */
@Proves({"R-7", "R-10"})
class HandoverTest {
  private static final String VILLAGE = "610725102201";
  private static final String SHOWN =
      "handover { id version closedOn certificate openItems nextSteps { action possible permitted }"
          + " items { kind givenBy takenBy } }";
  private static final List<String> KINDS =
      List.of(
          "SEALS",
          "OFFICES",
          "EQUIPMENT",
          "ACCOUNTS",
          "FIXED_ASSETS",
          "ARCHIVES",
          "DEBTS_AND_CLAIMS",
          "OPEN_MATTERS");

  @AfterEach
  void forget() {
    TestTenancy.admin().sql("delete from t_610725102.handover").update();
  }

  private static String officer() {
    return TargetApi.officer("610725102");
  }

  private static Map<String, Object> beginning(Stream<String> kinds) {
    var items = kinds.map(kind -> Map.of("kind", kind, "text", "清单")).toList();
    return input("community", VILLAGE, "electedOn", "2021-03-20", "items", items);
  }

  private static JsonNode begun() {
    return done(officer(), "handoverBegin", SHOWN, beginning(KINDS.stream()));
  }

  private static Map<String, Object> on(JsonNode handover, Object... pairs) {
    return CycleApi.with(
        input("id", handover.at("/id").asString(), "version", handover.at("/version").asInt()),
        pairs);
  }

  private static JsonNode acknowledged(JsonNode handover, int item, String side, String name) {
    return done(
        officer(),
        "handoverAcknowledge",
        SHOWN,
        on(handover, "item", item, "side", side, "name", name));
  }

  @Test
  void a_hand_over_lists_everything_and_there_is_one_at_a_time() {
    var partly = payload(officer(), "handoverBegin", SHOWN, beginning(KINDS.stream().skip(2)));
    assertThat(reasons(partly)).containsExactly("R-7.missing");
    assertThat(partly.at("/userErrors/0/numbers/0/value").asString()).isEqualTo("SEALS, OFFICES");
    begun();
    assertThat(reasons(payload(officer(), "handoverBegin", SHOWN, beginning(KINDS.stream()))))
        .containsExactly("R-7.underWay");
  }

  @Test
  void both_sides_acknowledge_each_item_before_the_certificate_closes_it() {
    var handover = begun();
    assertThat(possible(handover)).containsExactly("handoverAcknowledge");
    var closing = on(handover, "closedOn", "2021-03-25", "certificate", "证2021-01");
    assertThat(reasons(payload(officer(), "handoverClose", SHOWN, closing)))
        .containsExactly("R-7.open");
    for (int i = 0; i < KINDS.size(); i++) {
      handover = acknowledged(handover, i, "GIVER", "老主任");
      if (i == 0) {
        var alone = on(handover, "item", 0, "side", "TAKER", "name", "老主任");
        assertThat(reasons(payload(officer(), "handoverAcknowledge", SHOWN, alone)))
            .containsExactly("R-7.bothSides");
      }
      handover = acknowledged(handover, i, "TAKER", "新主任");
    }
    assertThat(handover.at("/openItems").asInt()).isZero();
    assertThat(possible(handover)).containsExactly("handoverAcknowledge", "handoverClose");
    var closed =
        done(
            officer(),
            "handoverClose",
            SHOWN,
            on(handover, "closedOn", "2021-03-25", "certificate", "证2021-01"));
    assertThat(possible(closed)).isEmpty();
    assertThat(closed.at("/certificate").asString()).isEqualTo("证2021-01");
    var late = on(closed, "item", 0, "side", "TAKER", "name", "别人");
    assertThat(reasons(payload(officer(), "handoverAcknowledge", SHOWN, late)))
        .containsExactly("R-7.closed");
  }

  @Test
  void the_county_sees_those_that_are_open() {
    begun();
    var seen =
        TargetApi.api()
            .query(
                TargetApi.supervisor(),
                """
                { area(code: "610725") {
                  handovers(filter: {closedOn: {isNull: true}}) { nodes { openItems township { code } } }
                } }
                """)
            .at("/data/area/handovers/nodes");
    assertThat(seen.at("/0/openItems").asInt()).isEqualTo(8);
    assertThat(seen.at("/0/township/code").asString()).isEqualTo("610725102");
  }
}
