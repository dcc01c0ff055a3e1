package dev.jiceng.api;

import static dev.jiceng.api.CycleApi.done;
import static dev.jiceng.api.CycleApi.input;
import static dev.jiceng.api.CycleApi.payload;
import static dev.jiceng.api.CycleApi.reasons;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Proves;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Where the communities of a county stand in a cycle, asked at every level. */
@Proves({"R-8", "K-2", "K-3"})
class ElectionBoardTest {
  private static final String VILLAGE = "610725101201";
  private static final String BOARD =
      """
      query($code: DivisionCode!, $filter: ElectionBoardFilter) { area(code: $code) {
        electionBoard(filter: $filter, orderBy: [{field: DAYS_LATE, direction: DESC}]) {
          totalCount
          nodes {
            township { code } community { code } presentStep expectedStep daysLate overdueSteps
            conflictingSteps doneSteps allSteps underRectification result openSteps { step dueOn } electedBodies
            partyElection partyStage partyNextStep partyResult committeeElection committeeStage committeeNextStep turnout { registered voted share }
            blockedBy { rule reason numbers { name value } }
          }
        }
      } }
      """;
  private static final String GROUPS =
      """
      query($code: DivisionCode!) { area(code: $code) {
        electionBoardAggregate(groupBy: [PRESENT_STEP]) { groups { presentStep count } }
        party: electionBoardAggregate(groupBy: [PARTY_STAGE, PARTY_RESULT]) { groups { partyStage partyResult count } }
        late: electionBoardAggregate(groupBy: [COUNTY, TOWNSHIP]) {
          groups { county { code } township { code } count late blocked overdueSteps }
        }
      } }
      """;
  private static final UUID ELECTION = new UUID(0x0199, 16);
  private static final UUID PARTY_ELECTION = new UUID(0x0199, 17);
  private static final UUID BRANCH = new UUID(0x0199, 18);
  private static final String STEP = "step { id step doneOn community { code } }";

  /** The polling day lies 50 days ahead: the Party's steps are over, the committees' not. */
  private final LocalDate polling = new Moment(Instant.now()).day().plusDays(50);

  private JsonNode cycle = tools.jackson.databind.node.MissingNode.getInstance();

  /** What P7's plan sets, in effect today. */
  private static void derive() {
    var citation = Map.of("source", "县方案", "wording", "沿用2020年方案");
    var profile =
        input(
            "county",
            "610725",
            "profile",
            "board-2026",
            "name",
            Map.of("zh", "方案", "en", "Plan"),
            "effectiveFrom",
            "2026-01-01",
            "citations",
            List.of(citation),
            "parents",
            List.of(Map.of("profile", "plan-2020", "version", 1)));
    CycleApi.send(
        TargetApi.organizationOfficer(),
        "regulationProfileDerive",
        "profile { profile }",
        profile,
        "board-2026-derived");
  }

  @BeforeEach
  void open() {
    derive();
    var opening =
        input(
            "county", "610725",
            "name", Map.of("zh", "换届", "en", "Elections"),
            "profile", Map.of("profile", "board-2026", "version", 1),
            "startsOn", polling.minusDays(124).toString(),
            "pollingDay", polling.toString());
    cycle =
        done(TargetApi.organizationOfficer(), "electionCycleOpen", "cycle { id version }", opening);
  }

  @AfterEach
  void forget() {
    TestTenancy.admin().sql("delete from t_610725101.cycle_step_done").update();
    TestTenancy.admin().sql("delete from t_610725101.rectification").update();
    for (String table :
        List.of(
            "contest_result",
            "committee_election_act",
            "committee_election",
            "party_election_act",
            "party_election")) {
      TestTenancy.admin().sql("delete from t_610725101." + table).update();
    }
    TestTenancy.admin()
        .sql("delete from t_610725101.organization where id = :id")
        .param("id", BRANCH)
        .update();
    for (String table : List.of("step", "plan")) {
      TestTenancy.admin().sql("delete from county_610725.election_cycle_" + table).update();
    }
    TestTenancy.admin().sql("delete from county_610725.election_cycle").update();
  }

