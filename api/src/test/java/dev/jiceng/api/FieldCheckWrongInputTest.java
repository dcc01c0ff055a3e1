package dev.jiceng.api;

import static dev.jiceng.api.CycleApi.input;
import static dev.jiceng.api.CycleApi.with;
import static dev.jiceng.api.GuidanceApi.begun;
import static dev.jiceng.api.GuidanceApi.finding;
import static dev.jiceng.api.GuidanceApi.instructor;
import static dev.jiceng.api.GuidanceApi.newId;
import static dev.jiceng.api.GuidanceApi.takenOut;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.shared.Proves;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** Whatever is wrong with one item is told of that item, by rule and field; all others land. */
@Proves("G-14")
class FieldCheckWrongInputTest {
  private static final String COLD_CHAIN = "cold-chain";
  private static final UUID UNTRAINED = UUID.fromString("01930000-0000-7000-8000-0000000000d3");
  private static final String UNLICENSED = "01930000-0000-7000-8000-0000000000d4";
  private static final String SYNC =
      """
      mutation($input: FieldCheckSyncInput!) {
        fieldCheckSync(input: $input) {
          results {
            check sequence status
            errors { __typename path message ... on RuleViolation { rule reason } }
          }
          userErrors { code }
        }
      }
      """;

  /** One item, and all that is to be told of it: rule and reason, or the kind of error; field. */
  private record Wrong(String what, Map<String, Object> item, String... told) {}

  @BeforeAll
  static void prepare() {
    GuidanceApi.prepare();
    var temperature =
        Map.of(
            "code",
            "T1",
            "text",
            "冷藏箱温度",
            "kind",
            "NUMBER",
            "weight",
            "60",
            "measure",
            Map.of("unit", "℃", "lowest", "-40", "highest", "40"));
    var record =
        Map.of(
            "code",
            "T2",
            "text",
            "温度记录",
            "kind",
            "CHOICE",
            "weight",
            "40",
            "choices",
            List.of(
                Map.of("code", "all", "text", "齐全", "points", "40"),
                Map.of("code", "none", "text", "没有", "points", "0")));
    CycleApi.payload(
        GuidanceApi.leader(),
        "checklistTemplatePublish",
        "template { id }",
        with(GuidanceApi.checklist(), "code", COLD_CHAIN, "items", List.of(temperature, record)));
    hire(UNTRAINED.toString(), "2031-01-01", "2025-01-01");
    hire(UNLICENSED, null, "2031-01-01");
  }

  private static void hire(String id, @Nullable String licensed, String trained) {
    TestTenancy.admin()
        .sql(
            """
            insert into county_610725.guidance_instructor (id, name, institution, home_post, home_days, co_opted,
              licence_number, licensed_until, experience_years, trained_until, subject_areas)
            values (:id::uuid, '赵医生', '县疾控中心', '医师', '{1}', false,
              case when :licensed::date is null then null else :id end, :licensed::date, 5, :trained::date, '{}')
            on conflict do nothing
            """)
        .param("id", id)
        .param("licensed", licensed)
        .param("trained", trained)
        .update();
  }

  private static List<Map<String, Object>> answer(String item, String part, Object value) {
    return List.of(Map.of("item", item, part, value));
  }

