package dev.jiceng.api;

import static dev.jiceng.api.ElectionApi.done;
import static dev.jiceng.api.ElectionApi.officer;
import static dev.jiceng.api.ElectionApi.on;
import static dev.jiceng.api.ElectionApi.payload;
import static dev.jiceng.api.ElectionApi.reasons;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.election.committee.CommitteeAction;
import dev.jiceng.shared.Proves;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** What is tried with elections that should not be possible, over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ElectionHardTest {
  private static final Map<String, Integer> CHAIR = Map.of("CHAIR", 1);

  private static ElectionWalk walk(String community, String born) {
    var walk = new ElectionWalk(community, born);
    ElectionApi.secretary(community, walk.committee.getLast(), "2011-08-10");
    return walk;
  }

  @Test
  @Proves("R-10")
  void every_act_has_its_mutation() {
    var fields =
        TargetApi.api()
            .query(TargetApi.supervisor(), "{ __type(name: \"Mutation\") { fields { name } } }")
            .at("/data/__type/fields")
            .findValuesAsString("name");
    var walk = walk("610725001011", "19520101");
    walk.begin("mianyang-2011");
    var named =
        TargetApi.api()
            .query(
                officer(),
                """
                query($id: ID!) { node(id: $id) { ... on CommitteeElection {
                  nextSteps { action }
                } } }
                """,
                Map.of("id", walk.election.at("/id").asString()))
            .at("/data/node/nextSteps")
            .findValuesAsString("action");
    assertThat(named).hasSize(CommitteeAction.values().length);
    assertThat(fields).containsAll(named);
    walk.election = done(officer(), "Abandon", on(walk.election, "2011-08-16", "reason", "并村"));
  }

  @Test
  @Proves({"VE-4", "VE-11"})
  void an_election_that_is_given_up_frees_its_voters_and_its_community() {
    var up = walk("610725001012", "19530101");
    up.begin("mianyang-2011");
    up.election = done(up.village, "FormCommittee", up.form(7));
    up.election = done(up.village, "AdoptMethod", up.method(CHAIR));
    assertThat(up.register().at("/imported").asInt()).isEqualTo(ElectionWalk.VOTERS);
    var other = walk("610725001013", "19530101");
    other.begin("mianyang-2011");
    other.election = done(other.village, "FormCommittee", other.form(7));
    other.election = done(other.village, "AdoptMethod", other.method(CHAIR));
    var forged = other.register();
    assertThat(forged.at("/imported").asInt()).isZero();
    assertThat(forged.findValuesAsString("reason")).hasSize(ElectionWalk.VOTERS);
    var input = on(up.election, "2011-08-20", "reason", "撤村并居");
    var blank = ElectionWalk.changed(input, "reason", " ");
    assertThat(reasons(payload(officer(), "Abandon", blank, null))).containsExactly("VE-11.reason");
    up.election = done(officer(), "Abandon", input);
    assertThat(up.election.at("/nextStep").isNull()).isTrue();
    assertThat(reasons(payload(up.village, "PublishRoll", on(up.election, "2011-08-26"), null)))
        .containsExactly("VE-11.abandoned");
    assertThat(other.register().at("/imported").asInt()).isEqualTo(ElectionWalk.VOTERS);
    up.begin("mianyang-2011");
    assertThat(up.election.at("/nextStep").asString()).isEqualTo("FORM_ELECTION_COMMITTEE");
    pinned(other);
  }

  /** Its path says where in the input the voter was written. */
  private static void pinned(ElectionWalk walk) {
    walk.election = done(walk.village, "PublishRoll", on(walk.election, "2011-08-26"));
    var objection =
        on(walk.election, "2011-08-27", "about", "某人", "raisedBy", "李四", "reason", "漏登");
    walk.election = done(walk.village, "Object", objection);
    var ruling = on(walk.election, "2011-08-28", "ruling", "补登");
    ruling.put("objection", walk.election.at("/openObjections/0/id").asString());
    ruling.put("amendment", Map.of("add", walk.voters().getFirst()));
    assertThat(path(payload(walk.village, "Rule", ruling, null)))
        .containsExactly("amendment", "add", "idNumber");
    var wrong = CycleApi.with(walk.voters().getFirst(), "idNumber", "610725195301010000");
    ruling.put("amendment", Map.of("add", wrong));
    assertThat(path(payload(walk.village, "Rule", ruling, null)))
        .containsExactly("amendment", "add", "idNumber");
  }

  private static List<String> path(JsonNode payload) {
    assertThat(payload.at("/userErrors").size()).as("%s", payload).isEqualTo(1);
    return payload.at("/userErrors/0/path").valueStream().map(JsonNode::asString).toList();
  }

  @Test
  @Proves({"VE-2", "R-8"})
  void a_county_that_changes_its_rules_changes_no_election_that_has_begun() {
    var least = ElectionWalk.rule("VE-2", "community.least", Map.of("whole", 7));
    ElectionWalk.derive("pinned-2011", List.of(least));
    var walk = walk("610725001016", "19540101");
    walk.begin("pinned-2011");
    var next =
        CycleApi.with(
            ElectionWalk.own(
                "pinned-2011",
                "mianyang-2011",
                1,
                List.of(ElectionWalk.rule("VE-2", "community.least", Map.of("whole", 3)))),
            "version",
            1);
    CycleApi.done(
        TargetApi.organizationOfficer(), "regulationProfileSupersede", "profile { version }", next);
    assertThat(reasons(payload(walk.village, "FormCommittee", walk.form(5), null)))
        .containsExactly("VE-2.size");
    assertThat(walk.election.at("/profile/version").asInt()).isEqualTo(1);
    walk.election = done(walk.village, "FormCommittee", walk.form(7));
    done(officer(), "Abandon", on(walk.election, "2011-08-16", "reason", "重来"));
    var input =
        CycleApi.input(
            "community",
            walk.community,
            "on",
            "2011-08-15",
            "profile",
            ElectionWalk.profile("pinned-2011", 2));
    walk.election = done(officer(), "Begin", input);
    walk.election = done(walk.village, "FormCommittee", walk.form(3));
  }

  @Test
  @Proves({"VE-7", "VE-9"})
  void a_notice_that_nobody_can_count_is_not_put_up() {
    var working = Map.of("days", Map.of("days", 3, "kind", "WORKING"));
    ElectionWalk.derive(
        "uncounted-2012", List.of(ElectionWalk.rule("VE-4", "objection.within", working)));
    var walk = walk("610725001017", "19550101");
    walk.begin("uncounted-2012");
    walk.election = done(walk.village, "FormCommittee", walk.form(7));
    walk.election =
        done(
            walk.village,
            "AdoptMethod",
            ElectionWalk.changed(walk.method(CHAIR), "pollingDay", "2012-06-10"));
    walk.register();
    var refused = payload(walk.village, "PublishRoll", on(walk.election, "2012-05-01"), null);
    assertThat(reasons(refused)).containsExactly("VE-4.calendar");
    assertThat(refused.at("/userErrors/0/message").asString()).contains("2012");
    walk.election = done(walk.village, "PublishRoll", on(walk.election, "2011-08-26"));
  }

  @Test
  void nobody_does_what_is_not_theirs() {
    var walk = walk("610725001018", "19560101");
    walk.begin("mianyang-2011");
    var input = on(walk.election, "2011-08-16");
    Stream.of("PublishCandidates", "PreparePoll", "SettleWriteIns", "Abandon", "Conclude", "Void")
        .forEach(act -> assertThat(code(walk.village, act)).as(act).isEqualTo("FORBIDDEN"));
    assertThat(code(walk.first, "Certify")).isEqualTo("FORBIDDEN");
    for (String act : List.of("SettleWriteIns", "CallAgain")) {
      var early = CycleApi.with(input, act.equals("CallAgain") ? DAY : NOTHING);
      assertThat(reasons(payload(walk.office, act, early, null)).getFirst()).endsWith(".notNow");
    }
    done(officer(), "Abandon", on(walk.election, "2011-08-16", "reason", "重来"));
  }

  private static final Object[] DAY = {"pollingDay", "2011-09-30"};
  private static final Object[] NOTHING = {};

  private static String code(String token, String mutation) {
    return TargetApi.api()
        .query(
            token,
            "mutation($input: CommitteeElection%1$sInput!) { committeeElection%1$s(input: $input) {"
                    .formatted(mutation)
                + " election { id } } }",
            Map.of("input", inputOf(mutation)))
        .code();
  }

  private static Map<String, Object> inputOf(String mutation) {
    var input = CycleApi.input("id", "x", "version", 1, "on", "2011-08-16");
    switch (mutation) {
      case "PublishCandidates" -> input.put("candidates", List.of());
      case "PreparePoll" -> {
        input.put("staff", List.of());
        input.put("stations", List.of());
        input.put("secretBooths", true);
      }
      case "Abandon" -> input.put("reason", "x");
      case "Void" -> {
        input.put("reason", "x");
        input.put("pollingDay", "2011-09-30");
      }
      default -> {}
    }
    return input;
  }
}
