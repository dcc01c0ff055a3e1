package dev.jiceng.api;

import static dev.jiceng.api.CandidacyApi.COUNTY_DEPARTMENTS;
import static dev.jiceng.api.CandidacyApi.REVIEW;
import static dev.jiceng.api.CandidacyApi.countyReviewer;
import static dev.jiceng.api.CandidacyApi.filed;
import static dev.jiceng.api.CandidacyApi.joint;
import static dev.jiceng.api.CandidacyApi.objection;
import static dev.jiceng.api.CandidacyApi.officer;
import static dev.jiceng.api.CandidacyApi.opened;
import static dev.jiceng.api.CandidacyApi.opinion;
import static dev.jiceng.api.CandidacyApi.organization;
import static dev.jiceng.api.CandidacyApi.pass;
import static dev.jiceng.api.CandidacyApi.read;
import static dev.jiceng.api.CandidacyApi.seen;
import static dev.jiceng.api.CandidacyApi.townshipReviewer;
import static dev.jiceng.api.CycleApi.done;
import static dev.jiceng.api.CycleApi.input;
import static dev.jiceng.api.CycleApi.payload;
import static dev.jiceng.api.CycleApi.reasons;
import static dev.jiceng.api.CycleApi.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.shared.Proves;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Departments review who stands: the township's first, then the county's jointly. */
@Proves("Q-4")
class ReviewTest {
  private static final String CANARY = "卷宗-0815";
  private static final String ANSWER = "qualificationReviewAnswer";
  private static final String CLOSE = "qualificationReviewClose";
  private static final String OVERRULE = "qualificationReviewOverrule";
  private static final String OPEN = "qualificationReviewOpen";

