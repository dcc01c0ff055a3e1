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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A township's scheme and the county's review; what supervising groups ask. */
@Proves("R-9")
class ElectionSchemeTest {
  private static final String TOWNSHIP = "610725102";
  private static final String SCHEME =
      """
      scheme {
        id version state submittedOn title acts { action on by remark }
        nextSteps { action permitted possible blockedBy { reason } }
      }
      """;
  private static final String QUESTIONS =
      """
      query($code: DivisionCode!) { area(code: $code) {
        supervisionQuestions(filter: {answeredOn: {isNull: true}}) {
          totalCount nodes { id version text askedBy township { code } community { code } nextSteps { action permitted possible } }
        }
        supervisionQuestionAggregate(groupBy: [TOWNSHIP, ANSWERED]) { groups { township { code } answered count } }
      } }
      """;

  private final String officer = TargetApi.officer(TOWNSHIP);
  private final String county = TargetApi.organizationOfficer();

  /** The first request of a cold server may be given up, and be done all the same. */
  @BeforeAll
  static void warm() {
    questions(TargetApi.supervisor(), "610725");
  }

  @AfterEach
  void forget() {
    for (String table :
        List.of(
            "election_scheme_act",
            "election_scheme",
            "supervision_question",
            "supervision_visit")) {
      TestTenancy.admin().sql("delete from t_610725102." + table).update();
    }
  }

  private static Map<String, Object> text(Object... more) {
    return with(input("on", "2020-11-10", "title", "换届方案", "content", "分三步"), more);
  }

  private static Map<String, Object> seen(JsonNode entity, Object... more) {
    return with(
        Map.of("id", entity.at("/id").asString(), "version", entity.at("/version").asInt()), more);
  }

  private JsonNode submitted() {
    return done(officer, "electionSchemeSubmit", SCHEME, text("township", TOWNSHIP));
  }

  @Test
  @Proves({"R-9", "R-10"})
  void a_scheme_is_issued_after_the_county_approved_it_and_not_before() {
    var scheme = submitted();
    assertThat(possible(scheme)).isEmpty();
    var early = payload(officer, "electionSchemeIssue", SCHEME, seen(scheme, "on", "2020-11-11"));
    assertThat(reasons(early)).containsExactly("R-9.notApproved");
    var blank = payload(county, "electionSchemeReturn", SCHEME, seen(scheme, "on", "2020-11-12"));
    assertThat(reasons(blank)).containsExactly("R-9.remark");
    var back =
        done(
            county,
            "electionSchemeReturn",
            SCHEME,
            seen(scheme, "on", "2020-11-12", "remark", "缺少风险预案"));
    assertThat(back.at("/acts/1/remark").asString()).isEqualTo("缺少风险预案");
    var stale = payload(county, "electionSchemeApprove", SCHEME, seen(scheme, "on", "2020-11-12"));
    assertThat(stale.at("/userErrors/0/code").asString()).isEqualTo("STALE_VERSION");
    var again =
        done(
            officer,
            "electionSchemeSubmitAgain",
            SCHEME,
            seen(back, "on", "2020-11-13", "title", "换届方案", "content", "附风险预案"));
    var approved = done(county, "electionSchemeApprove", SCHEME, seen(again, "on", "2020-11-14"));
    assertThat(possible(approved)).isEmpty();
    var issued = done(officer, "electionSchemeIssue", SCHEME, seen(approved, "on", "2020-11-15"));
    assertThat(issued.at("/state").asString()).isEqualTo("ISSUED");
    assertThat(issued.at("/acts").findValuesAsString("action"))
        .containsExactly("SUBMIT", "RETURN", "SUBMIT", "APPROVE", "ISSUE");
    TargetApi.api().instruments().reset();
    var seen =
        TargetApi.api()
            .query(
                TargetApi.supervisor(),
                "{ area(code: \"610725\") { electionSchemes { nodes { township { code } state acts"
                    + " { action } } } } }")
            .at("/data/area/electionSchemes/nodes");
    assertThat(seen.at("/0/township/code").asString()).isEqualTo(TOWNSHIP);
    assertThat(seen.at("/0/acts").size()).isEqualTo(5);
    assertThat(TargetApi.api().instruments().statements()).hasSize(1);
  }

  @Test
  void each_side_takes_its_own_steps_and_a_township_has_one_scheme_at_a_time() {
    var scheme = submitted();
    var own =
        CycleApi.send(
            officer, "electionSchemeApprove", SCHEME, seen(scheme, "on", "2020-11-12"), null);
    assertThat(own.at("/errors/0/extensions/code").asString()).isEqualTo("FORBIDDEN");
    var second = payload(officer, "electionSchemeSubmit", SCHEME, text("township", TOWNSHIP));
    assertThat(second.at("/userErrors/0/code").asString()).isEqualTo("DUPLICATE_RECORD");
    var foreign =
        payload(
            TargetApi.officer("610725101"),
            "electionSchemeIssue",
            SCHEME,
            seen(scheme, "on", "2020-11-12"));
    assertThat(foreign.at("/userErrors/0/code").asString()).isEqualTo("NOT_FOUND");
  }

  private static JsonNode questions(String token, String code) {
    return TargetApi.api().query(token, QUESTIONS, Map.of("code", code)).at("/data/area");
  }

  @Test
  @Proves({"R-9", "R-10", "K-2"})
  void what_a_group_asks_is_open_at_every_level_until_it_is_answered() {
    var visit =
        done(
            county,
            "supervisionVisitRecord",
            "visit { id questions { id version } community { code } }",
            input(
                "township",
                TOWNSHIP,
                "community",
                RosterApi.VILLAGE,
                "on",
                "2020-12-01",
                "visitors",
                "县督导一组",
                "findings",
                "进度偏慢",
                "questions",
                List.of("为何未培训？", "谁是直报员？")));
    assertThat(visit.at("/questions").size()).isEqualTo(2);
    for (String code : List.of("610725", "61", TOWNSHIP, RosterApi.VILLAGE)) {
      String token =
          code.equals("61") ? TargetApi.token("province-viewer", "/61") : TargetApi.supervisor();
      assertThat(questions(token, code).at("/supervisionQuestions/totalCount").asInt())
          .isEqualTo(2);
    }
    var first = questions(officer, TOWNSHIP).at("/supervisionQuestions/nodes/0");
    assertThat(possible(first)).containsExactly("supervisionQuestionAnswer");
    var answer = seen(visit.at("/questions/0"), "on", "2020-12-02", "answer", "已培训");
    done(officer, "supervisionQuestionAnswer", "question { id }", answer);
    var after = questions(TargetApi.supervisor(), "610725");
    assertThat(after.at("/supervisionQuestions/totalCount").asInt()).isEqualTo(1);
    assertThat(after.at("/supervisionQuestionAggregate/groups").toString())
        .isEqualTo(
            """
            [{"township":{"code":"610725102"},"answered":false,"count":1},\
            {"township":{"code":"610725102"},"answered":true,"count":1}]\
            """);
  }
}