  private static Map<String, Object> step(String code, LocalDate on) {
    return input("community", VILLAGE, "step", code, "doneOn", on.toString());
  }

  private static JsonNode did(String code, LocalDate on) {
    return payload(TargetApi.officer("610725101"), "electionStepRecord", STEP, step(code, on));
  }

  private static JsonNode board(String token, String code) {
    var reply = TargetApi.api().query(token, BOARD, Map.of("code", code));
    assertThat(reply.at("/errors").isMissingNode()).as("%s", reply.raw().body()).isTrue();
    return reply.at("/data/area/electionBoard");
  }

  private static JsonNode village(JsonNode board) {
    return board
        .at("/nodes")
        .valueStream()
        .filter(row -> row.at("/community/code").asString().equals(VILLAGE))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_community_that_did_nothing_is_late_since_the_first_latest_day() {
    var row = village(board(TargetApi.supervisor(), "610725"));
    assertThat(row.at("/presentStep").asString()).isEqualTo("START");
    assertThat(row.at("/daysLate").asInt()).isEqualTo(74);
    assertThat(row.at("/overdueSteps").valueStream().map(JsonNode::asString))
        .startsWith("START", "RECOMMENDATION", "JOINT_REVIEW", "INSPECTION", "PARTY_CANDIDATES")
        .doesNotContain("REGISTRATION", "POLL");
    assertThat(row.at("/doneSteps").asInt()).isZero();
  }

  @Test
  void what_was_done_is_late_no_more_and_the_next_step_is_the_present_one() {
    did("START", polling.minusDays(124));
    var late = did("RECOMMENDATION", polling.minusDays(85));
    assertThat(reasons(late)).containsExactly("R-8.late");
    assertThat(late.at("/userErrors/0/numbers").toString()).contains("\"5\"");
    var early = did("INSPECTION", polling.minusDays(82));
    assertThat(reasons(early)).containsExactly("R-8.order");
    var row = village(board(TargetApi.officer("610725101"), "610725101"));
    assertThat(row.at("/presentStep").asString()).isEqualTo("JOINT_REVIEW");
    assertThat(row.at("/daysLate").asInt()).isEqualTo(35);
    assertThat(row.at("/doneSteps").asInt()).isEqualTo(3);
    assertThat(reasons(did("START", polling.minusDays(124)))).containsExactly("R-8.stepDone");
  }

  @Test
  void a_clerk_an_officer_and_a_supervisor_see_the_same_row() {
    did("START", polling.minusDays(124));
    var seen = village(board(TargetApi.supervisor(), "610725"));
    assertThat(village(board(TargetApi.officer("610725101"), "610725101"))).isEqualTo(seen);
    var own = board(TargetApi.clerk(VILLAGE), VILLAGE);
    assertThat(own.at("/totalCount").asInt()).isEqualTo(1);
    assertThat(village(own)).isEqualTo(seen);
    assertThat(village(board(TargetApi.token("province-viewer", "/61"), "61"))).isEqualTo(seen);
  }

  @Test
  void a_community_that_deviates_is_judged_by_its_own_days() {
    var plan =
        input(
            "id",
            cycle.at("/id").asString(),
            "version",
            1,
            "community",
            VILLAGE,
            "pollingDay",
            polling.plusDays(10).toString(),
            "reason",
            "灾后重建");
    done(TargetApi.organizationOfficer(), "electionCyclePlan", "cycle { id }", plan);
    did("START", polling.minusDays(124));
    for (String token : List.of(TargetApi.supervisor(), TargetApi.officer("610725101"))) {
      String code = token.equals(TargetApi.supervisor()) ? "610725" : "610725101";
      assertThat(village(board(token, code)).at("/daysLate").asInt()).isEqualTo(30);
    }
  }

  @Test
  @Proves("R-1")
  void who_is_held_back_is_shown_and_does_no_further_step() {
    did("START", polling.minusDays(124));
    done(
        TargetApi.officer("610725101"),
        "rectificationHold",
        "rectification { id }",
        input("community", VILLAGE, "heldOn", "2020-11-20", "reason", "软弱涣散"));
    assertThat(reasons(did("RECOMMENDATION", polling.minusDays(95)))).containsExactly("R-1.held");
    var held =
        TargetApi.api()
            .query(
                TargetApi.supervisor(),
                BOARD,
                Map.of(
                    "code", "610725", "filter", Map.of("underRectification", Map.of("eq", true))))
            .at("/data/area/electionBoard");
    assertThat(held.at("/nodes").findValuesAsString("presentStep"))
        .containsExactly("RECOMMENDATION");
  }

  @Test
  void the_board_of_a_county_is_one_statement_and_is_counted_by_step() {
    did("START", polling.minusDays(124));
    TargetApi.api().instruments().reset();
    var board = board(TargetApi.supervisor(), "610725");
    assertThat(TargetApi.api().instruments().statements()).hasSize(1);
    var groups =
        TargetApi.api()
            .query(TargetApi.supervisor(), GROUPS, Map.of("code", "610725"))
            .at("/data/area/electionBoardAggregate/groups");
    assertThat(groups.findValuesAsString("presentStep")).containsExactly("RECOMMENDATION", "START");
    assertThat(groups.at("/0/count").asInt()).isEqualTo(1);
    assertThat(groups.at("/1/count").asInt()).isEqualTo(board.at("/totalCount").asInt() - 1);
  }

  @Test
  void a_step_is_one_of_the_cycle_in_a_community_of_the_caller() {
    assertThat(did("LUNCH", polling.minusDays(124)).at("/userErrors/0/path/0").asString())
        .isEqualTo("step");
    var foreign =
        payload(
            TargetApi.officer("610725102"),
            "electionStepRecord",
            STEP,
            step("START", polling.minusDays(124)));
    assertThat(foreign.at("/userErrors/0/code").asString()).isEqualTo("NOT_FOUND");
    assertThat(reasons(did("START", polling))).contains("R-8.future");
  }

  /** Acts of a committee's election in the running cycle, as that election stores them. */
  private void elected(
      String stage, @Nullable String next, @Nullable LocalDate opensOn, String... acts) {
    TestTenancy.admin()
        .sql(
            """
            insert into t_610725101.committee_election
              (id, community, profile, profile_version, cycle, begun_on, serving, stage, next_step, result, opens_on)
            select :id, :village, 'plan-2020', 1, id, :begun, '{}', :stage, :next, 'NONE', :opens
            from county_610725.election_cycle\
            """)
        .param("id", ELECTION)
        .param("village", VILLAGE)
        .param("begun", polling.minusDays(60))
        .param("stage", stage)
        .param("next", next, java.sql.Types.VARCHAR)
        .param("opens", opensOn, java.sql.Types.DATE)
        .update();
    acts("committee_election_act", ELECTION, acts);
  }

  private void acts(String table, UUID election, String... acts) {
    for (int i = 0; i < acts.length; i++) {
      TestTenancy.admin()
          .sql(
              """
              insert into t_610725101.%s
                (id, election, position, action, happened_on, subject, name, taken_at, content)
              values (uuidv7(), :id, :position, :action, :on, 's', 'n', now(), '{}')\
              """
                  .formatted(table))
          .param("id", election)
          .param("position", i + 1)
          .param("action", acts[i])
          .param("on", polling.minusDays(55))
          .update();
    }
  }

  /** Acts of the Party branch's election in the running cycle, as that election stores them. */
  private void partyElected(
      String stage, String next, String result, @Nullable LocalDate opensOn, String... acts) {
    TestTenancy.admin()
        .sql(
            "insert into t_610725101.organization (id, community, kind, name)"
                + " values (:id, :village, 'PARTY_BRANCH', '党支部')")
        .param("id", BRANCH)
        .param("village", VILLAGE)
        .update();
    TestTenancy.admin()
        .sql(
            """
            insert into t_610725101.party_election (id, community, organization, organization_kind, profile,
              profile_version, cycle, begun_on, seats, serving, stage, next_step, result, opens_on)
            select :id, :village, :branch, 'PARTY_BRANCH', 'plan-2020', 1, id, :begun, 3, '{}', :stage, :next, :result, :opens
            from county_610725.election_cycle\
            """)
        .param("id", PARTY_ELECTION)
        .param("village", VILLAGE)
        .param("branch", BRANCH)
        .param("begun", polling.minusDays(120))
        .param("stage", stage)
        .param("next", next)
        .param("result", result)
        .param("opens", opensOn, java.sql.Types.DATE)
        .update();
    acts("party_election_act", PARTY_ELECTION, acts);
  }

  @Test
  @Proves({"R-8", "PE-1"})
  void a_party_election_says_itself_which_steps_are_done_whatever_was_recorded() {
    did("START", polling.minusDays(124));
    did("PARTY_MEETING", polling.minusDays(64));
    int before = atTheStudy();
    partyElected(
        "STUDY",
        "REVIEW",
        "NONE",
        null,
        "MOBILISE",
        "RECOMMEND_BY_MEMBERS",
        "RECOMMEND_BY_REPRESENTATIVES",
        "STUDY");
    var row = village(board(TargetApi.supervisor(), "610725"));
    assertThat(row.at("/presentStep").asString()).as("%s", row).isEqualTo("JOINT_REVIEW");
    assertThat(row.at("/daysLate").asInt()).isEqualTo(35);
    assertThat(row.at("/doneSteps").asInt()).isEqualTo(2);
    assertThat(row.at("/partyElection").asString()).isNotEmpty();
    assertThat(row.at("/partyStage").asString()).isEqualTo("STUDY");
    assertThat(row.at("/partyNextStep").asString()).isEqualTo("REVIEW");
    assertThat(row.at("/partyResult").asString()).isEqualTo("NONE");
    assertThat(village(board(TargetApi.officer("610725101"), "610725101"))).isEqualTo(row);
    var viewer = TargetApi.token("province-viewer", "/61");
    assertThat(village(board(viewer, "6107"))).isEqualTo(row);
    assertThat(atTheStudy()).isEqualTo(before + 1);
  }

  /** How many Party elections of the county stand there. */
  private static int atTheStudy() {
    return TargetApi.api()
        .query(TargetApi.supervisor(), GROUPS, Map.of("code", "610725"))
        .at("/data/area/party/groups")
        .valueStream()
        .filter(group -> group.at("/partyStage").asString("").equals("STUDY"))
        .filter(group -> group.at("/partyResult").asString().equals("NONE"))
        .mapToInt(group -> group.at("/count").asInt())
        .sum();
  }

  @Test
  @Proves("PE-5")
  void a_party_vote_that_was_void_is_to_be_held_again() {
    partyElected("APPROVE_CANDIDATES", "MEET", "VOID", null, "MEET", "VOID");
    var row = village(board(TargetApi.supervisor(), "610725"));
    assertThat(row.at("/doneSteps").asInt()).as("%s", row).isZero();
    assertThat(row.at("/partyResult").asString()).isEqualTo("VOID");
    TestTenancy.admin()
        .sql("update t_610725101.party_election_act set position = 3 where action = 'MEET'")
        .update();
    assertThat(village(board(TargetApi.supervisor(), "610725")).at("/doneSteps").asInt()).isOne();
  }

  @Test
  @Proves({"PE-3", "R-10"})
  void what_blocks_a_party_election_is_said_with_rule_and_numbers() {
    var today = polling.minusDays(50);
    partyElected(
        "PUBLISH_RESULT",
        "APPROVE_RESULT",
        "AT_ONCE",
        today.plusDays(4),
        "PUBLISH_RESULT",
        "OBJECT");
    var row = village(board(TargetApi.supervisor(), "610725"));
    assertThat(reasonsOf(row)).containsExactly("PE-3.objectionsOpen", "PE-3.noticeOpen");
    assertThat(row.at("/blockedBy/0/numbers").toString()).contains("\"1\"");
    assertThat(row.at("/blockedBy/1/numbers").toString()).contains(today.plusDays(3).toString());
    var blocked =
        TargetApi.api()
            .query(
                TargetApi.supervisor(),
                BOARD,
                Map.of("code", "610725", "filter", Map.of("blocked", Map.of("eq", true))))
            .at("/data/area/electionBoard/nodes");
    assertThat(blocked.findValuesAsString("partyStage")).contains("PUBLISH_RESULT");
    assertThat(blocked.valueStream().map(one -> one.at("/blockedBy").size())).doesNotContain(0);
  }

  private static List<String> reasonsOf(JsonNode row) {
    return row.at("/blockedBy").findValuesAsString("reason");
  }

  @Test
  void an_election_says_itself_which_steps_are_done_whatever_was_recorded() {
    did("CANDIDATES", polling.minusDays(60));
    elected(
        "PUBLISH_ROLL",
        "NOMINATE",
        null,
        "FORM_ELECTION_COMMITTEE",
        "ADOPT_METHOD",
        "PUBLISH_ROLL");
    var row = village(board(TargetApi.supervisor(), "610725"));
    assertThat(row.at("/doneSteps").asInt()).as("%s", row).isEqualTo(4);
    assertThat(row.at("/overdueSteps").toString()).doesNotContain("METHOD");
    assertThat(row.at("/committeeStage").asString()).isEqualTo("PUBLISH_ROLL");
    assertThat(row.at("/committeeNextStep").asString()).isEqualTo("NOMINATE");
    assertThat(village(board(TargetApi.officer("610725101"), "610725101"))).isEqualTo(row);
  }

  @Test
  void an_election_that_was_given_up_is_none() {
    did("CANDIDATES", polling.minusDays(60));
    elected("PUBLISH_ROLL", "NOMINATE", null, "FORM_ELECTION_COMMITTEE", "ADOPT_METHOD");
    var before = village(board(TargetApi.supervisor(), "610725"));
    assertThat(before.at("/committeeStage").asString()).isEqualTo("PUBLISH_ROLL");
    TestTenancy.admin()
        .sql("update t_610725101.committee_election set abandoned_on = begun_on")
        .update();
    var row = village(board(TargetApi.supervisor(), "610725"));
    assertThat(row.at("/committeeStage").isNull()).as("%s", row).isTrue();
    assertThat(row.at("/committeeNextStep").isNull()).isTrue();
    assertThat(row.at("/doneSteps").asInt()).isOne();
  }

  @Test
  @Proves("VE-11")
  void a_poll_that_was_void_is_to_be_held_again() {
    elected("PREPARE_POLL", "HOLD_POLL", null, "HOLD_POLL", "VOID");
    assertThat(village(board(TargetApi.supervisor(), "610725")).at("/doneSteps").asInt()).isZero();
    forget();
    open();
    elected("HOLD_POLL", "ENTER_TALLY", null, "HOLD_POLL", "VOID", "HOLD_POLL");
    assertThat(village(board(TargetApi.supervisor(), "610725")).at("/doneSteps").asInt()).isOne();
  }

  @Test
  @Proves({"R-1", "R-10", "VE-4"})
  void what_blocks_a_community_is_said_with_rule_and_numbers() {
    var today = polling.minusDays(50);
    elected(
        "NOMINATE", "FREEZE_ROLL", today.plusDays(3), "PUBLISH_ROLL", "OBJECT", "OBJECT", "RULE");
    done(
        TargetApi.officer("610725101"),
        "rectificationHold",
        "rectification { id }",
        input("community", VILLAGE, "heldOn", today.minusDays(9).toString(), "reason", "软弱涣散"));
    var row = village(board(TargetApi.supervisor(), "610725"));
    assertThat(reasonsOf(row))
        .containsExactly("R-1.heldSince", "VE-4.objectionsOpen", "VE-15.noticeOpen");
    assertThat(row.at("/blockedBy/0/numbers").toString()).contains("\"9\"");
    assertThat(row.at("/blockedBy/1/numbers").toString()).contains("\"1\"");
    assertThat(row.at("/blockedBy/2/numbers").toString()).contains(today.plusDays(2).toString());
    var groups =
        TargetApi.api()
            .query(TargetApi.supervisor(), GROUPS, Map.of("code", "610725"))
            .at("/data/area/late/groups");
    var mine =
        groups.valueStream().filter(it -> it.at("/township/code").asString().equals("610725101"));
    assertThat(mine.findFirst().orElseThrow().toString())
        .isEqualTo(
            """
            {"county":{"code":"610725"},"township":{"code":"610725101"},"count":2,"late":2,"blocked":1,"overdueSteps":%d}\
            """
                .formatted(2 * 8));
  }

  @Test
  @Proves({"S-1", "R-7"})
  void what_follows_the_election_is_due_from_the_day_the_committee_was_elected() {
    elected("PUBLISH_RESULT", "CONCLUDE", null, "HOLD_POLL");
    var polled = polling.plusDays(4);
    TestTenancy.admin()
        .sql("update t_610725101.committee_election set polling_day = :day, result = 'AT_ONCE'")
        .param("day", polled)
        .update();
    var open = village(board(TargetApi.supervisor(), "610725")).at("/openSteps");
    assertThat(open.toString())
        .contains("{\"step\":\"SUPERVISORY_COMMITTEE\",\"dueOn\":\"" + polled.plusDays(10) + "\"}")
        .contains("{\"step\":\"HANDOVER\",\"dueOn\":\"" + polled.plusDays(10) + "\"}");
  }

  @Test
  @Proves("K-4")
  void above_the_county_the_board_is_that_which_was_kept() {
    did("START", polling.minusDays(124));
    var viewer = TargetApi.token("province-viewer", "/61");
    var seen = village(board(TargetApi.supervisor(), "610725"));
    assertThat(village(board(viewer, "6107"))).isEqualTo(seen);
    TestTenancy.admin()
        .sql("update t_610725101.cycle_step_done set step = 'LUNCH' where step = 'START'")
        .update();
    assertThat(village(board(viewer, "6107")).at("/doneSteps").asInt()).isZero();
    var kept =
        TestTenancy.admin()
            .sql(
                "select count(*) from county_610725.election_board where as_of > now() - interval"
                    + " '1 minute'")
            .query(Integer.class)
            .single();
    assertThat(kept).isEqualTo(board(viewer, "6107").at("/totalCount").asInt());
    assertThat(TestTenancy.asRole("county_610725", "select 1 from county_610725.election_board"))
        .isTrue();
  }

  @Test
  @Proves("VE-9")
  void turnout_is_that_of_the_newest_vote_of_the_whole_roll() {
    elected("CERTIFY", "PUBLISH_RESULT", null, "HOLD_POLL", "CERTIFY", "CALL_AGAIN", "CERTIFY");
    for (String vote : List.of("2, 'FIRST_VOTE', 200, 130", "4, 'SECOND_VOTE', 200, 90")) {
      TestTenancy.admin()
          .sql(
              """
              insert into t_610725101.contest_result (id, election, position, round, registered, returned,
                contest, post, seats, open, issued, not_returned, valid, invalid)
              select uuidv7(), :id, v.*, uuidv7(), 'CHAIR', 1, 0, v.returned, 0, v.returned, 0
              from (values (%s)) v(position, round, registered, returned)\
              """
                  .formatted(vote))
          .param("id", ELECTION)
          .update();
    }
    var turnout = village(board(TargetApi.supervisor(), "610725")).at("/turnout");
    assertThat(turnout.at("/voted").asInt()).isEqualTo(130);
    assertThat(turnout.at("/share").asString()).isEqualTo("0.6500");
  }
}
