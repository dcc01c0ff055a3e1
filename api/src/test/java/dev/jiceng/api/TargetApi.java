package dev.jiceng.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.roster.jooq.JooqRoster;
import dev.jiceng.shared.Actor;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.graphql.GlobalId;
import dev.jiceng.shared.jooq.Act;
import dev.jiceng.shared.jooq.AuditNote;
import dev.jiceng.shared.jooq.Writes;
import dev.jiceng.target.Quekou;
import dev.jiceng.tenants.Scope;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The application with rosters, and letters taken through their steps by its own mutations. */
final class TargetApi {
  static final String TOWNSHIP = "610725101";
  static final String COMMUNITY = "610725101001";
  static final LocalDate MEETING = LocalDate.of(2022, 1, 10);

  private static final AtomicInteger TERMS = new AtomicInteger();
  private static final String ERRORS =
      """
      userErrors {
        __typename message code path
        ... on RuleViolation { rule reason severity numbers { name value } }
        ... on StaleVersion { current { id ... on TargetLetter { version state title } } }
      }
      """;
  private static final Map<String, String> SHOWN =
      Map.of(
          "letter",
          """
          letter {
            id version state revision title contentHash superseded inForce termStart termEnd
            receiptNumber filedOn publishBy publishedOn publicationOverdue amendmentReason
            amends { id superseded }
            community { code } township { code }
            signatures { capacity name contentHash voided }
            steps { action reached by remark meetingOn attendees }
            targets { id text version status kind acceptance dueOn indicators { id name } }
            measures { kind text amount }
            organizations { id name kind }
            comparison { change before after }
            nextSteps { action label permitted possible earliestOn blockedBy { rule reason } }
          }
          """,
          "target",
          """
          target {
            id version status computedStatus override { status reason by at }
            assessments { year computed given reason by }
            indicators {
              id actual actualOn expectedToday gap pace
              reports { id on value evidence reporter corrects }
            }
          }
          """,
          "inspection",
          """
          inspection {
            id version year dueOn openLines totalLines letter { id }
            lines { id target indicator inspected finding remark by at }
          }
          """);

  /** Started with the first test that needs it, and ended with the JVM. */
  private static final class Running {
    static final TestApi API = new TestApi();

    static {
      Runtime.getRuntime().addShutdownHook(new Thread(API::close));
    }
  }

  private TargetApi() {}

  static TestApi api() {
    return Running.API;
  }

  static String token(String role, String... groups) {
    return api().issuer.token(List.of(role), groups);
  }

  static String admin(String township) {
    return token("township-admin", "/61/6107/610725/" + township);
  }

  static String officer(String township) {
    return token("township-officer", "/61/6107/610725/" + township);
  }

  static String organizationOfficer() {
    return token("county-organization-officer", "/61/6107/610725");
  }

  static String supervisor() {
    return token("county-supervisor", "/61/6107/610725");
  }

  static String clerk(String community) {
    String township = community.substring(0, 9);
    return token("village-clerk", "/61/6107/610725/" + township + "/" + community);
  }

  /** A letter as a mutation answered it, and who leads its organizations. */
  record Letter(JsonNode json, Quekou roster) {
    String id() {
      return json.at("/id").asString();
    }

    int version() {
      return json.at("/version").asInt();
    }

    String state() {
      return json.at("/state").asString();
    }

    String community() {
      return json.at("/community/code").asString();
    }

    String township() {
      return community().substring(0, 9);
    }

    String target(int index) {
      return json.at("/targets/" + index + "/id").asString();
    }

    String indicator(int target) {
      return json.at("/targets/" + target + "/indicators/0/id").asString();
    }

    Letter now(JsonNode newer) {
      return new Letter(newer, roster);
    }
  }

  static Quekou settle(String community) {
    var roster = new Quekou(DivisionCode.of(community), UUID::randomUUID);
    var township = DivisionCode.of(community.substring(0, 9));
    var act = Act.of(new Actor("test", "Test"), "test");
    api()
        .context
        .getBean(Writes.class)
        .in(
            new Scope.Township(township, null),
            act,
            tx -> {
              roster.moveInto(new JooqRoster(tx.sql()));
              tx.audit(new AuditNote("settle", "Test", "test", null, null, null));
              return Outcome.done(roster);
            });
    return roster;
  }

  static String globalId(String kind, String division, UUID id) {
    return GlobalId.of(kind, DivisionCode.of(division), id).encode();
  }

  /** What a letter of the community says; every call is of another term, all of them past. */
  static Map<String, Object> content(String community, Quekou roster) {
    var start = LocalDate.of(2019, 1, 1).plusDays(TERMS.getAndIncrement());
    var end = start.plusYears(3);
    var input = new LinkedHashMap<String, Object>();
    input.put("title", "任期目标责任书");
    input.put("termStart", start.toString());
    input.put("termEnd", end.toString());
    input.put(
        "organizations",
        List.of(
            globalId("Organization", community, roster.party.id()),
            globalId("Organization", community, roster.committee.id())));
    input.put("targets", List.of(income(community, roster, end), town(community, roster, end)));
    input.put("measures", List.of(Map.of("kind", "PROJECT_FUNDS", "text", "争取项目资金")));
    input.put("inspectionRhythm", "YEARLY");
    input.put("rewardAndPenalty", "责任到人，奖惩分明");
    return input;
  }

