package dev.jiceng.api;

import static dev.jiceng.api.CycleApi.input;
import static dev.jiceng.api.CycleApi.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.shared.jooq.TimedIds;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Phones, and a county that has published a checklist and trained somebody. */
final class GuidanceApi {
  static final String VILLAGE = "610725101201";
  static final String OTHER_TOWNSHIP = "610725102201";
  static final String TEMPLATE = "water";
  static final UUID DOCTOR = UUID.fromString("01930000-0000-7000-8000-0000000000d1");
  static final UUID LAPSED = UUID.fromString("01930000-0000-7000-8000-0000000000d2");

  static final Instant NOW = Instant.now();

  static final String SYNC =
      """
      mutation($input: FieldCheckSyncInput!) {
        fieldCheckSync(input: $input) {
          results {
            check sequence status version edition missing
            fields { field yours theirs { device sequence value } }
            errors { code path message ... on RuleViolation { reason } }
          }
          userErrors { code path message }
        }
      }
      """;

  private static boolean prepared;

  private GuidanceApi() {}

  static String leader() {
    return TargetApi.token("guidance-leader", "/61/6107/610725");
  }

  static String instructor() {
    return TargetApi.token("guidance-instructor", "/61/6107/610725");
  }

  /** What phones can check at all. */
  static synchronized void prepare() {
    if (prepared) {
      return;
    }
    CycleApi.payload(leader(), "checklistTemplatePublish", "template { id version }", checklist());
    trained(TestTenancy.admin(), DOCTOR, "李医生", "2031-01-01");
    trained(TestTenancy.admin(), LAPSED, "王医生", "2020-01-01");
    prepared = true;
  }

  static Map<String, Object> checklist() {
    return input(
        "county",
        "610725",
        "code",
        TEMPLATE,
        "version",
        0,
        "name",
        "饮水安全检查表",
        "subjectArea",
        "DISEASE_CONTROL",
        "items",
        List.of(
            Map.of("code", "A1", "text", "消毒记录是否完整？", "kind", "YES_NO", "weight", "40"),
            Map.of("code", "A2", "text", "水源防护", "kind", "SCORE", "weight", "30"),
            Map.of(
                "code", "A3", "text", "现场照片", "kind", "PHOTO", "weight", "30", "required", false)));
  }

  static void trained(JdbcClient admin, UUID id, String name, String until) {
    admin
        .sql(
            """
            insert into county_610725.guidance_instructor (id, name, institution, home_post, home_days, co_opted,
              licence_number, licensed_until, experience_years, trained_until, subject_areas)
            values (:id, :name, '县疾控中心', '医师', '{1}', false, :id::text, :until::date, 5, :until::date, '{}')
            on conflict do nothing
            """)
        .param("id", id)
        .param("name", name)
        .param("until", until)
        .update();
  }

  static String newId() {
    return new TimedIds(Instant::now).next().toString();
  }

  /** The first piece of a check; more says, or says anew, what it holds. */
  static Map<String, Object> begun(String check, Object... more) {
    return with(
        piece(check, 1),
        with(
                input(
                    "startedAt",
                    NOW.minusSeconds(3600).toString(),
                    "endedAt",
                    NOW.minusSeconds(60).toString(),
                    "instructors",
                    List.of(DOCTOR.toString())),
                more)
            .entrySet()
            .stream()
            .flatMap(it -> java.util.stream.Stream.of(it.getKey(), it.getValue()))
            .toArray());
  }

  static Map<String, Object> piece(String check, int sequence, Object... more) {
    return with(
        input(
            "check",
            check,
            "sequence",
            sequence,
            "at",
            NOW.minusSeconds(60).toString(),
            "community",
            VILLAGE,
            "template",
            TEMPLATE,
            "templateVersion",
            1),
        more);
  }

  /** Says that the part is to be taken out, which is not the same as saying nothing of it. */
  @SuppressWarnings("NullAway")
  static Map<String, Object> takenOut(String part, Map<String, Object> said) {
    said.put(part, null);
    return said;
  }

  static Map<String, Object> finding(Object... more) {
    return with(
        input(
            "id",
            newId(),
            "item",
            "A1",
            "severity",
            "SERIOUS",
            "description",
            "无消毒记录",
            "institution",
            "水磨湾村卫生室",
            "dueOn",
            "2031-01-01"),
        more);
  }

  static JsonNode sync(String token, String device, List<Map<String, Object>> batch) {
    var sent = input("device", device, "sentAt", Instant.now().toString(), "batch", batch);
    var reply = TargetApi.api().query(token, SYNC, Map.of("input", sent));
    return TargetApi.payload(reply, "fieldCheckSync");
  }

  /** What became of each item; the batch as a whole was fine. */
  static List<String> statuses(String device, List<Map<String, Object>> batch) {
    var payload = sync(instructor(), device, batch);
    assertThat(payload.at("/userErrors").size()).as("%s", payload).isZero();
    return payload.at("/results").findValuesAsString("status");
  }

  static JsonNode result(String device, Map<String, Object> piece) {
    return sync(instructor(), device, List.of(piece)).at("/results/0");
  }

  static List<String> reasons(JsonNode result) {
    return result.at("/errors").findValuesAsString("reason");
  }

  static long count(String sql) {
    return TestTenancy.admin().sql(sql).query(Long.class).single();
  }
}
