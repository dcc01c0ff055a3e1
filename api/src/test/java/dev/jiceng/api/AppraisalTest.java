package dev.jiceng.api;

import static dev.jiceng.api.CycleApi.input;
import static dev.jiceng.api.CycleApi.payload;
import static dev.jiceng.api.CycleApi.possible;
import static dev.jiceng.api.CycleApi.reasons;
import static dev.jiceng.api.CycleApi.with;
import static dev.jiceng.api.DutyApi.TODAY;
import static dev.jiceng.api.DutyApi.area;
import static dev.jiceng.api.DutyApi.done;
import static dev.jiceng.api.DutyApi.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.shared.Proves;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Holders are appraised by evidence and judgement, and two stand for it (PD-5). */
@Proves("PD-5")
class AppraisalTest {
  private static final String COMMUNITY = "610725001034";
  private static final int YEAR = TODAY.getYear() - 1;
  private static final String CYCLE = "cycle { id year criteria { position name source weight } }";
  private static final String SHOWN =
      """
      appraisal {
        id version score grade final adjust townshipBy department departmentBy name
        scores { position name score weighted reached halfway counted remark }
        nextSteps { action permitted possible }
      }
      """
          .strip();
  private static JsonNode held = MissingNode.getInstance();
  private static JsonNode post = MissingNode.getInstance();

  @BeforeAll
  static void settle() {
    var branch = DutyApi.body(COMMUNITY, "PARTY_BRANCH");
    post = DutyApi.post(branch, "OTHER", "charge", "PARTY_BUILDING_ASSISTANT");
    held = DutyApi.held(DutyApi.person("马超"), post, TODAY.minusYears(4));
  }

  @AfterEach
  void forget() {
    for (String table :
        List.of(
            "appraisal_score",
            "appraisal",
            "appraisal_criterion",
            "appraisal_cycle",
            "duty_task",
            "post_duty",
            "task_plan")) {
      TestTenancy.admin().sql("delete from t_610725001." + table).update();
    }
  }

  private static Map<String, Object> cycle(int year, Object... more) {
    var criteria =
        List.of(
            Map.of("name", "履职任务", "source", "TASKS", "weight", 60),
            Map.of("name", "任期目标", "source", "TARGETS", "weight", 10),
            Map.of("name", "群众评议", "source", "JUDGED", "weight", 30));
    var usual =
        input(
            "township",
            DutyApi.TOWNSHIP,
            "year",
            year,
            "startsOn",
            year + "-01-01",
            "endsOn",
            year + "-12-31",
            "criteria",
            criteria);
    return with(usual, more);
  }

  private static JsonNode opened(int year) {
    return done("appraisalCycleOpen", CYCLE, cycle(year));
  }

  /** Four quarters of last year: one done in time, one late, two missed. */
  private static void tasks() {
    done(
        "postDutyAssign",
        "duty { id }",
        input(
            "post",
            post.at("/id").asString(),
            "title",
            "党员活动",
            "criteria",
            "有记录",
            "rhythm",
            "QUARTER",
            "graceDays",
            5,
            "startsOn",
            YEAR + "-01-01"));
    done(
        "dutyTasksPlan",
        "plan { planned }",
        input("area", COMMUNITY, "from", YEAR + "-01-01", "until", YEAR + "-12-31"));
    for (int late = 0; late < 2; late++) {
      TestTenancy.admin()
          .sql(
              """
              update t_610725001.duty_task
              set done_on = due_on + %d, evidence = '记录', done_by = 'x', done_name = '甲', done_at = now()
              where id = (select id from t_610725001.duty_task where done_on is null order by due_on limit 1)
              """
                  .formatted(late))
          .update();
    }
  }

  private static Map<String, Object> draft(JsonNode cycle, int targets, int judged) {
    return input(
        "cycle",
        cycle.at("/id").asString(),
        "membership",
        held.at("/id").asString(),
        "judged",
        List.of(judgement(2, targets), judgement(3, judged)),
        "reasons",
        "全年工作情况如上");
  }

  private static Map<String, Object> judgement(int position, int score) {
    return Map.of("position", position, "score", String.valueOf(score), "remark", "满意度测评");
  }

  private static JsonNode approved(JsonNode appraisal) {
    var township = done("appraisalApproveTownship", SHOWN, RosterApi.on(appraisal));
    return payload(
        reviewer(),
        "appraisalApproveDepartment",
        SHOWN,
        with(RosterApi.on(township), "department", "县委组织部"));
  }

  private static String reviewer() {
    var issuer = TargetApi.api().issuer;
    return issuer.sign(
        issuer
            .claims(List.of("county-organization-officer"), "/61/6107/610725")
            .subject("line")
            .build());
  }

