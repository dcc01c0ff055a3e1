package dev.jiceng.shared.jooq;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;

/** Small pools of short-lived connections, each with time limits of its own. */
public final class Pools {
  private static final String LIMITS =
      "-c statement_timeout=3s -c transaction_timeout=4s -c lock_timeout=1s"
          + " -c idle_in_transaction_session_timeout=10s";

  private Pools() {}

  public static HikariDataSource reading(DatabaseLogin login, int size) {
    // A plan over a county's tables takes longer to make than most pages take to read.
    return pool(
        "reads",
        login,
        size,
        LIMITS + " -c default_transaction_read_only=on -c plan_cache_mode=force_generic_plan");
  }

  public static HikariDataSource writing(DatabaseLogin login, int size) {
    return pool("writes", login, size, LIMITS);
  }

  private static HikariDataSource pool(
      String name, DatabaseLogin login, int size, String serverOptions) {
    var config = new HikariConfig();
    config.setPoolName(name);
    config.setJdbcUrl(login.url());
    config.setUsername(login.user());
    config.setPassword(login.password());
    config.setMaximumPoolSize(size);
    config.setConnectionTimeout(Duration.ofSeconds(3).toMillis());
    // A backend keeps what it learns of every table it has met; thousands of townships add up.
    config.setMaxLifetime(Duration.ofMinutes(5).toMillis());
    config.addDataSourceProperty("options", serverOptions);
    config.addDataSourceProperty("ApplicationName", "jiceng-" + name);
    // Row values must not reach logs.
    config.addDataSourceProperty("logServerErrorDetail", "false");
    // Texts differ per township, so a statement seldom comes five times on one connection.
    config.addDataSourceProperty("prepareThreshold", "3");
    config.addDataSourceProperty("connectTimeout", "3");
    config.addDataSourceProperty("socketTimeout", "10");
    config.addDataSourceProperty("tcpKeepAlive", "true");
    config.addDataSourceProperty("assumeMinServerVersion", "18");
    return new HikariDataSource(config);
  }
}
