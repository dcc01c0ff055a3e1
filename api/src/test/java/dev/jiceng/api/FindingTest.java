package dev.jiceng.api;

import static dev.jiceng.api.CycleApi.done;
import static dev.jiceng.api.CycleApi.possible;
import static dev.jiceng.api.CycleApi.with;
import static dev.jiceng.api.FindingApi.FINDING;
import static dev.jiceng.api.FindingApi.TODAY;
import static dev.jiceng.api.FindingApi.begun;
import static dev.jiceng.api.FindingApi.checked;
import static dev.jiceng.api.FindingApi.checks;
import static dev.jiceng.api.FindingApi.clerk;
import static dev.jiceng.api.FindingApi.found;
import static dev.jiceng.api.FindingApi.list;
import static dev.jiceng.api.FindingApi.of;
import static dev.jiceng.api.FindingApi.officer;
import static dev.jiceng.api.FindingApi.on;
import static dev.jiceng.api.FindingApi.refused;
import static dev.jiceng.api.FindingApi.submitted;
import static dev.jiceng.api.GuidanceApi.VILLAGE;
import static dev.jiceng.api.GuidanceApi.finding;
import static dev.jiceng.api.GuidanceApi.instructor;
import static dev.jiceng.api.GuidanceApi.leader;
import static dev.jiceng.api.GuidanceApi.newId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Proves;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What becomes of a finding, at every level. */
class FindingTest {
  @BeforeAll
  static void prepare() {
    FindingApi.prepare();
  }

  @Test
  @Proves("G-7")
  void a_finding_is_seen_at_every_level_the_moment_its_check_arrives() {
    String check = checked(0, finding("severity", "MINOR", "institution", "武侯镇卫生院"));
    String filter =
        """
        {check: {eq: "%s"}, state: {eq: OPEN}, severity: {in: [MINOR]}, overdue: {eq: false}, item: {eq: "A1"},
         institution: {eq: "武侯镇卫生院"}, community: {eq: "%s"}}
        """
            .formatted(check, VILLAGE);
    var seen = list(officer(), VILLAGE, filter).get(0);
    assertThat(seen.at("/fieldCheck/check").asString()).isEqualTo(check);
    assertThat(seen.at("/checklistItem/text").asString()).isEqualTo("消毒记录是否完整？");
    assertThat(seen.at("/township/code").asString()).isEqualTo("610725101");
    assertThat(checks(list(clerk(), VILLAGE, filter))).containsExactly(check);
    assertThat(checks(list(officer(), "610725101", filter))).containsExactly(check);
    assertThat(checks(list(TargetApi.supervisor(), "610725", filter))).containsExactly(check);
    var viewer = TargetApi.token("province-viewer", "/61");
    assertThat(checks(list(viewer, "61", filter))).containsExactly(check);
    assertThat(node(clerk(), seen).at("/check").asString()).isEqualTo(check);
    assertThat(node(TargetApi.officer("610725102"), seen).isNull()).isTrue();
  }

  private static JsonNode node(String token, JsonNode finding) {
    String document = "query($id: ID!) { node(id: $id) { ... on Finding { check } } }";
    return TargetApi.api()
        .query(token, document, Map.of("id", finding.at("/id").asString()))
        .at("/data/node");
  }

  @Test
  @Proves("G-7")
  void it_is_put_right_shown_and_verified_by_somebody_else() {
    var finding = found(0);
    assertThat(finding.at("/state").asString()).isEqualTo("OPEN");
    String photo = FindingApi.file().toString();
    var submitted = submitted(finding, "evidence", List.of(photo));
    assertThat(submitted.at("/state").asString()).isEqualTo("SUBMITTED");
    assertThat(submitted.at("/steps/1/evidence/0").asString()).isEqualTo(photo);
    assertThat(possible(submitted)).isEmpty();
    assertThat(refused(officer(), "findingVerify", on(submitted)))
        .containsExactly("G-7.samePerson");
    assertThat(possible(of(finding.at("/check").asString())))
        .containsExactly("findingVerify", "findingReturn");
    var returned = done(instructor(), "findingReturn", FINDING, on(submitted, "reason", "照片不清"));
    assertThat(returned.at("/state").asString()).isEqualTo("RECTIFYING");
    var again = done(officer(), "findingSubmit", FINDING, on(returned, "remark", "已重拍"));
    var verified = done(instructor(), "findingVerify", FINDING, on(again));
    assertThat(verified.at("/state").asString()).isEqualTo("VERIFIED");
    assertThat(verified.at("/verifiedOn").asString()).isEqualTo(TODAY.toString());
    assertThat(verified.at("/steps").findValuesAsString("action"))
        .containsExactly("BEGIN", "SUBMIT", "RETURN", "SUBMIT", "VERIFY");
  }