  private static List<Wrong> wrongs() {
    return Stream.of(unlawful(), incomplete(), findings(), edits(), malformed())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Wrong> unlawful() {
    String soon = Instant.now().plusSeconds(1200).toString();
    return List.of(
        new Wrong(
            "a version nobody published",
            begun(newId(), "templateVersion", 9),
            "G-5 G-5.noVersion template"),
        new Wrong(
            "a score above its weight",
            begun(newId(), "answers", answer("A2", "number", "30.01")),
            "G-5 G-5.aboveWeight answers.A2"),
        new Wrong(
            "a number outside its bounds",
            begun(newId(), "template", COLD_CHAIN, "answers", answer("T1", "number", "40.5")),
            "G-5 G-5.outOfBounds answers.T1"),
        new Wrong(
            "a choice there is not",
            begun(newId(), "template", COLD_CHAIN, "answers", answer("T2", "choice", "some")),
            "G-5 G-5.noChoice answers.T2"),
        new Wrong(
            "a remark longer than a page",
            begun(newId(), "answers", answer("A1", "remark", "字".repeat(2001))),
            "G-5 G-5.tooLong answers.A1"),
        new Wrong(
            "an answer of another kind",
            begun(newId(), "answers", answer("A2", "yes", true)),
            "G-5 G-5.kind answers.A2"),
        new Wrong(
            "an item the checklist has not",
            begun(newId(), "answers", answer("Z9", "yes", true)),
            "G-5 G-5.noItem answers.Z9"),
        new Wrong(
            "a foreign county's place",
            begun(newId(), "community", "340124100001"),
            "NotFound community"),
        new Wrong(
            "a place that is none",
            begun(newId(), "community", "610725101999"),
            "NotFound community"),
        new Wrong(
            "a check in the future",
            begun(newId(), "startedAt", soon, "endedAt", soon),
            "G-6 G-6.future endedAt"),
        new Wrong(
            "an instructor without a licence",
            begun(newId(), "instructors", List.of(UNLICENSED)),
            "G-3 G-3.licence instructors.0"),
        new Wrong(
            "an instructor whose training has run out",
            begun(newId(), "instructors", List.of(UNTRAINED.toString())),
            "G-3 G-3.training instructors.0"),
        new Wrong(
            "an instructor nobody knows",
            begun(newId(), "instructors", List.of(newId())),
            "G-3 G-3.unknown instructors.0"),
        new Wrong(
            "a photo that never arrived",
            begun(newId(), "answers", answer("A3", "photos", List.of(newId()))),
            "G-6 G-6.photo answers.A3"));
  }

  private static List<Wrong> incomplete() {
    var untimed = begun(newId());
    untimed.remove("startedAt");
    untimed.remove("endedAt");
    var training = Map.of("topic", "报告流程", "hours", "0", "trainees", List.of());
    return List.of(
        new Wrong("no times", untimed, "G-6 G-6.times startedAt"),
        new Wrong(
            "an end without a beginning",
            takenOut("startedAt", begun(newId())),
            "G-6 G-6.times startedAt"),
        new Wrong(
            "an end before the beginning",
            begun(newId(), "endedAt", GuidanceApi.NOW.minusSeconds(7200).toString()),
            "G-6 G-6.duration endedAt"),
        new Wrong(
            "nobody who checked",
            begun(newId(), "instructors", List.of()),
            "G-6 G-6.instructors instructors"),
        new Wrong(
            "a place beyond the pole",
            begun(newId(), "position", Map.of("latitude", "90.1", "longitude", "106")),
            "G-6 G-6.position position"),
        new Wrong(
            "a training of nobody",
            begun(newId(), "trainings", List.of(training)),
            "G-6 G-6.training trainings"),
        new Wrong(
            "what no database keeps as text",
            begun(newId(), "remark", "a\0b"),
            "G-6 G-6.text remark"),
        new Wrong(
            "an id of another version",
            begun("0b9a1c6e-2f51-4a3e-9c1d-0123456789ab"),
            "G-6 G-6.id check"));
  }

  private static Wrong wrongFinding(String what, String told, Object... said) {
    String id = newId();
    return new Wrong(
        what,
        begun(newId(), "findings", List.of(with(finding("id", id), said))),
        "G-7 G-7." + told.replace(" ", " findings." + id + "."));
  }

  private static List<Wrong> findings() {
    String id = newId();
    String odd = "0b9a1c6e-2f51-4a3e-9c1d-0123456789ab";
    String self = newId();
    return List.of(
        new Wrong(
            "a finding without a deadline",
            begun(newId(), "findings", List.of(takenOut("dueOn", finding("id", id)))),
            "G-7 G-7.deadline findings." + id + ".dueOn"),
        new Wrong(
            "a finding whose id is of another version",
            begun(newId(), "findings", List.of(finding("id", odd))),
            "G-7 G-7.id findings." + odd + ".id"),
        wrongFinding("a deadline before the check", "deadlinePast dueOn", "dueOn", "2020-01-01"),
        wrongFinding("two deadlines", "deadlineTwice dueOn", "workingDays", 3),
        wrongFinding("a finding that says nothing", "description description", "description", " "),
        wrongFinding("a finding for nobody", "institution institution", "institution", " "),
        wrongFinding("a finding on no item", "item item", "item", "Z9"),
        new Wrong(
            "a check that rechecks itself",
            begun(self, "recheckOf", self),
            "G-7 G-7.recheckSelf recheckOf"));
  }

  /** What cannot be said of a check that is there. */
  private static List<Wrong> edits() {
    String known = newId();
    assertThat(GuidanceApi.statuses("phone-1", List.of(begun(known)))).containsExactly("CREATED");
    var next = GuidanceApi.piece(known, 2, "base", "phone-1:1");
    return List.of(
        new Wrong(
            "another place than before",
            with(next, "community", "610725101001"),
            "G-6 G-6.placement check"),
        new Wrong(
            "something else under a number that was used",
            begun(known, "remark", "另"),
            "G-6 G-6.other sequence"),
        new Wrong(
            "an edition that holds what it is made for",
            with(next, "base", "phone-1:2"),
            "G-6 G-6.base base"),
        new Wrong("an edition that is none", with(next, "base", "now"), "G-6 G-6.edition base"),
        new Wrong(
            "a number before the first",
            with(next, "sequence", 0),
            "G-6 G-6.sequence sequence",
            "G-6 G-6.base base"),
        new Wrong(
            "a check that nobody did any more",
            takenOut("instructors", with(next, "remark", "改")),
            "G-6 G-6.needed instructors"));
  }

  private static List<Wrong> malformed() {
    return List.of(
        new Wrong("an id that is none", begun("check-1"), "InvalidInput check"),
        new Wrong(
            "a time that is none", begun(newId(), "endedAt", "25:00"), "InvalidInput endedAt"),
        new Wrong(
            "a code with letters",
            begun(newId(), "community", "61072510120x"),
            "InvalidInput community"),
        new Wrong(
            "a day that is none",
            begun(newId(), "findings", List.of(finding("dueOn", "2031-02-30"))),
            "InvalidInput findings.0.dueOn"),
        new Wrong(
            "several at once",
            with(
                begun(newId(), "findings", List.of(finding("severity", "GRAVE"))),
                "sequence",
                "x",
                "who",
                1),
            "InvalidInput sequence",
            "InvalidInput findings.0.severity",
            "InvalidInput who"),
        new Wrong(
            "a number that is a word",
            begun(newId(), "answers", answer("A2", "number", "many")),
            "InvalidInput answers.0.number"),
        new Wrong(
            "what must be there and is not",
            takenOut("template", begun(newId())),
            "InvalidInput template"));
  }

  private static JsonNode sync(List<Map<String, Object>> batch) {
    var sent = input("device", "phone-1", "sentAt", Instant.now().toString(), "batch", batch);
    var payload =
        TargetApi.payload(
            TargetApi.api().query(instructor(), SYNC, Map.of("input", sent)), "fieldCheckSync");
    assertThat(payload.at("/userErrors").size()).as("%s", payload).isZero();
    return payload.at("/results");
  }

  private static List<String> told(JsonNode result) {
    return result.at("/errors").valueStream().map(FieldCheckWrongInputTest::error).toList();
  }

  private static String error(JsonNode error) {
    String path =
        error.at("/path").valueStream().map(JsonNode::asString).collect(Collectors.joining("."));
    String rule =
        error.has("rule")
            ? error.at("/rule").asString() + " " + error.at("/reason").asString()
            : error.at("/__typename").asString();
    return rule + " " + path;
  }

  /** All in one batch, each between two that are well. */
  @TestFactory
  Stream<DynamicTest> each_is_told_what_is_wrong_with_it_and_all_others_land() {
    var wrongs = wrongs();
    var batch = new ArrayList<Map<String, Object>>();
    wrongs.forEach(wrong -> batch.addAll(List.of(begun(newId()), wrong.item())));
    batch.add(begun(newId()));
    var results = sync(batch);
    assertThat(results.size()).isEqualTo(batch.size());
    return Stream.concat(
        Stream.iterate(0, i -> i < wrongs.size(), i -> i + 1)
            .map(i ->
                DynamicTest.dynamicTest(
                    wrongs.get(i).what(), () -> assertTold(wrongs.get(i), results.get(2 * i + 1)))),
        Stream.iterate(0, i -> i <= wrongs.size(), i -> i + 1)
            .map(i ->
                DynamicTest.dynamicTest(
                    "the one beside it lands " + i,
                    () -> assertLanded(batch.get(2 * i), results.get(2 * i)))));
  }

  private static void assertTold(Wrong wrong, JsonNode result) {
    assertThat(result.at("/status").asString()).isEqualTo("REJECTED");
    assertThat(told(result)).containsExactlyInAnyOrder(wrong.told());
    assertThat(result.at("/errors").findValuesAsString("message"))
        .allSatisfy(message -> assertThat(message).isNotBlank().doesNotContain("Exception", "{"));
  }

  private static void assertLanded(Map<String, Object> sent, JsonNode result) {
    assertThat(result.at("/status").asString()).isEqualTo("CREATED");
    assertThat(result.at("/check").asString()).isEqualTo(sent.get("check"));
    var stored = "select count(*) from t_610725101.field_check where id = '%s'";
    assertThat(GuidanceApi.count(stored.formatted(sent.get("check")))).isEqualTo(1);
  }

  @Test
  void an_item_is_known_by_what_of_it_can_be_read() {
    String check = newId();
    var results = sync(List.of(begun(check, "at", "yesterday"), begun("none", "sequence", 7)));
    assertThat(results.at("/0/check").asString()).isEqualTo(check);
    assertThat(results.at("/0/sequence").asInt()).isEqualTo(1);
    assertThat(results.at("/1/check").isNull()).isTrue();
    assertThat(results.at("/1/sequence").asInt()).isEqualTo(7);
  }

  @Test
  void a_device_has_a_name_that_is_no_desks() {
    for (String device : List.of("desk", "my phone", "")) {
      var sent = input("device", device, "sentAt", Instant.now().toString());
      var payload =
          TargetApi.payload(
              TargetApi.api()
                  .query(
                      instructor(),
                      SYNC,
                      Map.of("input", with(sent, "batch", List.of(begun(newId()))))),
              "fieldCheckSync");
      assertThat(told(payload.at("/results/0"))).containsExactly("G-6 G-6.device device");
    }
  }

  @Test
  void without_a_variable_of_its_own_a_batch_is_read_as_a_whole() {
    String document =
        SYNC.replace("$input: FieldCheckSyncInput!", "$batch: [FieldCheckPieceInput!]!")
            .replace(
                "input: $input",
                "input: {device: \"phone-1\", sentAt: \"2026-11-23T09:30:00+08:00\", batch:"
                    + " $batch}");
    var reply =
        TargetApi.api()
            .query(instructor(), document, Map.of("batch", List.of(begun("none"), begun(newId()))));
    assertThat(reply.code()).isEqualTo("BAD_USER_INPUT");
  }
}
