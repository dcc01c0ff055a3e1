package dev.jiceng.api;

import static dev.jiceng.api.CycleApi.input;
import static dev.jiceng.api.CycleApi.with;
import static dev.jiceng.api.DutyApi.TODAY;
import static dev.jiceng.api.DutyApi.area;
import static dev.jiceng.api.DutyApi.done;
import static dev.jiceng.api.DutyApi.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.shared.Proves;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** For those who leave a post: talk, audit and care (PD-6). */
@Proves("PD-6")
class DepartureTest {
  private static final String COMMUNITY = "610725001023";
  private static final String SHOWN =
      "departure { id name postTitle endsOn reason talk { heldOn note } audit { heldOn } care {"
          + " heldOn } }";

  private static String missing(String step) {
    return "departures(filter: {community: {eq: \"%s\"}, %s: {isNull: true}}) { totalCount }"
        .formatted(COMMUNITY, step);
  }

  private static int missing(String code, String step) {
    return area(TargetApi.supervisor(), code, missing(step)).at("/departures/totalCount").asInt();
  }

  @Test
  @Proves("K-2")
  void who_left_is_talked_to_audited_and_cared_for_once_each() {
    var post = DutyApi.post(DutyApi.body(COMMUNITY, "PARTY_BRANCH"), "SECRETARY");
    JsonNode held = DutyApi.held(DutyApi.person("孙立"), post, TODAY.minusYears(3));
    var talk =
        input(
            "membership",
            held.at("/id").asString(),
            "kind",
            "TALK",
            "heldOn",
            TODAY.toString(),
            "note",
            "肯定三年工作，提出希望");
    assertThat(refused("departureRecord", SHOWN, talk)).containsExactly("PD-6.serves");
    done(
        "membershipEnd",
        "membership { id }",
        with(RosterApi.on(held), "on", TODAY.minusDays(3).toString(), "reason", "RESIGNED"));
    assertThat(missing("610725", "talkedOn")).isOne();
    var left = done("departureRecord", SHOWN, talk);
    assertThat(left.at("/talk/heldOn").asString()).isEqualTo(TODAY.toString());
    assertThat(left.at("/reason").asString()).isEqualTo("RESIGNED");
    assertThat(
            refused(
                "departureRecord",
                SHOWN,
                with(talk, "heldOn", TODAY.plusDays(1).toString(), "note", " ")))
        .containsExactly("PD-6.blank", "PD-6.future", "PD-6.recorded");
    done("departureRecord", SHOWN, with(talk, "kind", "AUDIT"));
    for (String code : List.of("610725", "610725001", COMMUNITY)) {
      assertThat(missing(code, "talkedOn")).as(code).isZero();
      assertThat(missing(code, "auditedOn")).as(code).isZero();
      assertThat(missing(code, "caredOn")).as(code).isOne();
    }
  }
}