  @Test
  @Proves("G-7")
  void a_step_that_was_not_seen_coming_is_refused_and_a_dry_run_does_nothing() {
    var finding = found(0);
    var dry = done(clerk(), "findingBegin", FINDING, on(finding, "dryRun", true));
    assertThat(dry.at("/state").asString()).isEqualTo("RECTIFYING");
    assertThat(of(finding.at("/check").asString()).at("/version").asInt()).isEqualTo(1);
    begun(finding);
    var late = CycleApi.payload(officer(), "findingBegin", FINDING, on(finding));
    assertThat(late.at("/userErrors/0/code").asString()).isEqualTo("STALE_VERSION");
    assertThat(late.at("/userErrors/0/current/id").asString())
        .isEqualTo(finding.at("/id").asString());
    var unknown = with(on(finding, "remark", "好了", "evidence", List.of(newId())), "version", 2);
    assertThat(refused(officer(), "findingSubmit", unknown)).containsExactly("G-7.evidence");
    var foreign = TargetApi.officer("610725102");
    var hidden = CycleApi.payload(foreign, "findingBegin", FINDING, on(finding));
    assertThat(hidden.at("/userErrors/0/code").asString()).isEqualTo("NOT_FOUND");
  }

  @Test
  @Proves("G-7")
  void a_step_sent_twice_with_its_key_is_taken_once() {
    var input = on(found(0));
    String key = newId();
    for (int i = 0; i < 2; i++) {
      var reply = CycleApi.send(clerk(), "findingBegin", FINDING, input, key);
      var begun = TargetApi.payload(reply, "findingBegin").at("/finding");
      assertThat(begun.at("/version").asInt()).isEqualTo(2);
    }
  }

  @Test
  @Proves("G-7")
  void what_is_overdue_goes_up_and_more_time_brings_it_back() {
    var due = TODAY.minusDays(60).toString();
    var finding = found(61, "dueOn", due);
    assertThat(finding.at("/overdue").asBoolean()).isTrue();
    assertThat(finding.at("/escalation").asString()).isEqualTo("PROVINCE");
    assertThat(finding.at("/escalatedTo/code").asString()).isEqualTo("61");
    String check = finding.at("/check").asString();
    String filter = "{check: {eq: \"%s\"}, overdue: {eq: true}, escalation: {eq: PROVINCE}}";
    assertThat(checks(list(TargetApi.supervisor(), "610725", filter.formatted(check))))
        .containsExactly(check);
    var extended =
        done(leader(), "findingExtend", FINDING, on(finding, "workingDays", 1, "reason", "设备未到"));
    assertThat(extended.at("/overdue").asBoolean()).isFalse();
    assertThat(extended.at("/escalation").isNull()).isTrue();
    assertThat(extended.at("/dueOn").asString()).isEqualTo(due);
    assertThat(extended.at("/steps/0/remark").asString()).isEqualTo("设备未到");
    assertThat(list(TargetApi.supervisor(), "610725", filter.formatted(check)).size()).isZero();
  }

  @Test
  @Proves("G-7")
  void a_check_may_give_working_days_instead_of_a_day() {
    var said = with(finding(), "workingDays", 3);
    var both = GuidanceApi.begun(newId(), "findings", List.of(said));
    assertThat(GuidanceApi.reasons(GuidanceApi.result("phone-f", both)))
        .containsExactly("G-7.deadlineTwice");
    said.remove("dueOn");
    var deadline = LocalDate.parse(of(checked(0, said)).at("/deadline").asString());
    assertThat(deadline).isAfterOrEqualTo(TODAY.plusDays(3));
    var never = GuidanceApi.begun(newId(), "findings", List.of(with(said, "workingDays", 0)));
    assertThat(GuidanceApi.reasons(GuidanceApi.result("phone-f", never)))
        .containsExactly("G-7.workingDays");
  }

