package dev.jiceng.api;

import static dev.jiceng.api.ElectionApi.done;
import static dev.jiceng.api.ElectionApi.officer;
import static dev.jiceng.api.ElectionApi.on;
import static dev.jiceng.api.ElectionApi.payload;
import static dev.jiceng.api.ElectionApi.reasons;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.Proves;
import dev.jiceng.shared.graphql.GlobalId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/**
 * An election over HTTP that does not go straight: a vote that is void and rerun, somebody written
 * in, a second vote; then a recall and the by-election for the rest of the term.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ElectionSecondVoteTest {
  private static final String COMMUNITY = "610725001010";
  private static final Map<String, Integer> POSTS = posts();
  private final ElectionWalk walk = new ElectionWalk(COMMUNITY, "19510101");
  private final List<String> stand = walk.standing;
  private final String written = ElectionApi.people(1).getFirst();
  private String membership = "";
  private JsonNode recall = TestApi.JSON.readTree("{}");

  private static Map<String, Integer> posts() {
    var posts = new LinkedHashMap<String, Integer>();
    posts.put("CHAIR", 1);
    posts.put("DEPUTY_CHAIR", 1);
    return posts;
  }

  @BeforeAll
  void known() {
    var three = Map.of("days", Map.of("days", 3, "kind", "CALENDAR"));
    ElectionWalk.derive(
        "again-2011",
        List.of(
            ElectionWalk.rule("Q-6", "reviewFirst", Map.of("flag", true)),
            ElectionWalk.rule("VE-7", "notice.least", three),
            ElectionWalk.rule("VE-9", "notice.least", three)));
    ElectionApi.committee(COMMUNITY, null);
    ElectionApi.secretary(COMMUNITY, walk.committee.getLast(), "2011-08-10");
  }

  @Test
  @Order(1)
  @Proves({"VE-2", "VE-7"})
  void who_stands_leaves_the_election_committee_first() {
    walk.begin("again-2011");
    walk.committee.set(6, stand.get(1));
    walk.untilFreeze(POSTS);
    var candidates = walk.candidates(2);
    assertThat(reasons(payload(walk.office, "PublishCandidates", candidates, null)))
        .containsExactly("VE-2.nominated");
    var members = new ArrayList<>(walk.committee.subList(0, 6));
    var leave =
        on(
            walk.election,
            "2011-09-02",
            "leaving",
            List.of(stand.get(1)),
            "members",
            List.copyOf(members),
            "chair",
            walk.committee.get(0),
            "deputies",
            List.of(walk.committee.get(1)),
            "supervisors",
            walk.committee.subList(7, 10));
    assertThat(reasons(payload(walk.village, "LeaveCommittee", leave, null)))
        .as("six are even")
        .containsExactly("VE-2.size");
    members.add(written);
    leave.put("members", members);
    var stayed = ElectionWalk.changed(leave, "leaving", List.of(walk.committee.get(0)));
    assertThat(reasons(payload(walk.village, "LeaveCommittee", stayed, null)))
        .contains("VE-2.after");
    walk.election = done(walk.village, "LeaveCommittee", leave);
    walk.election = done(walk.office, "PublishCandidates", walk.candidates(2));
    assertThat(walk.election.at("/contests/0/candidates").size()).isEqualTo(2);
  }

  @Test
  @Order(2)
  @Proves({"VE-7", "VE-8"})
  void the_vote_waits_for_the_candidates_notice() {
    walk.election = done(walk.office, "PreparePoll", walk.poll());
    var step = Objects.requireNonNull(walk.nextStep("HoldPoll"));
    assertThat(step.at("/earliestOn").asString()).isEqualTo(ElectionWalk.POLLING_DAY);
    assertThat(reasons(payload(walk.office, "HoldPoll", held("2011-09-07"), null)))
        .containsExactlyInAnyOrder("VE-7.noticeOpen", "VE-8.pollingDay");
    walk.hold(ElectionWalk.POLLING_DAY);
  }

  private Map<String, Object> held(String day) {
    var input = on(walk.election, day, "countedInPublic", true);
    return input;
  }

  @Test
  @Order(3)
  @Proves({"VE-11", "VE-16", "W-1"})
  void a_vote_that_was_broken_is_void_and_held_again_once_for_one_key() {
    var input =
        on(walk.election, ElectionWalk.POLLING_DAY, "reason", "砸毁票箱", "pollingDay", "2011-09-23");
    for (var wrong : List.of(Map.of("reason", " "), Map.of("pollingDay", "2011-09-15"))) {
      var refused = payload(officer(), "Void", CycleApi.with(input, entry(wrong)), null);
      assertThat(reasons(refused)).hasSize(1);
    }
    var reply =
        TargetApi.api()
            .query(
                walk.office,
                """
                mutation($input: CommitteeElectionVoidInput!) {
                  committeeElectionVoid(input: $input) { election { id } } }
                """,
                Map.of("input", input));
    assertThat(reply.code()).as("only the township declares it void").isEqualTo("FORBIDDEN");
    walk.election = payload(officer(), "Void", input, "again-void").at("/election");
    var again = payload(officer(), "Void", input, "again-void").at("/election");
    assertThat(again.at("/version")).isEqualTo(walk.election.at("/version"));
    assertThat(walk.election.at("/result").asString()).isEqualTo("VOID");
    assertThat(walk.election.at("/questions/0/round").asString()).isEqualTo("RERUN");
    assertThat(reasons(payload(walk.office, "HoldPoll", held("2011-09-22"), null)))
        .containsExactly("VE-8.pollingDay");
    walk.hold("2011-09-23");
  }

  private static Object[] entry(Map<String, String> one) {
    var only = one.entrySet().iterator().next();
    return new Object[] {only.getKey(), only.getValue()};
  }

  /** Half of 18 is not more than half; and the deputy's post goes to nobody who stood for it. */
  @Test
  @Order(4)
  @Proves({"VE-10", "Q-6"})
  void nobody_has_a_majority_for_chair_and_the_deputy_was_written_in() {
    var votes =
        List.of(
            Map.of(stand.get(0), 9, stand.get(1), 8),
            Map.of(stand.get(2), 3, stand.get(3), 4, written, 11));
    walk.count("2011-09-23", votes);
    assertThat(walk.election.at("/results/0/open").asInt()).isEqualTo(1);
    assertThat(walk.election.at("/results/1/people/0/fate").asString())
        .isEqualTo("AWAITING_REVIEW");
    var call = on(walk.election, "2011-09-24", "pollingDay", "2011-09-30");
    assertThat(reasons(payload(walk.office, "CallAgain", call, null)))
        .containsExactly("VE-10.notNow");
    var settle = on(walk.election, "2011-09-24");
    assertThat(reasons(payload(walk.office, "SettleWriteIns", settle, null)))
        .containsExactly("Q-6.notReviewed");
    settle.put("declined", List.of(written));
    walk.election = done(walk.office, "SettleWriteIns", settle);
    assertThat(walk.election.at("/results/1/open").asInt()).isEqualTo(1);
    assertThat(walk.election.at("/results/1/people/0/fate").asString()).isEqualTo("OUT");
  }

  @Test
  @Order(5)
  @Proves({"VE-10", "VE-16"})
  void in_the_second_vote_a_third_of_the_votes_cast_is_enough() {
    walk.election =
        done(walk.office, "CallAgain", on(walk.election, "2011-09-24", "pollingDay", "2011-09-30"));
    assertThat(walk.election.at("/questions").findValuesAsString("round"))
        .containsExactly("SECOND_VOTE", "SECOND_VOTE");
    walk.hold("2011-09-30");
    walk.count(
        "2011-09-30",
        List.of(
            Map.of(stand.get(0), 6, stand.get(1), 5), Map.of(stand.get(2), 5, stand.get(3), 7)));
    assertThat(walk.election.at("/results/2/people/0/fate").asString()).isEqualTo("ELECTED");
    assertThat(walk.election.at("/results/2/people/0/numbers").toString()).contains("\"6\"");
  }

  @Test
  @Order(6)
  @Proves({"VE-9", "VE-13", "VE-18"})
  void the_result_hangs_three_days_and_then_the_term_begins() {
    walk.election = done(walk.office, "PublishResult", on(walk.election, "2011-09-30"));
    assertThat(reasons(payload(officer(), "Conclude", on(walk.election, "2011-10-02"), null)))
        .containsExactly("VE-9.noticeOpen");
    walk.election = done(officer(), "Conclude", on(walk.election, "2011-10-03"));
    assertThat(walk.election.at("/result").asString()).isEqualTo("RERUN");
    assertThat(walk.election.at("/termEndsOn").asString()).isEqualTo("2014-10-02");
    assertThat(ElectionApi.terms(COMMUNITY))
        .containsExactly("2011-10-03 - CHAIR", "2011-10-03 - DEPUTY_CHAIR");
  }

  private JsonNode propose(String token, Map<String, Integer> proposal) {
    var input =
        CycleApi.input(
            "community",
            COMMUNITY,
            "profile",
            ElectionWalk.profile("again-2011", 1),
            "membership",
            membership,
            "on",
            "2012-03-01",
            "reason",
            "长期不履职",
            "proposal",
            proposal);
    return CycleApi.payload(token, "recallPropose", RECALL, input);
  }

  private static final String RECALL =
      "recall { id version passed votedOn person membership profile { profile } }";

  private JsonNode vote(int registered, int cast, int agree) {
    var input =
        CycleApi.input(
            "id",
            recall.at("/id").asString(),
            "version",
            recall.at("/version").asInt(),
            "on",
            "2012-03-20",
            "count",
            Map.of("registered", registered, "cast", cast, "agree", agree));
    return CycleApi.payload(officer(), "recallVote", RECALL, input);
  }

  @Test
  @Order(7)
  @Proves("VE-17")
  void a_recall_is_demanded_by_a_fifth_of_the_voters_or_a_third_of_the_representatives() {
    membership = chair();
    assertThat(reasons(propose(walk.village, Map.of("voters", 3, "ofVoters", 20))))
        .containsExactly("VE-17.proposal");
    assertThat(reasons(propose(walk.village, Map.of("voters", 21, "ofVoters", 20))))
        .containsExactly("VE-17.proposal");
    var enough = Map.of("representatives", 3, "ofRepresentatives", 9);
    recall = propose(walk.village, enough).at("/recall");
    assertThat(recall.at("/votedOn").isNull()).isTrue();
    assertThat(propose(walk.village, enough).at("/userErrors/0/__typename").asString())
        .isEqualTo("DuplicateRecord");
  }

  private static String chair() {
    var held =
        TestTenancy.admin()
            .sql(
                """
                select m.id from t_610725001.membership m
                join t_610725001.post p on p.id = m.post
                join t_610725001.organization o on o.id = p.organization
                where o.community = :community and p.kind = 'CHAIR' and m.ends_on is null\
                """)
            .param("community", COMMUNITY)
            .query(UUID.class)
            .single();
    return GlobalId.of("Membership", DivisionCode.of(ElectionApi.TOWNSHIP), held).encode();
  }

  @Test
  @Order(8)
  @Proves("VE-17")
  void it_passes_when_more_than_half_vote_and_more_than_half_of_them_agree() {
    assertThat(reasons(vote(20, 12, 13))).containsExactly("VE-17.counts");
    var failed = vote(20, 10, 9);
    assertThat(reasons(failed)).containsExactly("VE-17.turnout");
    assertThat(failed.at("/recall/passed").asBoolean()).isFalse();
    assertThat(ElectionApi.terms(COMMUNITY)).contains("2011-10-03 - CHAIR");
    recall = failed.at("/recall");
    assertThat(reasons(vote(20, 12, 7))).containsExactly("VE-17.voted");
    recall = propose(walk.village, Map.of("voters", 4, "ofVoters", 20)).at("/recall");
    recall = vote(20, 12, 7).at("/recall");
    assertThat(recall.at("/passed").asBoolean()).isTrue();
    assertThat(ElectionApi.terms(COMMUNITY)).contains("2011-10-03 2012-03-20 CHAIR");
    var listed =
        TargetApi.api()
            .query(
                TargetApi.supervisor(),
                """
                { area(code: "610725") { recalls(filter: { passed: { eq: true } }) {
                  totalCount nodes { community { code } agreed reason }
                } } }
                """)
            .at("/data/area/recalls");
    assertThat(listed.at("/totalCount").asInt()).isEqualTo(1);
    assertThat(listed.at("/nodes/0/agreed").asInt()).isEqualTo(7);
  }

  @Test
  @Order(9)
  @Proves({"VE-17", "VE-4"})
  void the_open_seat_is_filled_for_the_rest_of_the_term_and_no_other_is() {
    walk.committee.set(6, walk.committee.getLast());
    walk.begin("again-2011", "on", "2012-04-01", "byElection", Map.of());
    assertThat(walk.election.at("/termEndsOn").asString()).isEqualTo("2014-10-02");
    assertThat(walk.election.at("/byElection").asBoolean()).isTrue();
    walk.election = done(walk.village, "FormCommittee", dated(walk.form(7), "2012-04-01"));
    var two = dated(walk.method(POSTS), "2012-04-01");
    two.put("publishedOn", "2012-04-01");
    two.put("pollingDay", "2012-05-06");
    assertThat(reasons(payload(walk.village, "AdoptMethod", two, null)))
        .containsExactly("VE-17.seats");
    two.put("contests", List.of(Map.of("post", "CHAIR", "seats", 1)));
    walk.election = done(walk.village, "AdoptMethod", two);
    assertThat(walk.register().at("/imported").asInt())
        .as("the concluded election claims nobody any more")
        .isEqualTo(ElectionWalk.VOTERS);
    walk.election = done(walk.village, "PublishRoll", on(walk.election, "2012-04-10"));
    var named =
        List.of(0, 1).stream()
            .map(i ->
                Map.of(
                    "contest", walk.contest(0),
                    "person", stand.get(4 + i),
                    "nominator", stand.get(4 + i),
                    "way", "RECOMMENDED",
                    "supporters", 1))
            .toList();
    walk.election =
        done(walk.village, "Nominate", on(walk.election, "2012-04-11", "nominations", named));
    walk.election = done(walk.office, "FreezeRoll", on(walk.election, "2012-04-20"));
    var candidates = List.of(Map.of("contest", walk.contest(0), "people", stand.subList(4, 6)));
    walk.election =
        done(
            walk.office,
            "PublishCandidates",
            on(walk.election, "2012-04-21", "candidates", candidates));
    walk.election = done(walk.office, "PreparePoll", dated(walk.poll(), "2012-04-25"));
    walk.hold("2012-05-06");
    walk.count("2012-05-06", List.of(Map.of(stand.get(4), 12, stand.get(5), 6)));
    walk.election = done(walk.office, "PublishResult", on(walk.election, "2012-05-06"));
    walk.election = done(officer(), "Conclude", on(walk.election, "2012-05-09"));
    assertThat(walk.election.at("/termEndsOn").asString()).isEqualTo("2014-10-02");
    assertThat(ElectionApi.terms(COMMUNITY))
        .containsExactly(
            "2011-10-03 - DEPUTY_CHAIR", "2011-10-03 2012-03-20 CHAIR", "2012-05-09 - CHAIR");
  }

  private static Map<String, Object> dated(Map<String, Object> input, String day) {
    return ElectionWalk.changed(input, "on", day);
  }
}