  @Test
  @Proves({"PD-3", "K-2", "R-10"})
  void the_score_is_explained_by_evidence_and_judgement() {
    tasks();
    var drafted = done("appraisalDraft", SHOWN, draft(opened(YEAR), 50, 90));
    // Tasks: one in time and one of two halves out of four, 37.5 of 100, at 60 %.
    assertThat(drafted.at("/scores/0/score").asString()).isEqualTo("37.50");
    assertThat(drafted.at("/scores/0/reached").asInt()).isOne();
    assertThat(drafted.at("/scores/0/halfway").asInt()).isOne();
    assertThat(drafted.at("/scores/0/counted").asInt()).isEqualTo(4);
    assertThat(drafted.at("/scores/2/remark").asString()).isEqualTo("满意度测评");
    assertThat(drafted.at("/score").asString()).isEqualTo("54.50");
    assertThat(drafted.at("/grade").asString()).isEqualTo("INCOMPETENT");
    assertThat(possible(drafted)).containsExactly("appraisalDraft", "appraisalApproveTownship");
    for (String code : List.of("610725", "610725001", COMMUNITY)) {
      TargetApi.api().instruments().reset();
      var list =
          area(
              TargetApi.supervisor(),
              code,
              "appraisals(filter: {grade: {eq: INCOMPETENT}}) { nodes { name scores { weighted } }"
                  + " }");
      assertThat(TargetApi.api().instruments().statements()).as(code).hasSize(1);
      assertThat(list.at("/appraisals/nodes/0/name").asString()).isEqualTo("马超");
      assertThat(list.at("/appraisals/nodes/0/scores").findValuesAsString("weighted"))
          .containsExactly("22.50", "5.00", "27.00");
    }
  }

  @Test
  void findings_where_they_serve_count_by_when_they_were_put_right() {
    GuidanceApi.prepare();
    String at = YEAR + "-03-02T10:00:00+08:00";
    var due = List.of(YEAR + "-04-01", YEAR + "-04-02", YEAR + "-04-03");
    var findings = due.stream().map(day -> GuidanceApi.finding("dueOn", day)).toList();
    var check =
        GuidanceApi.begun(
            GuidanceApi.newId(),
            "community",
            COMMUNITY,
            "startedAt",
            at,
            "endedAt",
            at,
            "findings",
            findings);
    assertThat(GuidanceApi.statuses("phone-a", List.of(check))).containsExactly("CREATED");
    TestTenancy.admin()
        .sql(
            """
            with verified as (
              update t_610725001.finding set state = 'VERIFIED', verified_on = due_on + 9
              where community = :community and due_on <= :due::date returning id)
            insert into t_610725001.finding_step (id, finding, position, action, reached, subject, name, at)
            select gen_random_uuid(), id, 1, 'SUBMIT', 'SUBMITTED', 'x', '甲', :day::timestamptz from verified
            """)
        .param("community", COMMUNITY)
        .param("due", due.get(1))
        .param("day", due.get(0) + "T23:30:00+08:00")
        .update();
    TestTenancy.admin()
        .sql(
            """
            update t_610725001.finding_step set at = at + interval '2 days'
            where finding in (select id from t_610725001.finding where community = :community and due_on = :due::date)
            """)
        .param("community", COMMUNITY)
        .param("due", due.get(1))
        .update();
    var criteria = List.of(Map.of("name", "问题整改", "source", "FINDINGS", "weight", 100));
    var cycle = done("appraisalCycleOpen", CYCLE, cycle(YEAR, "criteria", criteria));
    var drafted = done("appraisalDraft", SHOWN, with(draft(cycle, 0, 0), "judged", List.of()));
    assertThat(drafted.at("/scores/0/reached").asInt()).isOne();
    assertThat(drafted.at("/scores/0/halfway").asInt()).isOne();
    assertThat(drafted.at("/scores/0/counted").asInt()).isEqualTo(3);
    assertThat(drafted.at("/score").asString()).isEqualTo("50.00");
  }

  @Test
  void township_and_department_stand_for_it_and_never_the_same_person() {
    var drafted = done("appraisalDraft", SHOWN, draftWithout(opened(YEAR), 95));
    assertThat(drafted.at("/grade").asString()).isEqualTo("EXCELLENT");
    var both =
        TargetApi.api()
            .issuer
            .token(List.of("township-admin", "county-organization-officer"), "/61/6107/610725");
    var early = with(RosterApi.on(drafted), "department", "县委组织部");
    assertThat(reasons(payload(both, "appraisalApproveDepartment", SHOWN, early)))
        .containsExactly("PD-5.townshipFirst");
    var township = CycleApi.done(both, "appraisalApproveTownship", SHOWN, RosterApi.on(drafted));
    var same = with(RosterApi.on(township), "department", "县委组织部");
    assertThat(reasons(payload(both, "appraisalApproveDepartment", SHOWN, same)))
        .containsExactly("PD-5.samePerson");
    assertThat(reasons(payload(both, "appraisalApproveTownship", SHOWN, RosterApi.on(township))))
        .containsExactly("PD-5.approved");
    var complete = payload(reviewer(), "appraisalApproveDepartment", SHOWN, same);
    assertThat(complete.at("/appraisal/final").asBoolean()).isTrue();
    assertThat(complete.at("/userErrors").size()).isZero();
    assertThat(possible(complete.at("/appraisal"))).isEmpty();
  }

