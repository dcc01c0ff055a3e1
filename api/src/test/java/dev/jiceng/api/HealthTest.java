package dev.jiceng.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Readiness is the database alone, liveness nothing outside (U-1); both in time (U-2). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HealthTest {
  /** The chart's time-out of the readiness probe. */
  private static final Duration PROBE = Duration.ofSeconds(4);

  private FaultProxy proxy;
  private TestApi api;

  @BeforeAll
  void start() {
    proxy = new FaultProxy(URI.create(TestTenancy.url().substring("jdbc:".length())).getPort());
    api =
        new TestApi(
            "jiceng.database.url=jdbc:postgresql://127.0.0.1:%d/jiceng".formatted(proxy.port()));
  }

  @AfterAll
  void stop() {
    api.close();
    proxy.close();
  }

  @AfterEach
  void heal() {
    proxy.heal();
  }

  private int probe(String group) {
    Instant begin = Instant.now();
    int status = api.send(HttpRequest.newBuilder(api.url("/actuator/health/" + group))).status();
    assertThat(Duration.between(begin, Instant.now())).isLessThan(PROBE);
    return status;
  }

  @Test
  void with_its_database_an_instance_is_alive_and_ready() {
    assertThat(probe("liveness")).isEqualTo(200);
    assertThat(probe("readiness")).isEqualTo(200);
  }

  @Test
  void without_its_database_it_is_alive_and_not_ready_until_the_database_is_back() {
    proxy.cut();
    assertThat(probe("readiness")).isEqualTo(503);
    assertThat(probe("liveness")).isEqualTo(200);

    proxy.heal();
    assertThat(probe("readiness")).isEqualTo(200);
  }

  @Test
  void a_database_that_hangs_is_told_in_time_every_time() throws Exception {
    assertThat(probe("readiness")).isEqualTo(200);
    proxy.hang();
    assertThat(probe("readiness")).isEqualTo(503);
    assertThat(probe("readiness")).isEqualTo(503);
    assertThat(probe("liveness")).isEqualTo(200);

    proxy.heal();
    Instant deadline = Instant.now().plusSeconds(10);
    while (probe("readiness") != 200) {
      assertThat(Instant.now()).isBefore(deadline);
      Thread.sleep(100);
    }
  }

  @Test
  void busy_pools_and_a_missing_redis_leave_it_well() throws Exception {
    var pool = api.context.getBean("reading", DataSource.class);
    List<Connection> taken = new ArrayList<>();
    try {
      for (int i = 0; i < 8; i++) {
        taken.add(pool.getConnection());
      }
      assertThat(probe("readiness")).isEqualTo(200);
      // Redis, too, is not there.
      assertThat(probe("")).isEqualTo(200);
    } finally {
      for (Connection connection : taken) {
        connection.close();
      }
    }
  }

  @Test
  void nobody_is_told_more_than_the_status() {
    proxy.cut();
    String body =
        api.send(HttpRequest.newBuilder(api.url("/actuator/health/readiness"))).raw().body();
    assertThat(body).isEqualTo("{\"status\":\"DOWN\"}");
  }
}