  @Test
  @Proves("G-7")
  void a_verification_may_rest_on_a_check_that_looked_again() {
    var finding = found(3);
    String first = finding.at("/check").asString();
    var submitted = submitted(finding);
    assertThat(refused(instructor(), "findingVerify", on(submitted, "recheck", newId())))
        .containsExactly("G-7.recheck");
    String again = checked(0, finding("item", "A2"), "recheckOf", first);
    var verified = done(instructor(), "findingVerify", FINDING, on(submitted, "recheck", again));
    assertThat(verified.at("/steps/2/recheck").asString()).isEqualTo(again);
    var held = new Moment(GuidanceApi.NOW.minusSeconds(3600)).day();
    assertThat(verified.at("/rechecks/0/heldOn").asString()).isEqualTo(held.toString());
  }

  @Test
  @Proves("G-7")
  void what_its_check_takes_back_is_shown_as_withdrawn_and_nothing_is_done_about_it() {
    var said = finding();
    String check = checked(0, said);
    var finding = of(check);
    var out = with(said, "cleared", true);
    var piece =
        GuidanceApi.piece(
            check,
            2,
            "template",
            FindingApi.TEMPLATE,
            "base",
            "phone-f:1",
            "findings",
            List.of(out));
    assertThat(GuidanceApi.statuses("phone-f", List.of(piece))).containsExactly("UPDATED");
    var withdrawn = of(check);
    assertThat(withdrawn.at("/state").asString()).isEqualTo("WITHDRAWN");
    assertThat(refused(clerk(), "findingBegin", on(withdrawn))).containsExactly("G-7.withdrawn");
    var late = CycleApi.payload(clerk(), "findingBegin", FINDING, on(finding));
    assertThat(late.at("/userErrors/0/code").asString()).isEqualTo("STALE_VERSION");
  }

  @Test
  @Proves("G-13")
  void a_finding_knows_those_before_it_on_the_same_item_at_the_same_place() {
    var first = found(20, "item", "A3");
    found(19, "item", "A2");
    checked(18, finding("item", "A3"), "community", "610725101001");
    var second = found(10, "item", "A3");
    assertThat(first.at("/earlier").size()).isZero();
    assertThat(second.at("/earlier").findValuesAsString("id"))
        .containsExactly(first.at("/id").asString());
    String filter = "{template: {eq: \"waste\"}, item: {eq: \"A3\"}, repeated: {eq: true}}";
    assertThat(checks(list(officer(), "610725101", filter)))
        .containsExactly(second.at("/check").asString());
    var repeated = repeated("610725");
    assertThat(repeated.at("/count").asInt()).isEqualTo(2);
    assertThat(repeated.at("/unresolved").asInt()).isEqualTo(2);
    assertThat(repeated.at("/community/code").asString()).isEqualTo(VILLAGE);
    assertThat(repeated("61")).isEqualTo(repeated);
  }

  /** The places where A3 of this checklist was found wrong again. */
  private static JsonNode repeated(String area) {
    String document =
        """
        { area(code: "%s") { repeatedFindings(first: 100) {
          township { code } community { code } template item count unresolved firstFoundOn lastFoundOn
        } } }
        """
            .formatted(area);
    var viewer = TargetApi.token("province-viewer", "/61");
    return TargetApi.api()
        .query(viewer, document)
        .at("/data/area/repeatedFindings")
        .valueStream()
        .filter(it -> it.at("/template").asString().equals("waste"))
        .filter(it -> it.at("/item").asString().equals("A3"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void findings_are_counted_by_township_severity_and_state() {
    String check = checked(0, finding());
    String document =
        """
        { area(code: "610725") { findingAggregate(
          filter: {check: {eq: "%s"}}, groupBy: [TOWNSHIP, STATE, OVERDUE]
        ) { groups { township { code } state overdue count } } } }
        """
            .formatted(check);
    var group =
        TargetApi.api()
            .query(TargetApi.supervisor(), document)
            .at("/data/area/findingAggregate/groups/0");
    assertThat(group.at("/township/code").asString()).isEqualTo("610725101");
    assertThat(group.at("/state").asString()).isEqualTo("OPEN");
    assertThat(group.at("/overdue").asBoolean()).isFalse();
    assertThat(group.at("/count").asInt()).isEqualTo(1);
  }
}