  private static Map<String, Object> draftWithout(JsonNode cycle, int score) {
    return with(
        draft(cycle, score, score),
        "judged",
        List.of(judgement(1, score), judgement(2, score), judgement(3, score)));
  }

  @Test
  void two_incompetent_years_advise_to_adjust() {
    var first = approved(done("appraisalDraft", SHOWN, draftWithout(opened(YEAR - 1), 30)));
    assertThat(first.at("/appraisal/adjust").asBoolean()).isFalse();
    var second = approved(done("appraisalDraft", SHOWN, draftWithout(opened(YEAR), 59)));
    assertThat(second.at("/appraisal/adjust").asBoolean()).isTrue();
    assertThat(reasons(second)).containsExactly("PD-5.adjust");
    assertThat(second.at("/userErrors/0/severity").asString()).isEqualTo("ADVISORY");
    var list =
        area(
            TargetApi.supervisor(),
            "610725",
            "appraisals(filter: {adjust: {eq: true}}) { totalCount } "
                + "appraisalAggregate(groupBy: [GRADE]) { groups { grade count } }");
    assertThat(list.at("/appraisals/totalCount").asInt()).isOne();
    assertThat(list.at("/appraisalAggregate/groups/0/count").asInt()).isEqualTo(2);
  }

  @Test
  @Proves("W-5")
  void of_those_who_open_a_year_at_once_one_does() throws Exception {
    var answers =
        AffairsApi.together(
            4, () -> payload(DutyApi.officer(), "appraisalCycleOpen", CYCLE, cycle(YEAR)));
    assertThat(answers).filteredOn(it -> !it.at("/cycle").isNull()).hasSize(1);
    assertThat(answers)
        .filteredOn(it -> it.at("/userErrors/0/code").asString("").equals("DUPLICATE_RECORD"))
        .hasSize(3);
  }

  @Test
  void what_cannot_be_is_refused_all_at_once_and_named() {
    var wrong =
        cycle(
            YEAR,
            "endsOn",
            (YEAR + 1) + "-01-01",
            "competent",
            "95",
            "criteria",
            List.of(Map.of("name", " ", "source", "JUDGED", "weight", 0)));
    var answer = payload(DutyApi.officer(), "appraisalCycleOpen", CYCLE, wrong);
    assertThat(reasons(answer))
        .containsExactly(
            "PD-5.period", "PD-5.thresholds", "PD-5.weights", "PD-5.blank", "PD-5.weight");
    assertThat(answer.at("/userErrors/3/path").valueStream().map(JsonNode::asString))
        .containsExactly("criteria", "0", "name");
    var cycle = opened(YEAR);
    var again = payload(DutyApi.officer(), "appraisalCycleOpen", CYCLE, cycle(YEAR));
    assertThat(again.at("/userErrors/0/code").asString()).isEqualTo("DUPLICATE_RECORD");
    tasks();
    var bad =
        with(
            draft(cycle, 1, 101),
            "reasons",
            "",
            "judged",
            List.of(judgement(1, 50), judgement(3, 101)));
    assertThat(refused("appraisalDraft", SHOWN, bad))
        .containsExactly("PD-5.blank", "PD-5.evidence", "PD-5.missing", "PD-5.score");
    var early = opened(YEAR - 9);
    assertThat(refused("appraisalDraft", SHOWN, draftWithout(early, 80)))
        .containsExactly("PD-5.notHeld");
    var drafted = done("appraisalDraft", SHOWN, draft(cycle, 80, 80));
    var blind = payload(DutyApi.officer(), "appraisalDraft", SHOWN, draft(cycle, 90, 90));
    assertThat(blind.at("/userErrors/0/code").asString()).isEqualTo("STALE_VERSION");
    var anew = done("appraisalDraft", SHOWN, with(draft(cycle, 90, 90), "version", 1));
    assertThat(anew.at("/version").asInt()).isEqualTo(2);
    done("appraisalApproveTownship", SHOWN, RosterApi.on(anew));
    assertThat(refused("appraisalDraft", SHOWN, with(draft(cycle, 90, 90), "version", 3)))
        .containsExactly("PD-5.approved");
    assertThat(drafted.at("/id")).isEqualTo(anew.at("/id"));
  }
}
