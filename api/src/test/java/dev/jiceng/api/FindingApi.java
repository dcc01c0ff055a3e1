package dev.jiceng.api;

import static dev.jiceng.api.CycleApi.input;
import static dev.jiceng.api.CycleApi.with;
import static dev.jiceng.api.GuidanceApi.VILLAGE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Findings of checks by a checklist that no other test uses. */
final class FindingApi {
  static final String TEMPLATE = "waste";
  static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

  static final String FINDING =
      """
      finding {
        id finding check state version overdue deadline dueOn extendedTo escalation verifiedOn item institution
        township { code } community { code } escalatedTo { code } fieldCheck { check } checklistItem { text }
        steps { action reached by remark dueOn evidence recheck }
        earlier { id foundOn state } rechecks { id heldOn }
        nextSteps { action permitted possible blockedBy { reason } }
      }
      """;

  private static boolean prepared;

  private FindingApi() {}

  static synchronized void prepare() {
    if (prepared) {
      return;
    }
    GuidanceApi.prepare();
    CycleApi.done(
        GuidanceApi.leader(),
        "checklistTemplatePublish",
        "template { id }",
        with(GuidanceApi.checklist(), "code", TEMPLATE, "name", "医疗废物检查表"));
    prepared = true;
  }

  static String officer() {
    return TargetApi.officer("610725101");
  }

  static String clerk() {
    return TargetApi.clerk(VILLAGE);
  }

  /** Syncs a check that found this so many days ago; answers the check's id. */
  static String checked(int daysAgo, Map<String, Object> finding, Object... more) {
    String check = GuidanceApi.newId();
    var at = GuidanceApi.NOW.minusSeconds(86_400L * daysAgo);
    var piece =
        GuidanceApi.begun(
            check,
            "template",
            TEMPLATE,
            "startedAt",
            at.minusSeconds(3600).toString(),
            "endedAt",
            at.minusSeconds(60).toString(),
            "findings",
            List.of(finding));
    assertThat(GuidanceApi.statuses("phone-f", List.of(with(piece, more))))
        .containsExactly("CREATED");
    return check;
  }

  static JsonNode found(int daysAgo, Object... more) {
    return of(checked(daysAgo, GuidanceApi.finding(more)));
  }

  /** The one finding of a check. */
  static JsonNode of(String check) {
    var nodes = list(GuidanceApi.leader(), VILLAGE, "{check: {eq: \"" + check + "\"}}");
    assertThat(nodes.size()).isEqualTo(1);
    return nodes.get(0);
  }

  static JsonNode list(String token, String area, String filter) {
    String shown = FINDING.replaceFirst("finding", "nodes");
    String document =
        "{ area(code: \"%s\") { findings(filter: %s, first: 100) { %s } } }"
            .formatted(area, filter, shown);
    var reply = TargetApi.api().query(token, document);
    assertThat(reply.at("/errors").isMissingNode()).as("%s", reply.raw().body()).isTrue();
    return reply.at("/data/area/findings/nodes");
  }

  static List<String> checks(JsonNode findings) {
    var checks = new ArrayList<String>();
    findings.forEach(it -> checks.add(it.at("/check").asString()));
    return checks;
  }

  static Map<String, Object> on(JsonNode finding, Object... more) {
    return with(
        input("id", finding.at("/id").asString(), "version", finding.at("/version").asInt()), more);
  }

  static JsonNode begun(JsonNode finding) {
    return CycleApi.done(clerk(), "findingBegin", FINDING, on(finding));
  }

  static JsonNode submitted(JsonNode finding, Object... more) {
    var input = with(on(begun(finding), "remark", "已补全记录"), more);
    return CycleApi.done(officer(), "findingSubmit", FINDING, input);
  }

  static List<String> refused(String token, String mutation, Map<String, Object> input) {
    return CycleApi.reasons(CycleApi.payload(token, mutation, FINDING, input));
  }

  /** A file that has arrived. */
  static UUID file() {
    var id = UUID.fromString(GuidanceApi.newId());
    TestTenancy.admin()
        .sql(
            """
            insert into t_610725101.upload (id, community, name, type, size, sha256, purpose, creator, created_at,
              content, content_size, stored_at)
            values (:id, :community, '整改.jpg', 'JPEG', 10, sha256('1'), 'FIELD_PHOTO', 'x', now(), sha256('1'), 10,
              now())
            """)
        .param("id", id)
        .param("community", VILLAGE)
        .update();
    return id;
  }
}