  /** All at the same instant. */
  private static <T> List<T> atOnce(List<Callable<T>> tasks)
      throws InterruptedException, ExecutionException {
    var start = new CyclicBarrier(tasks.size());
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var running =
          tasks.stream()
              .map(task ->
                  threads.submit(() -> {
                    start.await();
                    return task.call();
                  }))
              .toList();
      var answers = new java.util.ArrayList<T>();
      for (Future<T> one : running) {
        answers.add(one.get());
      }
      return answers;
    }
  }

  private static List<String> codes(JsonNode departments) {
    return departments.findValuesAsString("code");
  }

  @Test
  void nine_departments_answering_at_the_same_instant_lose_none() throws Exception {
    var review = joint();
    atOnce(
        COUNTY_DEPARTMENTS.stream()
            .<Callable<JsonNode>>map(
                department -> () -> pass(review, countyReviewer(department), department))
            .toList());
    var whole = read(organization(), review);
    assertThat(codes(whole.at("/opinions")))
        .containsExactlyInAnyOrderElementsOf(COUNTY_DEPARTMENTS);
    assertThat(whole.at("/version").asInt()).isEqualTo(10);
    assertThat(whole.at("/missing").size()).isZero();
  }

  @Test
  void two_closing_at_once_leave_one_typed_loser() throws Exception {
    var review = answered(joint());
    var payloads =
        atOnce(
            java.util.Collections.<Callable<JsonNode>>nCopies(
                2, () -> payload(organization(), CLOSE, REVIEW, seen(review))));
    assertThat(payloads.stream().map(it -> it.at("/userErrors/0/code").asString("done")))
        .containsExactlyInAnyOrder("done", "STALE_VERSION");
  }

  private static JsonNode answered(JsonNode review) {
    var reviewer = countyReviewer(COUNTY_DEPARTMENTS.toArray(String[]::new));
    read(organization(), review)
        .at("/missing")
        .forEach(department -> pass(review, reviewer, department.at("/code").asString()));
    return read(organization(), review);
  }

  @Test
  void one_department_answering_twice_at_once_has_one_opinion() throws Exception {
    var review = joint();
    var payloads =
        atOnce(
            List.<Callable<JsonNode>>of(
                () ->
                    payload(
                        countyReviewer("COURT"), ANSWER, REVIEW, opinion(review, "COURT", "PASS")),
                () ->
                    payload(
                        countyReviewer("COURT"),
                        ANSWER,
                        REVIEW,
                        objection(review, "COURT", "CRIMINAL_RECORD"))));
    assertThat(payloads.stream().flatMap(it -> reasons(it).stream()))
        .containsExactly("Q-4.givenAlready");
    assertThat(read(organization(), review).at("/opinions").size()).isEqualTo(1);
  }

  @Test
  void a_department_sees_only_its_own_opinion_until_the_review_is_closed() {
    var review = joint();
    done(
        countyReviewer("COURT"),
        ANSWER,
        REVIEW,
        with(objection(review, "COURT", "ILLEGAL_LAND_USE"), "evidence", CANARY));
    pass(review, countyReviewer("PETITIONS"), "PETITIONS");
    String police = countyReviewer("PUBLIC_SECURITY");
    var own = pass(review, police, "PUBLIC_SECURITY");

    assertThat(codes(own.at("/opinions"))).containsExactly("PUBLIC_SECURITY");
    assertThat(read(police, review)).isEqualTo(own);
    assertThat(own.at("/version").isNull()).isTrue();
    assertThat(own.at("/missing").isNull()).isTrue();
    own.at("/nextSteps")
        .forEach(step -> {
          assertThat(step.toString()).doesNotContain("opinionsMissing", "nothingToOverrule");
        });
    var all = everything(police);
    assertThat(all.toString()).doesNotContain(CANARY);
    assertThat(codes(all.at("/reviewBacklogAggregate/groups")))
        .doesNotContain("COURT", "DISCIPLINE");
    all.at("/qualificationReviews/nodes")
        .forEach(node -> {
          if (node.at("/state").asString().equals("OPEN")) {
            assertThat(codes(node.at("/opinions"))).isSubsetOf("PUBLIC_SECURITY");
          }
        });

    var refused = payload(police, ANSWER, REVIEW, opinion(review, "PUBLIC_SECURITY", "PASS"));
    assertThat(reasons(refused)).containsExactly("Q-4.givenAlready");
    assertThat(refused.toString()).doesNotContain("COURT");

    CandidacyApi.closed(organization(), answered(review));
    var closed = read(police, review);
    assertThat(codes(closed.at("/opinions"))).containsAll(COUNTY_DEPARTMENTS);
    assertThat(closed.toString()).contains("\"item\":\"ILLEGAL_LAND_USE\"").doesNotContain(CANARY);
  }

  /** Whatever a reviewer may ask of an area. */
  private static JsonNode everything(String token) {
    return TargetApi.api()
        .query(
            token,
            """
            { area(code: "610725") {
                qualificationReviews(first: 100) {
                  totalCount
                  nodes {
                    id version state missing { code }
                    opinions { department { code } kind item evidence by overruledBecause }
                    nextSteps { action blockedBy { reason numbers { name value } } }
                  }
                }
                qualificationReviewAggregate(groupBy: [TOWNSHIP, LEVEL, STATE]) {
                  groups { township { code } level state count }
                }
                reviewBacklog { totalCount nodes { id missing { code } } }
                reviewBacklogAggregate { groups { department { code } open oldestOn } }
            } }
            """)
        .at("/data/area");
  }

  @Test
  void a_township_sees_of_the_joint_review_who_has_answered_and_what_only_once_it_is_closed() {
    var review = joint();
    done(countyReviewer("COURT"), ANSWER, REVIEW, objection(review, "COURT", "ILLEGAL_LAND_USE"));
    var open = read(officer(), review);
    assertThat(open.at("/opinions").size()).isZero();
    assertThat(codes(open.at("/missing"))).hasSize(8).doesNotContain("COURT");
    assertThat(open.toString()).doesNotContain("卷宗-4711");
    CandidacyApi.closed(organization(), answered(review));
    var closed = read(officer(), review);
    assertThat(closed.at("/opinions").size()).isEqualTo(9);
    assertThat(closed.at("/state").asString()).isEqualTo("REFUSED");
    assertThat(closed.toString()).doesNotContain("卷宗-4711");
  }

  @Test
  void nobody_speaks_for_a_department_that_is_not_theirs() {
    var review = joint();
    assertThat(
            reasons(
                payload(
                    countyReviewer("COURT"),
                    ANSWER,
                    REVIEW,
                    opinion(review, "DISCIPLINE", "PASS"))))
        .containsExactly("Q-4.notYours");
    assertThat(reasons(payload(countyReviewer(), ANSWER, REVIEW, opinion(review, "COURT", "PASS"))))
        .containsExactly("Q-4.notYours");
    assertThat(
            reasons(
                payload(countyReviewer("NAVY"), ANSWER, REVIEW, opinion(review, "NAVY", "PASS"))))
        .containsExactly("Q-4.notAsked");
    var below = opened(filed(CandidacyApi.LECTURE), "TOWNSHIP");
    assertThat(
            reasons(
                payload(
                    countyReviewer("JUSTICE"), ANSWER, REVIEW, opinion(below, "JUSTICE", "PASS"))))
        .containsExactly("Q-4.notYours");
    var above =
        payload(townshipReviewer("JUSTICE"), ANSWER, REVIEW, opinion(review, "JUSTICE", "PASS"));
    assertThat(above.at("/userErrors/0/code").asString()).isEqualTo("NOT_FOUND");
    assertThat(read(organization(), review).at("/opinions").size()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "township-officer, qualificationReviewAnswer",
    "county-organization-officer, qualificationReviewAnswer",
    "county-supervisor, qualificationReviewClose",
    "joint-reviewer, qualificationReviewClose",
    "joint-reviewer, qualificationReviewOverrule",
    "joint-reviewer, qualificationReviewOpen",
    "village-clerk, qualificationReviewOpen"
  })
  void who_has_not_the_role_is_told_so(String role, String mutation) {
    var review = input("id", "x");
    var inputs =
        Map.of(
            ANSWER, with(review, "department", "COURT", "kind", "PASS"),
            CLOSE, with(review, "version", 1),
            OVERRULE, with(review, "version", 1, "department", "COURT", "reason", "x"),
            OPEN, input("candidacy", "x", "level", "COUNTY"));
    String token = TargetApi.token(role, "/61/6107/610725");
    var reply =
        CycleApi.send(
            token, mutation, REVIEW, java.util.Objects.requireNonNull(inputs.get(mutation)), null);
    assertThat(reply.code()).isEqualTo("FORBIDDEN");
  }

  @Test
  void each_level_is_conducted_by_its_own() {
    var candidacy = filed(CandidacyApi.LECTURE);
    var opening = input("candidacy", candidacy.at("/id").asString(), "level", "TOWNSHIP");
    assertThat(reasons(payload(organization(), OPEN, REVIEW, opening)))
        .containsExactly("Q-4.notConducted");
    var review = opened(candidacy, "TOWNSHIP");
    assertThat(reasons(payload(organization(), CLOSE, REVIEW, with(seen(review), "version", 1))))
        .containsExactly("Q-4.notConducted");
    var joint = joint();
    var county = payload(officer(), CLOSE, REVIEW, seen(joint));
    assertThat(county.at("/userErrors/0/code").asString()).isEqualTo("NOT_FOUND");
    var elsewhere = payload(TargetApi.officer("610725101"), CLOSE, REVIEW, seen(review));
    assertThat(elsewhere.at("/userErrors/0/code").asString()).isEqualTo("NOT_FOUND");
  }

  @Test
  void the_countys_review_follows_the_townships() {
    var candidacy = filed(CandidacyApi.LECTURE);
    var county = input("candidacy", candidacy.at("/id").asString(), "level", "COUNTY");
    assertThat(reasons(payload(organization(), OPEN, REVIEW, county)))
        .containsExactly("Q-4.townshipFirst");
    var review = opened(candidacy, "TOWNSHIP");
    var again = payload(officer(), OPEN, REVIEW, with(county, "level", "TOWNSHIP"));
    assertThat(again.at("/userErrors/0/code").asString()).isEqualTo("DUPLICATE_RECORD");
    assertThat(reasons(payload(officer(), CLOSE, REVIEW, seen(review))))
        .containsExactly("Q-4.opinionsMissing");
    done(
        townshipReviewer("POLICE"), ANSWER, REVIEW, objection(review, "POLICE", "CRIMINAL_RECORD"));
    for (String department : List.of("FINANCE", "JUSTICE", "PUBLIC_ORDER")) {
      pass(review, townshipReviewer(department), department);
    }
    var closed = CandidacyApi.closed(officer(), read(officer(), review));
    assertThat(closed.at("/state").asString()).isEqualTo("REFUSED");
    assertThat(reasons(payload(organization(), OPEN, REVIEW, county)))
        .containsExactly("Q-4.townshipFirst");
  }

  @Test
  @Proves({"Q-1", "Q-2", "Q-3"})
  void an_objection_names_an_entry_of_the_profiles_list_and_its_evidence() {
    var review = joint();
    String court = countyReviewer("COURT");
    assertThat(reasons(payload(court, ANSWER, REVIEW, opinion(review, "COURT", "OBJECT"))))
        .containsExactly("Q-4.item", "Q-4.evidence");
    var ofThePlan = objection(review, "COURT", "ELECTION_DISRUPTION");
    assertThat(reasons(payload(court, ANSWER, REVIEW, ofThePlan))).containsExactly("Q-4.item");
    var passing = with(opinion(review, "COURT", "PASS"), "item", "CRIMINAL_RECORD");
    assertThat(payload(court, ANSWER, REVIEW, passing).at("/userErrors/0/code").asString())
        .isEqualTo("INVALID_INPUT");
    assertThat(review.at("/items").findValuesAsString("rule"))
        .containsOnly("Q-1", "Q-2")
        .hasSize(15);

    var plan = opened(filed(CandidacyApi.PLAN), "COUNTY");
    String organization = countyReviewer("ORGANIZATION");
    var ofTheLecture = objection(plan, "ORGANIZATION", "CRIMINAL_RECORD");
    assertThat(reasons(payload(organization, ANSWER, REVIEW, ofTheLecture)))
        .containsExactly("Q-4.item");
    var listed = objection(plan, "ORGANIZATION", "ELECTION_DISRUPTION");
    assertThat(done(organization, ANSWER, REVIEW, listed).at("/opinions/0/item").asString())
        .isEqualTo("ELECTION_DISRUPTION");
    assertThat(plan.at("/items").findValuesAsString("rule")).containsOnly("Q-3").hasSize(9);
  }

  @Test
  @Proves({"Q-1", "Q-2"})
  void what_is_unsuitable_is_let_pass_with_a_reason_and_what_must_not_never() {
    var review = joint();
    done(countyReviewer("COURT"), ANSWER, REVIEW, objection(review, "COURT", "ILLEGAL_LAND_USE"));
    done(
        countyReviewer("PUBLIC_SECURITY"),
        ANSWER,
        REVIEW,
        objection(review, "PUBLIC_SECURITY", "CRIMINAL_RECORD"));
    var whole = answered(review);
    var overrule = seen(whole, "department", "COURT", "reason", " ");
    assertThat(reasons(payload(organization(), OVERRULE, REVIEW, overrule)))
        .containsExactly("Q-4.reason");
    var absolute = with(overrule, "department", "PUBLIC_SECURITY", "reason", "已改正");
    assertThat(reasons(payload(organization(), OVERRULE, REVIEW, absolute)))
        .containsExactly("Q-1.absolute");
    assertThat(
            reasons(
                payload(
                    organization(), OVERRULE, REVIEW, with(absolute, "department", "DISCIPLINE"))))
        .containsExactly("Q-4.noObjection");
    var overruled = done(organization(), OVERRULE, REVIEW, with(overrule, "reason", "已整改到位"));
    var stale = payload(organization(), CLOSE, REVIEW, seen(whole));
    assertThat(stale.at("/userErrors/0/code").asString()).isEqualTo("STALE_VERSION");
    var closed = CandidacyApi.closed(organization(), overruled);
    assertThat(closed.at("/state").asString()).isEqualTo("REFUSED");
    var opinions = closed.at("/opinions").toString();
    assertThat(opinions).contains("已整改到位");
    assertThat(reasons(payload(organization(), CLOSE, REVIEW, seen(closed))))
        .containsExactly("Q-4.closed");
  }

  @Test
  @Proves("R-10")
  void a_review_says_what_can_be_done_next() {
    var review = joint();
    var step = read(organization(), review).at("/nextSteps");
    assertThat(step.findValuesAsString("action")).containsExactly(ANSWER, OVERRULE, CLOSE);
    assertThat(step.at("/0/permitted").asBoolean()).isFalse();
    assertThat(step.at("/2/permitted").asBoolean()).isTrue();
    assertThat(step.at("/2/blockedBy/0/reason").asString()).isEqualTo("Q-4.opinionsMissing");
    var own = read(countyReviewer("COURT"), review).at("/nextSteps");
    assertThat(own.at("/0/permitted").asBoolean()).isTrue();
    assertThat(own.at("/0/possible").asBoolean()).isTrue();
    assertThat(own.at("/2/permitted").asBoolean()).isFalse();
  }

  @Test
  @Proves("K-2")
  void the_backlog_is_asked_by_department_at_every_level_in_one_statement() {
    var review = joint();
    pass(review, countyReviewer("COURT"), "COURT");
    String id = review.at("/id").asString();
    for (String code : List.of("61", "6107", "610725")) {
      String token = TargetApi.token("county-supervisor", "/61");
      assertThat(backlog(token, code, "DISCIPLINE")).contains(id);
      assertThat(backlog(token, code, "COURT")).doesNotContain(id);
    }
    for (String code : List.of(CandidacyApi.TOWNSHIP, CandidacyApi.LECTURE)) {
      assertThat(backlog(officer(), code, "DISCIPLINE")).contains(id);
    }
    TargetApi.api().instruments().reset();
    var groups =
        TargetApi.api()
            .query(
                TargetApi.supervisor(),
                "{ area(code: \"610725\") { reviewBacklogAggregate { groups {"
                    + " township { code } level department { code } open oldestOn } } } }")
            .at("/data/area/reviewBacklogAggregate/groups");
    assertThat(TargetApi.api().instruments().statements()).hasSize(1);
    assertThat(codes(groups)).contains("DISCIPLINE", CandidacyApi.TOWNSHIP);
    groups.forEach(group -> assertThat(group.at("/open").asInt()).isPositive());
  }

  private static List<String> backlog(String token, String code, String department) {
    return TargetApi.api()
        .query(
            token,
            """
            query($code: DivisionCode!, $department: String) {
              area(code: $code) { reviewBacklog(department: $department, first: 100) { nodes { id } } }
            }
            """,
            Map.of("code", code, "department", department))
        .at("/data/area/reviewBacklog/nodes")
        .findValuesAsString("id");
  }
}
