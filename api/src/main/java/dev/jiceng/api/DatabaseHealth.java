package dev.jiceng.api;

import dev.jiceng.shared.jooq.DatabaseLogin;
import dev.jiceng.tenants.Reason;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Whether the database answers (U-1). Asks on a connection of its own, for pools that are merely
 * busy are no reason to send requests elsewhere; and answers in time even where the database hangs
 * (U-2).
 */
final class DatabaseHealth implements HealthIndicator, AutoCloseable {
  /** Less than the probe's time-out, 4 s. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private static final int SECONDS = 2;
  private static final Executor OWN_THREAD = task -> Thread.ofVirtual().start(task);
  private static final Logger LOG = LoggerFactory.getLogger(DatabaseHealth.class);

  private final DatabaseLogin login;
  private @Nullable Connection connection;
  private CompletableFuture<Void> asked = CompletableFuture.completedFuture(null);

  DatabaseHealth(DatabaseLogin login) {
    this.login = login;
  }

  @Override
  public Health health() {
    try {
      asking().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      return Health.up().build();
    } catch (TimeoutException hangs) {
      return down("does not answer within " + PATIENCE.toSeconds() + " s");
    } catch (ExecutionException failure) {
      return down(Reason.of(failure));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Health.unknown().build();
    }
  }

  private Health down(String reason) {
    LOG.warn("not ready: the database {}: {}", login, reason);
    return Health.down().build();
  }

  /** A question that still hangs is waited for instead of asked again. */
  private synchronized CompletableFuture<Void> asking() {
    if (asked.isDone()) {
      asked = CompletableFuture.runAsync(this::ask, OWN_THREAD);
    }
    return asked;
  }

  private void ask() {
    try {
      if (connection == null || !connection.isValid(SECONDS)) {
        close();
        connection = connect();
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private Connection connect() throws SQLException {
    var properties = new Properties();
    properties.setProperty("user", login.user());
    properties.setProperty("password", login.password());
    properties.setProperty("ApplicationName", "jiceng-health");
    properties.setProperty("connectTimeout", String.valueOf(SECONDS));
    properties.setProperty("loginTimeout", String.valueOf(SECONDS));
    properties.setProperty("socketTimeout", String.valueOf(SECONDS));
    return DriverManager.getConnection(login.url(), properties);
  }

  @Override
  public void close() {
    try {
      if (connection != null) {
        connection.close();
      }
    } catch (SQLException broken) {
      LOG.debug("a broken connection could not be closed", broken);
    }
  }
}
