package dev.jiceng.api;

import static dev.jiceng.api.CandidacyApi.CANDIDACY;
import static dev.jiceng.api.ElectionApi.clerk;
import static dev.jiceng.api.ElectionApi.officer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.shared.Proves;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** P7's whole course over HTTP, in P7's winter: a branch of three, notices over a new year. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PlanPartyTest {
  private static final String COMMUNITY = "610725001017";
  private static final String MEETING = "2020-12-28";

  private final Map<String, JsonNode> candidacies = new LinkedHashMap<>();
  private List<String> people = List.of();
  private String organization = "";
  private JsonNode election = TestApi.JSON.readTree("{}");

  @BeforeAll
  void begun() {
    people = ElectionApi.people(7);
    organization =
        PartyApi.body(
                COMMUNITY,
                "PARTY_BRANCH",
                Map.of("SECRETARY", 1, "DEPUTY_SECRETARY", 1, "MEMBER", 3))
            .at("/id")
            .asString();
    election =
        PartyApi.done(
            officer(),
            "Begin",
            Map.of(
                "organization",
                organization,
                "on",
                "2020-12-14",
                "profile",
                Map.of("profile", "plan-2020", "version", 1),
                "seats",
                3));
  }

  private Map<String, Object> on(String day, Object... more) {
    return ElectionApi.on(election, day, more);
  }

  private void done(String mutation, String day, Object... more) {
    election = PartyApi.done(officer(), mutation, on(day, more));
  }

  private List<String> refused(String mutation, String day, Object... more) {
    var payload = PartyApi.payload(officer(), mutation, on(day, more));
    assertThat(payload.at("/election").isNull()).as("%s %s", mutation, payload).isTrue();
    return ElectionApi.reasons(payload);
  }

  @Test
  @Order(1)
  @Proves({"PE-1", "PE-2", "PE-4"})
  void two_recommendations_and_the_townships_study() {
    assertThat(refused("Study", "2020-12-17", "people", people.subList(0, 5)))
        .containsExactly("PE-1.missing");
    done("Mobilise", "2020-12-14");
    var attendance = Map.of("votingRight", 50, "excused", 0, "present", 45);
    done(
        "RecommendByMembers",
        "2020-12-16",
        "attendance",
        attendance,
        "people",
        people.subList(0, 6));
    done("RecommendByRepresentatives", "2020-12-16", "present", 60, "people", people.subList(0, 5));
    assertThat(refused("Study", "2020-12-17", "people", people.subList(0, 3)))
        .containsExactly("PE-2.differential");
    assertThat(refused("Study", "2020-12-17", "people", people.subList(3, 7)))
        .as("the seventh was recommended by nobody")
        .containsExactly("PE-1.strangers");
    done("Study", "2020-12-17", "people", people.subList(0, 5));
  }

  private JsonNode reviewed(String person, boolean forSecretary, boolean passes) {
    var filing =
        CycleApi.input(
            "election", election.at("/id").asString(),
            "person", person,
            "forSecretary", forSecretary);
    var candidacy = CycleApi.done(officer(), "candidacyFile", CANDIDACY, filing);
    var review = CandidacyApi.opened(candidacy, "COUNTY");
    var reviewer = CandidacyApi.countyReviewer("ORGANIZATION");
    var opinion =
        passes
            ? CandidacyApi.opinion(review, "ORGANIZATION", "PASS")
            : CandidacyApi.objection(review, "ORGANIZATION", "ELECTION_DISRUPTION");
    CycleApi.done(reviewer, "qualificationReviewAnswer", CandidacyApi.REVIEW, opinion);
    String officer = CandidacyApi.organization();
    CandidacyApi.closed(officer, CandidacyApi.read(officer, review));
    return candidacy;
  }

  @Test
  @Order(2)
  @Proves({"Q-4", "PE-2"})
  void who_does_not_pass_the_joint_review_is_left_out() {
    assertThat(refused("Review", "2020-12-18"))
        .containsExactly("Q-4.everybody", "PE-2.differential");
    for (int i = 0; i < 5; i++) {
      candidacies.put(people.get(i), reviewed(people.get(i), i == 0, i < 4));
    }
    done("Review", "2020-12-18");
    assertThat(election.at("/people").findValuesAsString("id"))
        .containsExactlyInAnyOrderElementsOf(people.subList(0, 4));
    assertThat(refused("Inspect", "2020-12-19", "people", people.subList(1, 5)))
        .containsExactly("PE-1.strangers");
  }

  @Test
  @Order(3)
  @Proves("PE-3")
  void inspection_and_candidates_hang_three_days_each() {
    done("Inspect", "2020-12-19", "people", people.subList(0, 4));
    var early =
        PartyApi.payload(officer(), "Propose", on("2020-12-21", "people", people.subList(0, 4)));
    assertThat(ElectionApi.reasons(early)).containsExactly("PE-3.open");
    assertThat(early.at("/userErrors/0/message").asString()).contains("2020-12-21");
    done("Propose", "2020-12-22", "people", people.subList(0, 4));
    assertThat(refused("ApproveCandidates", "2020-12-24")).containsExactly("PE-3.open");
  }

  @Test
  @Order(4)
  @Proves({"Q-5", "Q-7"})
  void the_candidates_are_approved_once_pledged_and_the_secretary_studied() {
    assertThat(refused("ApproveCandidates", "2020-12-25"))
        .contains("Q-7.signed", "Q-5.study", "Q-5.nobody");
    var secretary = Objects.requireNonNull(candidacies.get(people.getFirst()));
    var study = CandidacyApi.seen(secretary, "body", "组织部部务会", "on", "2020-12-24", "agreed", true);
    candidacies.put(
        people.getFirst(),
        CycleApi.done(CandidacyApi.organization(), "candidacyStudy", CANDIDACY, study));
    assertThat(refused("ApproveCandidates", "2020-12-25")).containsOnly("Q-7.signed");
    for (String person : people.subList(0, 4)) {
      pledge(person);
    }
    done("ApproveCandidates", "2020-12-25");
    assertThat(election.at("/question/candidates")).hasSize(4);
    assertThat(election.at("/question/seats").asInt()).isEqualTo(3);
  }

  private void pledge(String person) {
    var candidacy = Objects.requireNonNull(candidacies.get(person));
    for (String mutation : List.of("candidacySignPledge", "candidacyPublishPledge")) {
      var input = CandidacyApi.seen(candidacy, "kind", "DISCIPLINE", "on", "2020-12-23");
      candidacy = CycleApi.done(officer(), mutation, CANDIDACY, input);
    }
  }

  @Test
  @Order(5)
  @Proves({"PE-5", "PE-6", "PE-7", "C-1", "VE-12"})
  void a_tie_is_voted_on_again_and_the_committee_chooses_its_secretary() {
    done("Meet", MEETING, meet());
    counted(3, 44, 40, 30, 30);
    assertThat(election.at("/results/0/tied").asInt()).isEqualTo(1);
    assertThat(refused("ElectOfficers", MEETING, "officers", officers("SECRETARY", "DISCIPLINE")))
        .containsExactly("PE-6.incomplete");
    assertThat(election.at("/question/round").asString()).isEqualTo("TIE_VOTE");
    assertThat(election.at("/question/candidates").findValuesAsString("id"))
        .containsExactlyInAnyOrder(people.get(2), people.get(3));
    done("VoteAgain", MEETING, meet());
    counted(1, 0, 0, 39, 9);
    assertThat(election.at("/result").asString()).isEqualTo("SECOND_VOTE");
    assertThat(refused("ElectOfficers", MEETING, "officers", officers("DISCIPLINE", "SECRETARY")))
        .containsExactly("Q-5.secretary");
    assertThat(refused("ElectOfficers", MEETING, "officers", officers("SECRETARY", "MEMBER")))
        .containsExactly("C-1.role");
    done("ElectOfficers", MEETING, "officers", officers("SECRETARY", "DISCIPLINE"));
  }

  private static Object[] meet(List<String> people) {
    return new Object[] {
      "attendance", Map.of("votingRight", 50, "excused", 2, "present", 48),
      "methodAdopted", true,
      "tellers", List.of(people.get(6))
    };
  }

  private Object[] meet() {
    return meet(people);
  }

  private void counted(int seats, int... votes) {
    var each =
        IntStream.range(0, votes.length)
            .filter(i -> votes[i] > 0)
            .mapToObj(i -> Map.of("person", people.get(i), "votes", votes[i]))
            .toList();
    var ballots = Map.of("issued", 50, "returned", 49, "notReturned", 1, "valid", 49, "invalid", 0);
    var advised =
        PartyApi.payload(
            clerk("tally-clerk", "甲"),
            "EnterTally",
            on(MEETING, "count", Map.of("seats", seats, "ballots", ballots, "votes", each)));
    assertThat(ElectionApi.reasons(advised))
        .as("50 ballots for 48")
        .containsExactly("PE-5.present");
    election = advised.at("/election");
    election =
        PartyApi.done(clerk("tally-clerk", "甲"), "WithdrawTally", on(MEETING, "reason", "多录两张"));
    var right = Map.of("issued", 48, "returned", 48, "notReturned", 0, "valid", 48, "invalid", 0);
    var count = Map.of("seats", seats, "ballots", right, "votes", each);
    for (String name : List.of("甲", "乙")) {
      election =
          PartyApi.done(clerk("tally-clerk", name), "EnterTally", on(MEETING, "count", count));
    }
    election = PartyApi.done(clerk("election-clerk", "丙"), "Certify", on(MEETING));
  }

  private List<Map<String, Object>> officers(String first, String second) {
    return List.of(
        Map.of("person", people.get(0), "roles", List.of(first)),
        Map.of("person", people.get(1), "roles", List.of(second)),
        Map.of("person", people.get(2), "roles", List.of("MEMBER")));
  }

  @Test
  @Order(6)
  @Proves("PE-3")
  void the_result_hangs_five_working_days_over_the_new_year() {
    var late = PartyApi.payload(officer(), "PublishResult", on("2021-12-30"));
    assertThat(ElectionApi.reasons(late)).containsExactly("PE-3.calendar");
    assertThat(late.at("/userErrors/0/message").asString()).contains("2022");
    done("PublishResult", "2020-12-29");
    var step = nextStep("partyElectionApproveResult");
    assertThat(step.at("/earliestOn").asString()).isEqualTo("2021-01-06");
    assertThat(refused("ApproveResult", "2021-01-05"))
        .as("29, 30, 31 December, then 4 and 5 January")
        .containsExactly("PE-3.open");
    done("Object", "2021-01-05", "reason", "得票有误");
    assertThat(refused("Object", "2021-01-06", "reason", "迟了")).containsExactly("PE-3.window");
    assertThat(refused("ApproveResult", "2021-01-06")).containsExactly("PE-3.objectionsOpen");
    var objection = objection();
    assertThat(refused("Rule", "2021-01-06", "objection", objection, "finding", " "))
        .containsExactly("PE-3.finding");
    done("Rule", "2021-01-06", "objection", objection, "finding", "查无实据");
    done("ApproveResult", "2021-01-06");
  }

  private JsonNode node(String fields) {
    return TargetApi.api()
        .query(
            officer(),
            "query($id: ID!) { node(id: $id) { ... on PartyElection { %s } } }".formatted(fields),
            Map.of("id", election.at("/id").asString()))
        .at("/data/node");
  }

  private String objection() {
    return node("openObjections { id reason on }").at("/openObjections/0/id").asString();
  }

  private JsonNode nextStep(String action) {
    for (JsonNode step :
        node("nextSteps { action permitted possible earliestOn }").at("/nextSteps")) {
      if (step.at("/action").asString().equals(action)) {
        return step;
      }
    }
    throw new AssertionError(action);
  }

  @Test
  @Order(7)
  @Proves({"PE-1", "VE-18", "PD-6", "C-16"})
  void the_county_files_and_the_new_committee_takes_over() {
    assertThat(PartyApi.send(officer(), "File", on("2021-01-07"), null).code())
        .isEqualTo("FORBIDDEN");
    election = PartyApi.done(CandidacyApi.organization(), "File", on("2021-01-07"));
    var input = on("2021-01-08");
    var field = "partyElectionConclude";
    var concluded =
        TargetApi.payload(PartyApi.send(officer(), "Conclude", input, "party-conclude"), field);
    var again =
        TargetApi.payload(PartyApi.send(officer(), "Conclude", input, "party-conclude"), field);
    election = concluded.at("/election");
    assertThat(again.at("/election/version")).isEqualTo(election.at("/version"));
    assertThat(election.at("/nextStep").isNull()).isTrue();
    assertThat(election.at("/concludedOn").asString()).isEqualTo("2021-01-08");
    assertThat(DongfengPartyTest.held(organization))
        .containsExactly("2021-01-08 MEMBER", "2021-01-08 MEMBER", "2021-01-08 SECRETARY");
    assertThat(chairs()).isZero();
    var committee = PartyApi.body(COMMUNITY, "RESIDENTS_COMMITTEE", Map.of("CHAIR", 1));
    RosterApi.payload(
        officer(),
        "membershipBegin",
        Map.of(
            "person", people.getFirst(),
            "post", committee.at("/posts/0/id").asString(),
            "startsOn", "2021-03-20"));
    assertThat(chairs()).as("一肩挑").isEqualTo(1);
  }

  private int chairs() {
    var list =
        TargetApi.api()
            .query(
                TargetApi.supervisor(),
                """
                { area(code: "610725") { partyElections(filter: {
                    concluded: { eq: true } secretaryIsChair: { eq: true }
                    community: { eq: "610725001017" }
                  }) { totalCount } } }
                """);
    return list.at("/data/area/partyElections/totalCount").asInt();
  }

  @Test
  @Order(8)
  @Proves("K-2")
  void every_area_lists_and_counts_it_in_one_statement() {
    for (String code : List.of(COMMUNITY, ElectionApi.TOWNSHIP, "610725", "61")) {
      TargetApi.api().instruments().reset();
      var list =
          TargetApi.api()
              .query(
                  code.equals("61")
                      ? TargetApi.token("province-viewer", "/61")
                      : TargetApi.supervisor(),
                  """
                  query($code: DivisionCode!) { area(code: $code) {
                    partyElections(filter: { community: { eq: "610725001017" } }) {
                      nodes { id stage { code } result township { code } secretaryIsChair }
                    }
                  } }
                  """,
                  Map.of("code", code));
      assertThat(list.at("/data/area/partyElections/nodes")).as(list.raw().body()).hasSize(1);
      if (code.length() == 6) {
        assertThat(TargetApi.api().instruments().statements()).hasSize(1);
      }
    }
    var counted =
        TargetApi.api()
            .query(
                TargetApi.supervisor(),
                """
                { area(code: "610725") { partyElectionAggregate(
                    filter: { community: { eq: "610725001017" } } groupBy: [RESULT]
                  ) { groups { result count } } } }
                """);
    assertThat(counted.at("/data/area/partyElectionAggregate/groups").toString())
        .isEqualTo("[{\"result\":\"SECOND_VOTE\",\"count\":1}]");
  }
}
