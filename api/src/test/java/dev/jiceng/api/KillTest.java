package dev.jiceng.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.shared.Proves;
import dev.jiceng.tenants.embedded.CannotStart;
import dev.jiceng.tenants.embedded.EmbeddedDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The application and the database are killed while phones deliver. More rounds, or a run again:
 * {@code -Dkill.rounds=20 -Dkill.seed=42}.
 */
@Proves({"W-1", "G-6"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KillTest {
  private static final int ROUNDS = Integer.getInteger("kill.rounds", 2);
  private static final long SEED = Long.getLong("kill.seed", System.nanoTime());
  private static final String TOWNSHIP = "610725101";
  private static final int CHECKS = 20;
  private static final int LATEST = 500;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final int appPort = freePort();
  private final int databasePort = freePort();
  private final FakeIssuer issuer = new FakeIssuer();
  private final List<FieldPhone> phones =
      IntStream.range(0, 3)
          .mapToObj(i -> new FieldPhone(api(), "killed-" + i, () -> token("guidance-instructor")))
          .toList();

  private Path folder;
  private EmbeddedDatabase database;
  private AppProcess app;
  private volatile boolean isOver;

  private static int freePort() {
    try (var door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return door.getLocalPort();
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
  }

  private URI api() {
    return URI.create("http://localhost:" + appPort);
  }

  private String token(String role) {
    return issuer.token(List.of(role), "/61/6107/610725");
  }

  private JdbcClient admin() {
    return JdbcClient.create(database.admin());
  }

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    this.folder = folder;
    database = EmbeddedDatabase.keptIn(folder, databasePort);
    TestTenancy.settle(database.admin(), GuidanceApi.VILLAGE::startsWith);
    GuidanceApi.trained(admin(), GuidanceApi.DOCTOR, "李医生", "2031-01-01");
    app = startApp();
    var published =
        FieldPhone.ask(
            api(),
            token("guidance-leader"),
            "mutation($input: ChecklistTemplatePublishInput!)"
                + " { checklistTemplatePublish(input: $input) { template { version } } }",
            Map.of("input", GuidanceApi.checklist()));
    assertThat(published.findValue("version")).as("%s", published).isNotNull();
  }

  @AfterAll
  void stop() {
    isOver = true;
    app.close();
    database.close();
    issuer.close();
  }

  private AppProcess startApp() {
    return AppProcess.start(
        appPort,
        folder.resolve("app.log"),
        TestApi.arguments(
            issuer,
            "server.port=" + appPort,
            "jiceng.database.url=" + EmbeddedDatabase.jdbcUrl(databasePort)));
  }

  private void killApp() {
    app.kill();
    app.close();
    app = startApp();
  }

  private void killDatabase() {
    AppProcess.kill(database.lifeline());
    database.close();
    database = startDatabase();
  }

  /** Sessions outlive their postmaster by a moment, and no other starts beside them. */
  private EmbeddedDatabase startDatabase() {
    Instant end = Instant.now().plus(PATIENCE);
    while (true) {
      try {
        return EmbeddedDatabase.keptIn(folder, databasePort);
      } catch (CannotStart notYet) {
        if (Instant.now().isAfter(end)) {
          throw notYet;
        }
      }
    }
  }

  @Test
  void nothing_acknowledged_is_lost_and_nothing_is_there_twice() throws InterruptedException {
    System.out.printf("KillTest: -Dkill.rounds=%d -Dkill.seed=%d%n", ROUNDS, SEED);
    var random = new Random(SEED);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var all =
          phones.stream()
              .map(phone -> CompletableFuture.runAsync(() -> deliver(phone), threads))
              .toList();
      for (int round = 0; round < ROUNDS; round++) {
        awaitDelivery(all);
        Thread.sleep(random.nextInt(LATEST));
        killApp();
        awaitDelivery(all);
        Thread.sleep(random.nextInt(LATEST));
        killDatabase();
      }
      awaitDelivery(all);
      isOver = true;
      all.forEach(CompletableFuture::join);
    } finally {
      isOver = true;
    }
    phones.forEach(
        phone -> assertThat(phone.failures()).as("killed in the middle of it").isPositive());
    new FieldRows(admin(), TOWNSHIP).areExactlyWhatWasAcknowledged(phones);
    System.out.printf(
        "KillTest: %d checks acknowledged, %d of them found done when sent again%n",
        acknowledged(), phones.stream().mapToInt(FieldPhone::found).sum());
  }

  /** Until more has been acknowledged: whoever is killed was at work. */
  private void awaitDelivery(List<CompletableFuture<Void>> all) throws InterruptedException {
    int before = acknowledged();
    Instant end = Instant.now().plus(PATIENCE);
    while (acknowledged() == before) {
      assertThat(all).as("phones that gave up").noneMatch(CompletableFuture::isDone);
      assertThat(Instant.now()).isBefore(end);
      Thread.sleep(10);
    }
  }

  private int acknowledged() {
    return phones.stream().mapToInt(it -> it.acknowledged().size()).sum();
  }

  private void deliver(FieldPhone phone) {
    while (!isOver) {
      phone.write(CHECKS);
    }
  }
}