  private static Map<String, Object> income(String community, Quekou roster, LocalDate due) {
    var indicator =
        Map.of(
            "name",
            "居民人均纯收入",
            "unit",
            "元",
            "baseline",
            "6200",
            "floor",
            "9200",
            "stretch",
            "10000");
    return Map.of(
        "kind", "OVERALL",
        "text", "力争三年内居民纯收入达9200元",
        "dueOn", due.toString(),
        "responsible", responsible(community, roster.secretary.id()),
        "indicators", List.of(indicator));
  }

  private static Map<String, Object> town(String community, Quekou roster, LocalDate due) {
    return Map.of(
        "kind",
        "KEY",
        "text",
        "积极配合政府搞好集镇的规划和开发",
        "acceptance",
        "集镇规划获批并公布",
        "partners",
        List.of("镇规划建设办"),
        "dueOn",
        due.toString(),
        "responsible",
        responsible(community, roster.chair.id()));
  }

  private static Map<String, Object> responsible(String community, UUID person) {
    return Map.of("person", globalId("Person", community, person), "area", "一组");
  }

  static TestApi.Reply send(String token, String mutation, Map<String, ?> input) {
    return send(token, mutation, input, null);
  }

  static TestApi.Reply send(
      String token, String mutation, Map<String, ?> input, @Nullable String key) {
    String type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1);
    String idempotent = key == null ? "" : "@idempotent(key: \"" + key + "\")";
    String document =
        "mutation($input: %sInput!) { %s(input: $input) %s { %s %s } }"
            .formatted(type, mutation, idempotent, SHOWN.get(field(mutation)), ERRORS);
    return api().query(token, document, Map.of("input", input));
  }

  private static String field(String mutation) {
    return mutation.startsWith("targetLetter")
        ? "letter"
        : mutation.startsWith("targetInspection") ? "inspection" : "target";
  }

  /** The payload of a mutation that answered one. */
  static JsonNode payload(String token, String mutation, Map<String, ?> input) {
    return payload(send(token, mutation, input), mutation);
  }

  static JsonNode payload(TestApi.Reply reply, String mutation) {
    assertThat(reply.at("/errors").isMissingNode()).as("%s", reply.raw().body()).isTrue();
    return reply.at("/data/" + mutation);
  }

  /** What the mutation did; fails where it did nothing. */
  static JsonNode done(String token, String mutation, Map<String, ?> input) {
    var payload = payload(token, mutation, input);
    assertThat(payload.at("/userErrors").size()).as("%s", payload).isZero();
    return payload.at("/" + field(mutation));
  }

  static Map<String, Object> on(Letter letter, Object... more) {
    var input = new LinkedHashMap<String, Object>();
    input.put("id", letter.id());
    input.put("version", letter.version());
    for (int i = 0; i < more.length; i += 2) {
      input.put((String) more[i], more[i + 1]);
    }
    return input;
  }

  static Letter draft(String community) {
    var roster = settle(community);
    var input = content(community, roster);
    input.put("community", community);
    return new Letter(done(officer(community.substring(0, 9)), "targetLetterDraft", input), roster);
  }

  /** The steps by their names in the API, in the order of the path. */
  static final List<String> PATH =
      List.of("Decide", "Sign", "CoSign", "Review", "Recognise", "File", "Publish", "Close");

  static Letter step(Letter letter, String step) {
    return letter.now(done(actor(letter, step), mutation(step), stepInput(letter, step)));
  }

  static String mutation(String step) {
    return "targetLetter" + (step.equals("CoSign") ? "Sign" : step);
  }

  static String actor(Letter letter, String step) {
    return switch (step) {
      case "File" -> organizationOfficer();
      case "Recognise" -> admin(letter.township());
      default -> officer(letter.township());
    };
  }

  static Map<String, Object> stepInput(Letter letter, String step) {
    return switch (step) {
      case "Decide" ->
          on(letter, "decidedOn", MEETING.toString(), "attendees", List.of("朱宝平", "李健"));
      case "Sign" -> on(letter, "signatory", signatory(letter, letter.roster().secretaryship.id()));
      case "CoSign" ->
          on(letter, "signatory", signatory(letter, letter.roster().chairmanship.id()));
      case "Recognise" -> on(letter, "partyLead", "镇党委书记", "governmentLead", "镇长");
      case "File" -> on(letter, "receiptNumber", "备〔2022〕1号");
      case "Return", "Amend" -> on(letter, "reason", "项目资金未到位");
      default -> on(letter);
    };
  }

  private static String signatory(Letter letter, UUID membership) {
    return globalId("Membership", letter.community(), membership);
  }

  /** A new letter, brought through the steps up to and with {@code last}. */
  static Letter through(String community, String last) {
    return through(draft(community), last);
  }

  static Letter through(Letter from, String last) {
    Letter letter = from;
    for (String step : PATH.subList(0, PATH.indexOf(last) + 1)) {
      letter = step(letter, step);
    }
    return letter;
  }

  static List<String> rules(JsonNode payload) {
    return payload.at("/userErrors").findValuesAsString("rule");
  }
}
