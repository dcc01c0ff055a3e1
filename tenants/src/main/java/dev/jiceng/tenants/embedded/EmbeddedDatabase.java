package dev.jiceng.tenants.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL server of our own, with the settings the platform relies on. */
public final class EmbeddedDatabase implements AutoCloseable {
  private static final String NAME = "jiceng";
  private static final Map<String, String> SETTINGS =
      Map.ofEntries(
          Map.entry("max_locks_per_transaction", "1024"),
          Map.entry("recovery_init_sync_method", "syncfs"),
          Map.entry("jit", "off"),
          Map.entry("max_connections", "100"),
          Map.entry("shared_buffers", "128MB"),
          Map.entry("transaction_timeout", "5min"),
          Map.entry("log_parameter_max_length", "0"),
          Map.entry("log_parameter_max_length_on_error", "0"),
          Map.entry("timezone", "UTC"));

  private final EmbeddedPostgres server;

  private EmbeddedDatabase(EmbeddedPostgres server) {
    this.server = server;
  }

  /** Starts on a random port with data that is deleted at the end. */
  public static EmbeddedDatabase temporary() {
    return start(EmbeddedPostgres.builder());
  }

  /** Starts on a random port with the data of {@code folder}, which is kept. */
  public static EmbeddedDatabase in(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return start(
        EmbeddedPostgres.builder()
            .setDataDirectory(folder)
            .setCleanDataDirectory(false)
            // the starter's default is off: that is for data nobody wants to keep
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("full_page_writes", "on"));
  }

  private static EmbeddedDatabase start(EmbeddedPostgres.Builder builder) {
    SETTINGS.forEach(builder::setServerConfig);
    try {
      var database =
          new EmbeddedDatabase(
              builder
                  .setLocaleConfig("locale", "C.UTF-8")
                  .setLocaleConfig("encoding", "UTF8")
                  .setPGStartupWait(Duration.ofMinutes(2))
                  .start());
      database.createOnce();
      return database;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String jdbcUrl() {
    return "jdbc:postgresql://localhost:%d/%s".formatted(server.getPort(), NAME);
  }

  public int port() {
    return server.getPort();
  }

  public String adminUser() {
    return "postgres";
  }

  /** Connections of the administrator, who may do everything. */
  public DataSource admin() {
    return as(adminUser());
  }

  /** Unpooled connections of {@code user}; nobody needs a password from this machine. */
  public DataSource as(String user) {
    var source = new PGSimpleDataSource();
    source.setUrl(jdbcUrl());
    source.setUser(user);
    source.setPassword("");
    return source;
  }

  private void createOnce() {
    try (var connection = server.getPostgresDatabase().getConnection();
        var statement = connection.createStatement();
        var found =
            statement.executeQuery("select from pg_database where datname = '" + NAME + "'")) {
      if (!found.next()) {
        statement.execute("create database " + NAME);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the embedded database did not answer", e);
    }
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
