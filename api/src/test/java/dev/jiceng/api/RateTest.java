package dev.jiceng.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import redis.embedded.RedisServer;

/** A caller's cost is bounded, over all instances, with Redis and without. */
class RateTest {
  private static final String QUERY =
      "{ codeLists { label entries { code } } me { areas { children { code } } } }";

  private static final String[] SMALL = {
    "jiceng.rate.burst=3000",
    "jiceng.rate.per-second=1",
    "jiceng.rate.public-burst=3000",
    "jiceng.rate.public-per-second=1",
    "jiceng.rate.breather=500ms",
    "jiceng.rate.patience=2s"
  };

  private static String[] with(String... more) {
    return java.util.stream.Stream.of(SMALL, more)
        .flatMap(java.util.Arrays::stream)
        .toArray(String[]::new);
  }

  private static TestApi.Reply last(TestApi api, @Nullable String token, int times) {
    TestApi.Reply reply = api.query(token, QUERY);
    for (int i = 1; i < times; i++) {
      reply = api.query(token, QUERY);
    }
    return reply;
  }

  private static String user(TestApi api, String subject) {
    return api.issuer.sign(
        api.issuer.claims(List.of("county-supervisor"), "/61").subject(subject).build());
  }

  @Test
  void who_has_used_up_the_bucket_waits_and_nobody_else_does() {
    try (TestApi api = new TestApi(SMALL)) {
      String greedy = user(api, "greedy");
      long cost = api.query(greedy, QUERY).at("/extensions/cost/requested").asLong();
      long remaining = api.query(greedy, QUERY).at("/extensions/cost/remaining").asLong();
      assertThat(remaining).isBetween(3000 - 2 * cost, 3000 - 2 * cost + 10);
      isRateLimited(last(api, greedy, 4));
      assertThat(api.query(user(api, "modest"), QUERY).status()).isEqualTo(200);
      isRateLimited(last(api, null, 5));
    }
  }

  private static void isRateLimited(TestApi.Reply reply) {
    assertThat(reply.status()).isEqualTo(429);
    assertThat(reply.code()).isEqualTo("RATE_LIMITED");
    assertThat(reply.raw().headers().firstValue("Retry-After").orElse("")).matches("[1-9]\\d*");
    assertThat(reply.json().has("data")).isFalse();
  }

  @Test
  void instances_share_a_bucket_through_redis_and_outlive_it() throws IOException {
    int port = freePort();
    RedisServer redis = RedisServer.builder().bind("127.0.0.1").port(port).build();
    redis.start();
    String url = "jiceng.redis.url=redis://127.0.0.1:" + port;
    try (TestApi one = new TestApi(with(url));
        TestApi two = new TestApi(with(url, "jiceng.issuer.uri=" + one.issuer.uri()))) {
      untilShared(one, two);
      String greedy = user(one, "greedy");
      isRateLimited(last(one, greedy, 5));
      isRateLimited(two.query(greedy, QUERY));
      redis.stop();
      assertThat(one.query(greedy, QUERY).status()).isEqualTo(200);
      isRateLimited(last(one, greedy, 5));
    } finally {
      redis.stop();
    }
  }

  /** Until both have connected: what one takes is then missing at the other. */
  private static void untilShared(TestApi one, TestApi two) {
    for (int attempt = 0; attempt < 100; attempt++) {
      String probe = user(one, "probe" + attempt);
      long first = one.query(probe, QUERY).at("/extensions/cost/remaining").asLong();
      long second = two.query(probe, QUERY).at("/extensions/cost/remaining").asLong();
      if (second < first) {
        return;
      }
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
    throw new AssertionError("the instances never shared a bucket");
  }

  private static int freePort() throws IOException {
    try (var socket = new java.net.ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
