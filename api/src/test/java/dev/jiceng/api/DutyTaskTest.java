package dev.jiceng.api;

import static dev.jiceng.api.CycleApi.input;
import static dev.jiceng.api.CycleApi.payload;
import static dev.jiceng.api.CycleApi.possible;
import static dev.jiceng.api.CycleApi.reasons;
import static dev.jiceng.api.CycleApi.with;
import static dev.jiceng.api.DutyApi.TODAY;
import static dev.jiceng.api.DutyApi.area;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.shared.Proves;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Duties become dated tasks that are done, late or missed (PD-3). */
@Proves("PD-3")
class DutyTaskTest {
  private static final String COMMUNITY = "610725001020";
  private static final String DUTY = "duty { id version title rhythm endsOn community { code } }";
  private static final String PLAN = "plan { duties planned area { code } }";
  private static final String TASK =
      """
      task {
        id version state startsOn dueOn closesOn doneOn evidence doneBy returned
        nextSteps { action permitted possible }
      }
      """
          .strip();
  private static final String TASKS =
      """
      dutyTasks(filter: {community: {eq: "610725001020"}}) {
        nodes { id version state dueOn duty { title postTitle } holders { name } }
      }
      """;
  private static final LocalDate MONDAY =
      TODAY.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  private static JsonNode post = MissingNode.getInstance();

  @BeforeAll
  static void settle() {
    var body = DutyApi.body(COMMUNITY, "PARTY_BRANCH");
    post = DutyApi.post(body, "OTHER", "charge", "SOCIAL_AFFAIRS_OFFICER");
    DutyApi.held(DutyApi.person("王芳"), post, TODAY.minusYears(2));
  }

  @AfterEach
  void forget() {
    for (String table : List.of("duty_task", "post_duty", "task_plan")) {
      TestTenancy.admin().sql("delete from t_610725001." + table).update();
    }
  }

  private JsonNode assigned(Object... more) {
    var usual =
        input(
            "post",
            post.at("/id").asString(),
            "title",
            "低保户入户走访",
            "criteria",
            "每户有签字的走访记录",
            "rhythm",
            "WEEK",
            "graceDays",
            7,
            "startsOn",
            MONDAY.minusWeeks(3).toString());
    return DutyApi.done("postDutyAssign", DUTY, with(usual, more));
  }

  private static Map<String, Object> plan() {
    return input(
        "area",
        COMMUNITY,
        "from",
        MONDAY.minusWeeks(3).toString(),
        "until",
        MONDAY.plusDays(6).toString());
  }

  private static List<JsonNode> tasks() {
    return area(DutyApi.officer(), COMMUNITY, TASKS).at("/dutyTasks/nodes").valueStream().toList();
  }

  private static Map<String, Object> completed(JsonNode task, String on) {
    return with(RosterApi.on(task), "doneOn", on, "evidence", "走访记录12份，已存档");
  }

  @Test
  @Proves({"K-2", "K-3"})
  void duties_are_planned_once_however_often_and_shown_at_every_level() {
    assigned();
    assertThat(DutyApi.done("dutyTasksPlan", PLAN, plan()).at("/planned").asInt()).isEqualTo(4);
    assertThat(DutyApi.done("dutyTasksPlan", PLAN, plan()).at("/planned").asInt()).isZero();
    for (String code : List.of("610725", "610725001", COMMUNITY)) {
      TargetApi.api().instruments().reset();
      var nodes = area(TargetApi.supervisor(), code, TASKS).at("/dutyTasks/nodes");
      assertThat(TargetApi.api().instruments().statements()).as(code).hasSize(1);
      assertThat(nodes.findValuesAsString("state"))
          .containsExactly("MISSED", "MISSED", "OVERDUE", "OPEN");
      assertThat(nodes.at("/0/holders/0/name").asString()).isEqualTo("王芳");
    }
    var counts =
        area(
            TargetApi.supervisor(),
            "610725",
            "dutyTaskAggregate(filter: {community: {eq: \"%s\"}}, groupBy: [STATE]) { groups { state count } }"
                .formatted(COMMUNITY));
    assertThat(counts.at("/dutyTaskAggregate/groups").findValuesAsString("state"))
        .containsExactly("MISSED", "OPEN", "OVERDUE");
    var overdue =
        area(
            TargetApi.supervisor(),
            "610725",
            "dutyTasks(filter: {state: {eq: OVERDUE}, community: {eq: \"%s\"}}) { totalCount }"
                .formatted(COMMUNITY));
    assertThat(overdue.at("/dutyTasks/totalCount").asInt()).isOne();
  }

