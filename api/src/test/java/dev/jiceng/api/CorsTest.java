package dev.jiceng.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Which pages of other origins a browser lets call the API. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorsTest {
  private static final String FRONT = "http://localhost:5173";
  private static final String FOREIGN = "https://elsewhere.example";
  private static final String TYPENAME = "{\"query\":\"{ __typename }\"}";

  private TestApi open;
  private TestApi closed;

  @BeforeAll
  void start() {
    open = new TestApi("jiceng.cors.origins=" + FRONT);
    closed = new TestApi();
  }

  @AfterAll
  void stop() {
    open.close();
    closed.close();
  }

  private static TestApi.Reply preflight(TestApi api, String path, String origin) {
    return api.send(
        HttpRequest.newBuilder(api.url(path))
            .header("Origin", origin)
            .header("Access-Control-Request-Method", "POST")
            .header("Access-Control-Request-Headers", "authorization,content-type")
            .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
  }

  private static Optional<String> allowed(TestApi.Reply reply) {
    return reply.raw().headers().firstValue("Access-Control-Allow-Origin");
  }

  @Test
  void a_named_origin_may_send_tokens_and_read_the_answer() {
    TestApi.Reply before = preflight(open, "/graphql", FRONT);
    assertThat(before.status()).isEqualTo(200);
    assertThat(allowed(before)).contains(FRONT);
    assertThat(before.raw().headers().firstValue("Access-Control-Allow-Headers"))
        .contains("authorization, content-type");
    assertThat(before.raw().headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();

    TestApi.Reply reply = open.send(open.post(TYPENAME).header("Origin", FRONT));
    assertThat(reply.status()).isEqualTo(200);
    assertThat(allowed(reply)).contains(FRONT);
    assertThat(reply.raw().headers().firstValue("Access-Control-Expose-Headers").orElse(""))
        .contains("X-Request-Id", "Retry-After");
  }

  @Test
  void a_refusal_can_be_read_too() {
    TestApi.Reply reply =
        open.send(open.post(TYPENAME).header("Origin", FRONT).header("Authorization", "Bearer x"));
    assertThat(reply.status()).isEqualTo(401);
    assertThat(allowed(reply)).contains(FRONT);
  }

  @Test
  void no_other_origin_may() {
    assertThat(preflight(open, "/graphql", FOREIGN).status()).isEqualTo(403);
    assertThat(allowed(preflight(open, "/graphql", FOREIGN))).isEmpty();
    assertThat(allowed(open.send(open.post(TYPENAME).header("Origin", FOREIGN)))).isEmpty();
  }

  @Test
  void nothing_but_graphql_is_open_to_others() {
    assertThat(allowed(preflight(open, "/actuator/health", FRONT))).isEmpty();
    assertThat(allowed(preflight(open, "/graphiql/config.json", FRONT))).isEmpty();
  }

  @Test
  void nobody_is_named_by_default() {
    assertThat(allowed(preflight(closed, "/graphql", FRONT))).isEmpty();
    assertThat(allowed(closed.send(closed.post(TYPENAME).header("Origin", FRONT)))).isEmpty();
  }
}
