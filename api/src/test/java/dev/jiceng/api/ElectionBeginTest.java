package dev.jiceng.api;

import static dev.jiceng.api.ElectionApi.begin;
import static dev.jiceng.api.ElectionApi.done;
import static dev.jiceng.api.ElectionApi.officer;
import static dev.jiceng.api.ElectionApi.on;
import static dev.jiceng.api.ElectionApi.payload;
import static dev.jiceng.api.ElectionApi.reasons;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.shared.Proves;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** A residents' committee's election over HTTP, from its call to its method. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ElectionBeginTest {
  private static final String COMMUNITY = "610725001006";

  private final List<String> people = ElectionApi.people(10);
  private JsonNode election = TestApi.JSON.readTree("{}");

  @Test
  @Order(1)
  @Proves("VE-13")
  void an_election_is_called_once_and_pinned_to_its_profile() {
    var input = begin(COMMUNITY, "lecture-2020");
    var trial = new LinkedHashMap<String, Object>(input);
    trial.put("dryRun", true);
    assertThat(done(officer(), "Begin", trial).at("/nextStep").asString())
        .isEqualTo("FORM_ELECTION_COMMITTEE");
    election = payload(officer(), "Begin", input, "election-begin-1").at("/election");
    var again = payload(officer(), "Begin", input, "election-begin-1").at("/election");
    assertThat(again.at("/id")).isEqualTo(election.at("/id"));
    assertThat(election.at("/profile/profile").asString()).isEqualTo("lecture-2020");
    assertThat(election.at("/result").asString()).isEqualTo("NONE");
    var other = payload(officer(), "Begin", input, null);
    assertThat(other.at("/userErrors/0/__typename").asString()).isEqualTo("DuplicateRecord");
    assertThat(other.at("/userErrors/0/existing/id")).isEqualTo(election.at("/id"));
  }

  @Test
  @Order(2)
  @Proves({"VE-1", "VE-2", "R-1"})
  void no_election_committee_before_the_party_organization_is_elected() {
    var early = payload(officer(), "FormCommittee", form(7), null);
    assertThat(reasons(early)).containsExactly("VE-1.partyFirst");
    ElectionApi.secretary(COMMUNITY, people.getLast());
    held(true);
    assertThat(reasons(payload(officer(), "FormCommittee", form(7), null)))
        .containsExactly("R-1.rectification");
    held(false);
    var stranger = form(7);
    stranger.put("chair", "nobody");
    assertThat(reasons(payload(officer(), "FormCommittee", stranger, null))).contains("VE-2.posts");
    var wrong = form(7);
    wrong.put("supervisors", people.subList(0, 2));
    assertThat(reasons(payload(officer(), "FormCommittee", wrong, null)))
        .containsExactly("VE-2.supervisors");
    election = done(officer(), "FormCommittee", form(7));
    assertThat(election.at("/step").asString()).isEqualTo("FORM_ELECTION_COMMITTEE");
    assertThat(election.at("/stage/label").asString()).isEqualTo("Form the election committee");
  }

  private Map<String, Object> form(int members) {
    return ElectionApi.form(election, people, members);
  }

  private static void held(boolean back) {
    var change =
        back
            ? """
            insert into t_610725001.rectification (id, community, held_on, reason)
            values (gen_random_uuid(), :community, '2021-01-01', '班子不团结')\
            """
            : "delete from t_610725001.rectification where community = :community";
    TestTenancy.admin().sql(change).param("community", COMMUNITY).update();
  }

  @Test
  @Order(3)
  @Proves("VE-3")
  void the_method_is_adopted_published_and_fixes_seats_and_polling_day() {
    var seats = List.of(Map.of("post", "MEMBER", "seats", 3), Map.of("post", "CHAIR", "seats", 1));
    var method =
        on(
            election,
            "2021-01-06",
            "adoptedByAssembly",
            false,
            "pollingDay",
            "2021-02-20",
            "contests",
            seats);
    assertThat(reasons(payload(officer(), "AdoptMethod", method, null)))
        .containsExactly("VE-3.adopted", "VE-3.published");
    method.put("adoptedByAssembly", true);
    method.put("publishedOn", "2021-01-07");
    var stale = new LinkedHashMap<>(method);
    stale.put("version", 1);
    assertThat(
            payload(officer(), "AdoptMethod", stale, null)
                .at("/userErrors/0/__typename")
                .asString())
        .isEqualTo("StaleVersion");
    election = done(officer(), "AdoptMethod", method);
    assertThat(election.at("/contests").findValuesAsString("post"))
        .containsExactly("CHAIR", "MEMBER");
    assertThat(election.at("/pollingDay").asString()).isEqualTo("2021-02-20");
  }

  @Test
  @Order(4)
  @Proves("K-2")
  void every_area_lists_and_counts_it_in_one_statement() {
    for (String code : List.of(COMMUNITY, ElectionApi.TOWNSHIP, "610725")) {
      TargetApi.api().instruments().reset();
      var list =
          TargetApi.api()
              .query(
                  TargetApi.supervisor(),
                  """
                  query($code: DivisionCode!) {
                    area(code: $code) {
                      committeeElections(filter: { nextStep: { eq: PUBLISH_ROLL } community: { eq: "610725001006" } }) {
                        totalCount nodes { id stage { code } pollingDay result township { code } profile { profile } }
                      }
                    }
                  }
                  """,
                  Map.of("code", code));
      if (code.length() == 6) {
        assertThat(list.at("/data/area/committeeElections/totalCount").asInt())
            .as(list.raw().body())
            .isEqualTo(1);
        assertThat(TargetApi.api().instruments().statements()).hasSize(1);
      }
    }
    var counted =
        TargetApi.api()
            .query(
                TargetApi.supervisor(),
                """
                { area(code: "610725") {
                    committeeElectionAggregate(groupBy: [NEXT_STEP, RESULT]) { groups { nextStep result count } } } }
                """);
    assertThat(counted.at("/data/area/committeeElectionAggregate/groups").toString())
        .contains("\"nextStep\":\"PUBLISH_ROLL\",\"result\":\"NONE\"");
  }

  @Test
  @Order(5)
  @Proves("R-10")
  void it_tells_what_comes_next_to_whom_and_what_is_in_the_way() {
    var reply =
        TargetApi.api()
            .query(
                officer(),
                """
                query($id: ID!) {
                  node(id: $id) {
                    ... on Election {
                      stage { code } upcoming { code }
                      nextSteps { action permitted possible blockedBy { rule reason } earliestOn }
                    }
                    ... on CommitteeElection {
                      acts { action on by } electionCommittee { chair { name } members { id } }
                    }
                  }
                }
                """,
                Map.of("id", election.at("/id").asString()));
    assertThat(reply.at("/data/node/upcoming/code").asString()).isEqualTo("PUBLISH_ROLL");
    assertThat(reply.at("/data/node/acts").findValuesAsString("action"))
        .containsExactly("FORM_ELECTION_COMMITTEE", "ADOPT_METHOD");
    assertThat(reply.at("/data/node/electionCommittee/members").size()).isEqualTo(7);
    var certify = step(reply.at("/data/node/nextSteps"), "committeeElectionCertify");
    assertThat(certify.at("/blockedBy/0/reason").asString()).isEqualTo("VE-12.missing");
    assertThat(certify.at("/permitted").asBoolean()).isTrue();
  }

  private static JsonNode step(JsonNode steps, String action) {
    for (JsonNode step : steps) {
      if (step.at("/action").asString().equals(action)) {
        return step;
      }
    }
    throw new AssertionError(steps);
  }

  @Test
  @Order(6)
  void nobody_does_what_is_not_theirs() {
    var certify = on(election, "2021-01-08");
    for (String role : List.of("tally-clerk", "village-clerk")) {
      var reply =
          TargetApi.api()
              .query(
                  ElectionApi.clerk(role, "某人"),
                  """
                  mutation($input: CommitteeElectionCertifyInput!) {
                    committeeElectionCertify(input: $input) { election { id } }
                  }
                  """,
                  Map.of("input", certify));
      assertThat(reply.code()).as(role).isEqualTo("FORBIDDEN");
    }
    assertThat(reasons(payload(officer(), "Certify", certify, null)))
        .containsExactly("VE-12.missing");
    var elsewhere =
        payload(TargetApi.officer("610725101"), "Certify", certify, null).at("/userErrors/0");
    assertThat(elsewhere.at("/__typename").asString()).isEqualTo("NotFound");
  }
}