  @Test
  @Proves("W-5")
  void those_who_plan_at_once_plan_together_what_one_would() throws Exception {
    assigned();
    var planned =
        AffairsApi.together(
            4, () -> DutyApi.done("dutyTasksPlan", PLAN, plan()).at("/planned").asInt());
    assertThat(planned.stream().mapToInt(Integer::intValue).sum()).isEqualTo(4);
    assertThat(tasks()).hasSize(4);
  }

  @Test
  @Proves("R-10")
  void a_task_is_reported_with_evidence_and_given_back_where_it_does_not_do() {
    assigned();
    DutyApi.done("dutyTasksPlan", PLAN, plan());
    var overdue = tasks().get(2);
    var clerk = TargetApi.clerk(COMMUNITY);
    var late = CycleApi.done(clerk, "dutyTaskComplete", TASK, completed(overdue, TODAY.toString()));
    assertThat(late.at("/state").asString()).isEqualTo("LATE");
    assertThat(reasons(payload(clerk, "dutyTaskComplete", TASK, completed(late, TODAY.toString()))))
        .containsExactly("PD-3.done");
    var stale = payload(clerk, "dutyTaskComplete", TASK, completed(overdue, TODAY.toString()));
    assertThat(stale.at("/userErrors/0/code").asString()).isEqualTo("STALE_VERSION");
    var back = DutyApi.done("dutyTaskGiveBack", TASK, with(RosterApi.on(late), "reason", "缺两户签字"));
    assertThat(back.at("/state").asString()).isEqualTo("OVERDUE");
    assertThat(back.at("/returned").asString()).isEqualTo("缺两户签字");
    assertThat(possible(back)).containsExactly("dutyTaskComplete");
    var due = back.at("/dueOn").asString();
    var intime = CycleApi.done(clerk, "dutyTaskComplete", TASK, completed(back, due));
    assertThat(intime.at("/state").asString()).isEqualTo("DONE");
    assertThat(
            CycleApi.send(
                    clerk,
                    "dutyTaskGiveBack",
                    TASK,
                    with(RosterApi.on(intime), "reason", "缺"),
                    null)
                .code())
        .isEqualTo("FORBIDDEN");
  }

  @Test
  void what_cannot_be_is_refused_and_named() {
    assigned();
    DutyApi.done("dutyTasksPlan", PLAN, plan());
    var all = tasks();
    assertThat(
            DutyApi.refused("dutyTaskComplete", TASK, completed(all.getFirst(), TODAY.toString())))
        .containsExactly("PD-3.closed");
    var open = all.get(3);
    assertThat(
            DutyApi.refused(
                "dutyTaskComplete",
                TASK,
                with(completed(open, TODAY.plusDays(1).toString()), "evidence", " ")))
        .containsExactly("PD-3.future", "PD-3.blank");
    assertThat(DutyApi.refused("dutyTaskComplete", TASK, completed(open, "2020-01-01")))
        .containsExactly("PD-3.early");
    assertThat(DutyApi.refused("dutyTaskGiveBack", TASK, with(RosterApi.on(open), "reason", "")))
        .containsExactly("PD-3.notDone", "PD-3.blank");
    assertThat(DutyApi.refused("dutyTasksPlan", PLAN, with(plan(), "until", "2001-01-01")))
        .containsExactly("PD-3.order");
    assertThat(DutyApi.refused("dutyTasksPlan", PLAN, with(plan(), "until", "2099-01-01")))
        .containsExactly("PD-3.tooLong");
    var county = payload(DutyApi.officer(), "dutyTasksPlan", PLAN, with(plan(), "area", "610725"));
    assertThat(county.at("/userErrors/0/code").asString()).isEqualTo("NOT_FOUND");
  }

  @Test
  void a_duty_ends_once_and_is_planned_no_further() {
    var duty = assigned();
    var on = MONDAY.minusDays(8).toString();
    var ended = DutyApi.done("postDutyEnd", DUTY, with(RosterApi.on(duty), "on", on));
    assertThat(DutyApi.done("dutyTasksPlan", PLAN, plan()).at("/planned").asInt()).isEqualTo(2);
    assertThat(DutyApi.refused("postDutyEnd", DUTY, with(RosterApi.on(ended), "on", "2001-01-01")))
        .containsExactly("PD-3.ended", "PD-3.order");
    var wrong =
        input(
            "post",
            post.at("/id").asString(),
            "title",
            "",
            "criteria",
            "x",
            "rhythm",
            "WEEK",
            "graceDays",
            91,
            "startsOn",
            on);
    assertThat(DutyApi.refused("postDutyAssign", DUTY, wrong))
        .containsExactly("PD-3.blank", "PD-3.grace");
  }
}
