package dev.jiceng.api;

import static dev.jiceng.api.CycleApi.done;
import static dev.jiceng.api.CycleApi.input;
import static dev.jiceng.api.CycleApi.payload;
import static dev.jiceng.api.CycleApi.possible;
import static dev.jiceng.api.CycleApi.reasons;
import static dev.jiceng.api.CycleApi.with;
import static dev.jiceng.api.FindingApi.TODAY;
import static dev.jiceng.api.GuidanceApi.VILLAGE;
import static dev.jiceng.api.GuidanceApi.instructor;
import static dev.jiceng.api.GuidanceApi.leader;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.shared.Proves;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Referrals, coordination and invitations (G-9). */
@Proves("G-9")
class LiaisonTest {
  private static final String NEXT = "nextSteps { action permitted possible }";
  private static final String REFERRAL =
      "referral { id version finding receipt { number receivedBy recordedBy } " + NEXT + " }";
  private static final String REQUEST =
      "request { id version lead decision { precedence reason } " + NEXT + " }";
  private static final String INVITATION =
      "invitation { id version answer { accepted specialist by } " + NEXT + " }";

  @BeforeAll
  static void prepare() {
    FindingApi.prepare();
  }

  /** Somebody else than the team, by another subject. */
  private static String supervisor() {
    return TargetApi.token("county-supervisor", "/61/6107/610725", "/61/6107/610725/610725101");
  }

  private static java.util.Map<String, Object> on(JsonNode entity, Object... more) {
    return FindingApi.on(entity, more);
  }

  private static JsonNode list(String token, String list, String area) {
    String document = "{ area(code: \"%s\") { %s { nodes { id } } } }".formatted(area, list);
    return TargetApi.api().query(token, document).at("/data/area");
  }

  @Test
  void information_is_referred_to_its_section_which_gives_a_receipt() {
    var finding = FindingApi.found(0);
    String check = finding.at("/check").asString();
    var sent =
        done(
            instructor(),
            "referralSend",
            REFERRAL,
            input(
                "community",
                VILLAGE,
                "check",
                check,
                "finding",
                finding.at("/finding").asString(),
                "department",
                "免疫规划科",
                "matter",
                "接种卡不全"));
    assertThat(sent.at("/finding").asString()).isEqualTo(finding.at("/id").asString());
    assertThat(possible(sent)).isEmpty();
    var receipt = on(sent, "receipt", "免-7", "receivedBy", "张科长");
    assertThat(reasons(payload(leader(), "referralReceive", REFERRAL, receipt)))
        .containsExactly("G-9.samePerson");
    var received = done(supervisor(), "referralReceive", REFERRAL, receipt);
    assertThat(received.at("/receipt/number").asString()).isEqualTo("免-7");
    String filter = "referrals(filter: {check: {eq: \"%s\"}, received: {eq: true}})";
    for (String area : new String[] {VILLAGE, "610725101", "610725"}) {
      assertThat(list(supervisor(), filter.formatted(check), area).findValuesAsString("id"))
          .containsExactly(sent.at("/id").asString());
    }
    var elsewhere =
        input(
            "community",
            GuidanceApi.OTHER_TOWNSHIP,
            "check",
            check,
            "department",
            "免疫规划科",
            "matter",
            "接种卡不全");
    assertThat(
            payload(instructor(), "referralSend", REFERRAL, elsewhere)
                .at("/userErrors/0/code")
                .asString())
        .isEqualTo("NOT_FOUND");
  }

  @Test
  void what_collides_is_decided_by_the_one_who_is_named() {
    var raise =
        input(
            "county",
            "610725",
            "kind",
            "HOME_POST",
            "matter",
            "门诊值班与下乡冲突",
            "day",
            TODAY.toString(),
            "lead",
            "王主任");
    var other = done(instructor(), "coordinationRequestRaise", REQUEST, raise);
    var decision = on(other, "precedence", "GUIDANCE", "reason", "调班");
    assertThat(reasons(payload(supervisor(), "coordinationRequestDecide", REQUEST, decision)))
        .containsExactly("G-9.lead");
    var own = done(instructor(), "coordinationRequestRaise", REQUEST, with(raise, "lead", "测试用户"));
    var decided =
        done(
            supervisor(),
            "coordinationRequestDecide",
            REQUEST,
            on(own, "precedence", "GUIDANCE", "reason", "调班"));
    assertThat(decided.at("/decision/precedence").asString()).isEqualTo("GUIDANCE");
    String open = "coordinationRequests(filter: {decided: {eq: false}, lead: {eq: \"王主任\"}})";
    assertThat(list(supervisor(), open, "610725").findValuesAsString("id"))
        .contains(other.at("/id").asString())
        .doesNotContain(own.at("/id").asString());
  }

  @Test
  void a_section_is_asked_to_come_and_says_who_does() {
    var ask =
        input(
            "community", VILLAGE, "day", TODAY.toString(), "department", "消杀科", "matter", "鼠密度监测");
    var past = with(ask, "day", TODAY.minusDays(1).toString());
    assertThat(reasons(payload(instructor(), "specialistInvitationSend", INVITATION, past)))
        .containsExactly("G-9.past");
    var asked = done(instructor(), "specialistInvitationSend", INVITATION, ask);
    var comes = on(asked, "accepted", true, "specialist", "周工程师");
    var answered = done(supervisor(), "specialistInvitationAnswer", INVITATION, comes);
    assertThat(answered.at("/answer/specialist").asString()).isEqualTo("周工程师");
    String accepted = "specialistInvitations(filter: {accepted: {eq: true}})";
    assertThat(list(TargetApi.officer("610725101"), accepted, VILLAGE).findValuesAsString("id"))
        .hasSize(1);
    assertThat(
            list(TargetApi.officer("610725102"), accepted, "610725102")
                .at("/specialistInvitations/nodes")
                .size())
        .isZero();
    var nowhere = with(ask, "community", "610725101999");
    assertThat(
            payload(instructor(), "specialistInvitationSend", INVITATION, nowhere)
                .at("/userErrors/0/code")
                .asString())
        .isEqualTo("NOT_FOUND");
  }
}
