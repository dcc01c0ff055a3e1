package dev.jiceng.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.shared.jooq.Outage;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import sample.notes.Notes;

/** What callers are told when the database is slow, silent or gone (U-1, U-2). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutageTest {
  private static final Duration REQUEST = Duration.ofSeconds(5);
  private static final String PROBE = "{ asleep(seconds: 0) }";

  private FaultProxy proxy;
  private TestApi api;

  @BeforeAll
  void start() {
    proxy = new FaultProxy(URI.create(TestTenancy.url().substring("jdbc:".length())).getPort());
    api = TestApi.withNotes(url());
  }

  private String url() {
    return "jiceng.database.url=jdbc:postgresql://127.0.0.1:%d/jiceng".formatted(proxy.port());
  }

  @AfterAll
  void stop() {
    api.close();
    proxy.close();
  }

  /** Connections of both pools broke; each is noticed when somebody wants it. */
  @AfterEach
  void heal() throws InterruptedException {
    proxy.heal();
    Instant deadline = Instant.now().plus(REQUEST);
    while (!answers("reading") || !answers("writing")) {
      assertThat(Instant.now()).isBefore(deadline);
      Thread.sleep(100);
    }
  }

  private boolean answers(String pool) {
    try {
      return !setting(pool, "jit").isEmpty();
    } catch (DataAccessException broken) {
      return false;
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"reading", "writing"})
  void every_pools_statements_and_transactions_have_an_end(String pool) {
    assertThat(setting(pool, "statement_timeout")).isEqualTo("3s");
    assertThat(setting(pool, "transaction_timeout")).isEqualTo("4s");
    assertThat(setting(pool, "lock_timeout")).isEqualTo("1s");
    assertThat(setting(pool, "idle_in_transaction_session_timeout")).isEqualTo("10s");
  }

  private String setting(String pool, String name) {
    return JdbcClient.create(api.context.getBean(pool, DataSource.class))
        .sql("show " + name)
        .query(String.class)
        .single();
  }

  @Test
  void a_statement_that_takes_too_long_ends_its_field_with_TIMEOUT() {
    Instant begin = Instant.now();

    TestApi.Reply reply = api.query(null, "{ asleep(seconds: 30) quick: asleep(seconds: 0) }");

    assertThat(Duration.between(begin, Instant.now())).isLessThan(REQUEST);
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.code()).isEqualTo("TIMEOUT");
    assertThat(reply.at("/errors/0/path/0").asString()).isEqualTo("asleep");
    assertThat(reply.message()).contains("took too long");
    assertThat(reply.at("/data/quick").asString()).isEqualTo("awake");
  }

  @Test
  void a_request_that_takes_too_long_ends_with_TIMEOUT_and_begins_nothing_more() throws Exception {
    try (var impatient = TestApi.withNotes(url(), "jiceng.limits.time=1s")) {
      var notes = impatient.context.getBean(Notes.class);
      Instant begin = Instant.now();

      TestApi.Reply reply =
          impatient.query(
              impatient.officer("610725001"),
              "mutation { nap(seconds: 2) noteWrite(input: {text: \"x\"}) { note { text } } }");

      assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofMillis(1900));
      assertThat(reply.status()).isEqualTo(504);
      assertThat(reply.code()).isEqualTo("TIMEOUT");
      assertThat(reply.at("/errors/0/extensions/requestId").asString()).isNotEmpty();
      assertThat(reply.json().has("data")).isFalse();
      Thread.sleep(2000);
      assertThat(notes.asked).hasValue(0);
    }
  }

  @Test
  void a_database_that_is_gone_is_UNAVAILABLE_until_it_is_back() throws Exception {
    proxy.cut();
    TestApi.Reply reply = api.query(null, PROBE);

    assertThat(reply.code()).isEqualTo("UNAVAILABLE");
    assertThat(reply.message()).contains("try again");
    assertThat(reply.raw().body()).doesNotContain("127.0.0.1", "SQL", "pool");

    heal();
    assertThat(api.query(null, PROBE).at("/data/asleep").asString()).isEqualTo("awake");
  }

  @Test
  void a_database_that_hangs_ends_requests_in_time_and_spoils_none_after_it() throws Exception {
    proxy.hang();
    Instant begin = Instant.now();
    TestApi.Reply reply = api.query(null, PROBE);

    assertThat(reply.code()).isIn("TIMEOUT", "UNAVAILABLE");
    assertThat(Duration.between(begin, Instant.now())).isLessThan(REQUEST.plusSeconds(1));

    heal();
    assertThat(api.query(null, PROBE).at("/data/asleep").asString()).isEqualTo("awake");
  }

  @Test
  void what_needs_no_database_is_answered_while_it_is_gone() {
    proxy.cut();

    assertThat(api.query(api.supervisor(), "{ area(code: \"610725\") { name } }").at("/data/area"))
        .isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "57014,TOO_SLOW", "25P04,TOO_SLOW", "55P03,TOO_SLOW",
    "08006,OUT_OF_REACH", "08001,OUT_OF_REACH", "57P01,OUT_OF_REACH",
    "57P03,OUT_OF_REACH", "53300,OUT_OF_REACH"
  })
  void an_outage_is_known_by_its_SQL_state(String state, Outage outage) {
    assertThat(Outage.of(new IllegalStateException(new SQLException("", state)))).contains(outage);
  }

  @ParameterizedTest
  @ValueSource(strings = {"23505", "42501", "42P01", ""})
  void what_is_our_own_fault_is_no_outage(String state) {
    assertThat(Outage.of(new SQLException("", state))).isEmpty();
    assertThat(Outage.of(new IllegalStateException("no SQL"))).isEmpty();
  }
}
