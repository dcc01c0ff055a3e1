package dev.jiceng.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The roster's mutations, sent and answered. */
final class RosterApi {
  static final String TOWNSHIP = "610725102";
  static final String VILLAGE = "610725102201";

  private static final String PERSON =
      """
      person {
        id version name township { code }
        profile { gender birthDate ethnicity education politicalStatus origin skills }
        identifiers { idNumber phone }
        memberships { id }
      }
      """;
  private static final Map<String, String> SHOWN =
      Map.of(
          "organization",
          "organization { id version name kind dissolvedOn community { code } posts { id } }",
          "post",
          "post { id version kind title lead seats holders { membership person { name } } }",
          "person",
          PERSON,
          "membership",
          """
          membership {
            id version startsOn endsOn endReason community { code } person { id name }
            post { id title } organization { id name }
          }
          """,
          "identifiers",
          "identifiers { idNumber phone }",
          "kinship",
          "kinship { id kind person { id } relative { id kin { kind } } }");
  private static final String ERRORS =
      """
      userErrors {
        __typename message code path
        ... on RuleViolation { rule reason severity numbers { name value } }
        ... on StaleVersion { current { id ... on Person { version name } } }
        ... on DuplicateRecord { existing { id } }
      }
      """;

  private RosterApi() {}

  static String officer() {
    return TargetApi.officer(TOWNSHIP);
  }

  static String admin() {
    return TargetApi.admin(TOWNSHIP);
  }

  static TestApi.Reply send(
      String token, String mutation, Map<String, ?> input, @Nullable String key) {
    String type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1);
    String idempotent = key == null ? "" : "@idempotent(key: \"" + key + "\")";
    String document =
        "mutation($input: %sInput!) { %s(input: $input) %s { %s %s } }"
            .formatted(type, mutation, idempotent, SHOWN.get(field(mutation)), ERRORS);
    return TargetApi.api().query(token, document, Map.of("input", input));
  }

  static String field(String mutation) {
    return mutation.equals("personIdentifiersReveal")
        ? "identifiers"
        : mutation.replaceAll("[A-Z].*", "");
  }

  static JsonNode payload(String token, String mutation, Map<String, ?> input) {
    return TargetApi.payload(send(token, mutation, input, null), mutation);
  }

  /** What an officer's mutation did; fails where it did nothing. */
  static JsonNode done(String mutation, Map<String, ?> input) {
    var payload = payload(officer(), mutation, input);
    assertThat(payload.at("/userErrors").size()).as("%s", payload).isZero();
    return payload.at("/" + field(mutation));
  }

  /** Why an officer's mutation did nothing. */
  static List<String> reasons(String mutation, Map<String, ?> input) {
    var payload = payload(officer(), mutation, input);
    assertThat(payload.at("/" + field(mutation)).isNull()).as("%s", payload).isTrue();
    return payload.at("/userErrors").findValuesAsString("reason");
  }

  static Map<String, Object> person(Object... more) {
    return with(Map.of("township", TOWNSHIP, "name", "李秀英", "birthDate", "1980-05-01"), more);
  }

  static Map<String, Object> with(Map<String, ?> input, Object... more) {
    var all = new LinkedHashMap<String, Object>(input);
    for (int i = 0; i < more.length; i += 2) {
      all.put((String) more[i], more[i + 1]);
    }
    return all;
  }

  static Map<String, Object> on(JsonNode entity, Object... more) {
    return with(
        Map.of("id", entity.at("/id").asString(), "version", entity.at("/version").asInt()), more);
  }

  static JsonNode body(String kind) {
    return done("organizationCreate", Map.of("community", VILLAGE, "kind", kind, "name", "组织"));
  }

  static JsonNode post(JsonNode body, String kind, int seats) {
    return done(
        "postCreate",
        Map.of(
            "organization",
            body.at("/id").asString(),
            "kind",
            kind,
            "title",
            "职务",
            "seats",
            seats));
  }

  static Map<String, Object> begin(JsonNode person, JsonNode post, String startsOn) {
    return Map.of(
        "person", person.at("/id").asString(),
        "post", post.at("/id").asString(),
        "startsOn", startsOn);
  }

  /** Somebody as those see them who may not read identifiers. */
  static TestApi.Reply read(String token, JsonNode person) {
    return TargetApi.api()
        .query(
            token,
            """
            query($id: ID!) {
              person: node(id: $id) { id ... on Person { name profile { education } } }
            }
            """,
            Map.of("id", person.at("/id").asString()));
  }

  static long audited(String operation) {
    return TestTenancy.admin()
        .sql("select count(*) from t_610725102.audit_entry where action = :operation")
        .param("operation", operation)
        .query(Long.class)
        .single();
  }
}
