package dev.jiceng.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Mutations that answer one entity, sent as a test needs them. */
final class CycleApi {
  private static final String ERRORS =
      """
      userErrors {
        __typename message code path
        ... on RuleViolation { rule reason severity numbers { name value } }
        ... on StaleVersion { current { id } }
      }
      """;

  private CycleApi() {}

  /** Alternating names and values, over those of {@code base}. */
  static Map<String, Object> with(Map<String, ?> base, Object... pairs) {
    var input = new LinkedHashMap<String, Object>(base);
    for (int i = 0; i < pairs.length; i += 2) {
      input.put((String) pairs[i], pairs[i + 1]);
    }
    return input;
  }

  static Map<String, Object> input(Object... pairs) {
    return with(Map.of(), pairs);
  }

  /** {@code shown} is the entity's field with its selection. */
  static TestApi.Reply send(
      String token, String mutation, String shown, Map<String, ?> input, @Nullable String key) {
    String type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1) + "Input";
    String idempotent = key == null ? "" : "@idempotent(key: \"" + key + "\")";
    String document =
        "mutation($input: %s!) { %s(input: $input) %s { %s %s } }"
            .formatted(type, mutation, idempotent, shown, ERRORS);
    return TargetApi.api().query(token, document, Map.of("input", input));
  }

  static JsonNode payload(String token, String mutation, String shown, Map<String, ?> input) {
    return TargetApi.payload(send(token, mutation, shown, input, null), mutation);
  }

  /** The entity, where nothing but advice came with it. */
  static JsonNode done(String token, String mutation, String shown, Map<String, ?> input) {
    var payload = payload(token, mutation, shown, input);
    var entity = payload.at("/" + shown.substring(0, shown.indexOf(' ')));
    assertThat(entity.isNull()).as("%s", payload).isFalse();
    return entity;
  }

  /** What this caller can do now. */
  static List<String> possible(JsonNode entity) {
    return entity
        .at("/nextSteps")
        .valueStream()
        .filter(step -> step.at("/permitted").asBoolean() && step.at("/possible").asBoolean())
        .map(step -> step.at("/action").asString())
        .toList();
  }

  static List<String> reasons(JsonNode payload) {
    return payload.at("/userErrors").findValuesAsString("reason");
  }
}
