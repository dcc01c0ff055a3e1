package dev.jiceng.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** GraphQL over HTTP, as the audits of graphql-http ask it, and what they do not ask. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TransportTest {
  private static final String TYPENAME = "{\"query\":\"{ __typename }\"}";
  private static final String GRAPHQL = "application/graphql-response+json";

  private TestApi api;

  @BeforeAll
  void start() {
    api = new TestApi();
  }

  @AfterAll
  void stop() {
    api.close();
  }

  private TestApi.Reply accepting(String accept, String body) {
    return api.send(api.post(body).header("Accept", accept));
  }

  private static String type(TestApi.Reply reply) {
    return reply.raw().headers().firstValue("Content-Type").orElse("");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/json|application/json",
        "application/graphql-response+json|application/graphql-response+json",
        "*/*|application/json",
        "application/*|application/json",
        "application/graphql-response+json,"
            + " application/json;q=0.9|application/graphql-response+json",
        "application/graphql-response+json;q=0.1, application/json;q=0.9|application/json",
        "text/html, */*;q=0.1|application/json"
      })
  void the_answer_comes_in_the_media_type_accepted(String accept, String expected) {
    TestApi.Reply reply = accepting(accept, TYPENAME);
    assertThat(reply.status()).isEqualTo(200);
    assertThat(type(reply)).isEqualToIgnoringCase(expected + ";charset=utf-8");
    assertThat(reply.at("/data/__typename").asString()).isEqualTo("Query");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "application/xml", "no media type", "application/json;q=0"})
  void what_cannot_be_accepted_is_a_typed_406(String accept) {
    TestApi.Reply reply = accepting(accept, TYPENAME);
    assertThat(reply.status()).isEqualTo(406);
    assertThat(reply.code()).isEqualTo("NOT_ACCEPTABLE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ \"not a JSON",
        "",
        "null",
        "[]",
        "[{\"query\":\"{ __typename }\"}]",
        "{}",
        "{\"qeury\":\"{ __typename }\"}",
        "{\"query\":null}",
        "{\"query\":{\"obj\":\"ect\"}}",
        "{\"query\":0}",
        "{\"query\":false}",
        "{\"query\":[\"array\"]}",
        "{\"query\":\"  \"}",
        "{\"query\":\"{ __typename }\",\"query\":\"{ __typename }\"}",
        "{\"query\":\"{ __typename }\",\"operationName\":{}}",
        "{\"query\":\"{ __typename }\",\"operationName\":0}",
        "{\"query\":\"{ __typename }\",\"operationName\":false}",
        "{\"query\":\"{ __typename }\",\"operationName\":[\"array\"]}",
        "{\"query\":\"{ __typename }\",\"variables\":\"string\"}",
        "{\"query\":\"{ __typename }\",\"variables\":0}",
        "{\"query\":\"{ __typename }\",\"variables\":false}",
        "{\"query\":\"{ __typename }\",\"variables\":[\"array\"]}",
        "{\"query\":\"{ __typename }\",\"extensions\":\"string\"}",
        "{\"query\":\"{ __typename }\",\"extensions\":0}",
        "{\"query\":\"{ __typename }\",\"extensions\":false}",
        "{\"query\":\"{ __typename }\",\"extensions\":[\"array\"]}",
        "\u0000\u0001"
      })
  void a_body_of_the_wrong_form_is_a_typed_400_in_either_media_type(String body) {
    for (String accept : List.of("application/json", GRAPHQL)) {
      TestApi.Reply reply = accepting(accept, body);
      assertThat(reply.status()).isEqualTo(400);
      assertThat(reply.code()).isEqualTo("BAD_REQUEST");
      assertThat(type(reply)).startsWith(accept);
      assertThat(reply.at("/errors/0/extensions/requestId").asString()).isNotBlank();
    }
  }

  @Test
  void json_nested_without_end_is_a_typed_400() {
    assertThat(accepting("*/*", "[".repeat(100_000)).status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"variables", "operationName", "extensions"})
  void null_parameters_are_as_good_as_none(String parameter) {
    String body = "{\"query\":\"{ __typename }\",\"" + parameter + "\":null}";
    assertThat(accepting(GRAPHQL, body).json().has("errors")).isFalse();
    assertThat(accepting("application/json", body).json().has("errors")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{|GRAPHQL_PARSE_FAILED",
        "{ nosuchfield }|GRAPHQL_VALIDATION_FAILED",
        "{ area(code: 610725) { code } }|BAD_USER_INPUT",
        "query($id: ID!) { node(id: $id) { id } }|BAD_USER_INPUT",
        "query A { __typename } query B { __typename }|OPERATION_RESOLUTION_FAILURE"
      })
  void a_bad_document_is_a_200_in_json_and_a_400_without_data_in_graphql_json(
      String query, String code) {
    String body = TestApi.JSON.writeValueAsString(java.util.Map.of("query", query));
    TestApi.Reply json = accepting("application/json", body);
    TestApi.Reply graphql = accepting(GRAPHQL, body);
    assertThat(json.status()).isEqualTo(200);
    assertThat(json.code()).isEqualTo(code);
    assertThat(graphql.status()).isEqualTo(400);
    assertThat(graphql.code()).isEqualTo(code);
    assertThat(graphql.json().has("data")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/x-www-form-urlencoded",
        "application/json;charset=gbk",
        "x"
      })
  void only_json_is_taken(String contentType) {
    TestApi.Reply reply =
        api.send(
            HttpRequest.newBuilder(api.url("/graphql"))
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofString(TYPENAME)));
    assertThat(reply.status()).isEqualTo(415);
    assertThat(reply.code()).isEqualTo("UNSUPPORTED_MEDIA_TYPE");
  }

  @Test
  void a_body_without_a_type_is_not_taken() {
    TestApi.Reply reply =
        api.send(
            HttpRequest.newBuilder(api.url("/graphql"))
                .POST(HttpRequest.BodyPublishers.ofString(TYPENAME)));
    assertThat(reply.status()).isEqualTo(415);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "PUT", "DELETE", "PATCH"})
  void only_post_is_allowed(String method) {
    TestApi.Reply reply =
        api.send(
            HttpRequest.newBuilder(api.url("/graphql?query=%7B__typename%7D"))
                .method(method, HttpRequest.BodyPublishers.noBody()));
    assertThat(reply.status()).isEqualTo(405);
    assertThat(reply.code()).isEqualTo("METHOD_NOT_ALLOWED");
    assertThat(reply.raw().headers().firstValue("Allow")).contains("POST");
  }

  @Test
  void five_megabytes_are_a_typed_413() {
    TestApi.Reply reply = api.send(api.post("{\"query\":\"" + "x".repeat(5_000_000) + "\"}"));
    assertThat(reply.status()).isEqualTo(413);
    assertThat(reply.code()).isEqualTo("PAYLOAD_TOO_LARGE");
  }

  private TestApi.Reply packed(String encoding, byte[] body) {
    return api.send(
        HttpRequest.newBuilder(api.url("/graphql"))
            .header("Content-Type", "application/json")
            .header("Content-Encoding", encoding)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
  }

  private static byte[] gzip(byte[] plain) {
    var packed = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(packed)) {
      out.write(plain);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return packed.toByteArray();
  }

  @Test
  void a_body_may_be_packed_and_counts_as_what_it_holds() {
    byte[] plain = TYPENAME.getBytes(StandardCharsets.UTF_8);
    assertThat(packed("gzip", gzip(plain)).at("/data/__typename").asString()).isEqualTo("Query");
    byte[] bomb = gzip(new byte[5_000_000]);
    assertThat(bomb).hasSizeLessThan(10_000);
    assertThat(packed("gzip", bomb).code()).isEqualTo("PAYLOAD_TOO_LARGE");
    assertThat(packed("gzip", plain).code()).isEqualTo("BAD_REQUEST");
    assertThat(packed("gzip", Arrays.copyOf(gzip(plain), 12)).code()).isEqualTo("BAD_REQUEST");
    assertThat(packed("br", plain).status()).isEqualTo(415);
  }

  @Test
  void a_long_answer_is_packed_for_those_who_take_it() {
    String query = "{ __schema { types { name fields { name } } } }";
    TestApi.Reply reply =
        api.send(
            api.post(TestApi.JSON.writeValueAsString(Map.of("query", query)))
                .header("Authorization", "Bearer " + api.supervisor())
                .header("Accept-Encoding", "gzip"));
    assertThat(reply.raw().headers().firstValue("Content-Encoding")).hasValue("gzip");
  }

  @Test
  void texts_come_in_chinese_unless_english_is_asked_for() {
    assertThat(api.send(api.post("{}")).message()).isEqualTo("query 须为非空文本。");
    assertThat(api.send(api.post("{}").header("Accept-Language", "en-GB, fr;q=0.4")).message())
        .isEqualTo("query must be a text that is not empty.");
    assertThat(api.send(api.post("{}").header("Accept-Language", ";;;")).message())
        .isEqualTo("query 须为非空文本。");
  }

  @Test
  void a_sane_request_id_is_kept_and_another_is_not() {
    TestApi.Reply kept = api.send(api.post("{}").header("X-Request-Id", "field-check-42"));
    assertThat(kept.at("/errors/0/extensions/requestId").asString()).isEqualTo("field-check-42");
    assertThat(kept.raw().headers().firstValue("X-Request-Id")).contains("field-check-42");
    TestApi.Reply fresh = api.send(api.post("{}").header("X-Request-Id", "a b\tc"));
    assertThat(fresh.at("/errors/0/extensions/requestId").asString()).matches("[0-9a-f]{32}");
  }

  @Test
  void health_tells_alive_and_ready_without_any_service_behind() {
    for (String path : List.of("/actuator/health/liveness", "/actuator/health/readiness")) {
      assertThat(api.send(HttpRequest.newBuilder(api.url(path))).status()).isEqualTo(200);
    }
    assertThat(api.send(HttpRequest.newBuilder(api.url("/actuator/env"))).status()).isEqualTo(404);
  }
}
