package dev.jiceng.tenants.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL server of its own, on the loopback address only. */
public final class EmbeddedDatabase implements AutoCloseable {
  private static final String ADMIN = "postgres";

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String NAME = "jiceng";
  private static final List<String> SETTINGS =
      List.of(
          "max_locks_per_transaction=1024",
          "recovery_init_sync_method=syncfs",
          "jit=off",
          "max_connections=100",
          "shared_buffers=128MB",
          "transaction_timeout=5min",
          "log_parameter_max_length=0",
          "log_parameter_max_length_on_error=0",
          "timezone=UTC",
          "listen_addresses=127.0.0.1",
          "unix_socket_directories=");

  private final Lifeline lifeline;
  private final int port;
  private final Runnable afterwards;

  private EmbeddedDatabase(Lifeline lifeline, int port, Runnable afterwards) {
    this.lifeline = lifeline;
    this.port = port;
    this.afterwards = afterwards;
  }

  /** Keeps nothing and never waits for the disk: for tests. */
  public static EmbeddedDatabase temporary() {
    try {
      Path folder = Files.createTempDirectory("jiceng-postgres-");
      return start(folder, Ports.random(), "fsync=off", () -> Folders.delete(folder));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Keeps its data in {@code folder}, on a random port. */
  public static EmbeddedDatabase in(Path folder) {
    return keptIn(folder, Ports.random());
  }

  /** Keeps its data in {@code folder}. */
  public static EmbeddedDatabase keptIn(Path folder, int port) {
    return start(folder, port, "fsync=on", () -> {});
  }

  private static EmbeddedDatabase start(Path folder, int port, String fsync, Runnable afterwards) {
    try {
      Path programs = PostgresBinaries.folder().resolve("bin");
      Path data = Folders.once(folder.resolve("data"), draft -> initialize(programs, draft));
      refuseForeignVersion(data);
      Lifeline lifeline = Lifeline.run(server(programs, data, port, fsync));
      Waiting.until(PATIENCE, lifeline, "PostgreSQL", () -> answers(port));
      var database = new EmbeddedDatabase(lifeline, port, afterwards);
      database.createOnce();
      return database;
    } catch (IOException failure) {
      throw new CannotStart("PostgreSQL could not be prepared: " + failure.getMessage(), failure);
    }
  }

  private static void initialize(Path programs, Path data) throws IOException {
    var line = asOrdinaryUser();
    line.add(programs.resolve("initdb").toString());
    line.addAll(List.of("-D", data.toString(), "-U", ADMIN, "-A", "trust", "-E", "UTF8"));
    line.addAll(List.of("--locale-provider=builtin", "--locale=C.UTF-8", "--no-sync"));
    Path log = data.resolveSibling("initdb.log");
    Lifeline run = Lifeline.run(new Lifeline.Command("TERM", log, Map.of(), line));
    if (run.await() != 0) {
      throw new CannotStart("PostgreSQL could not make its data folder: " + run.lastWords());
    }
  }

  private static void refuseForeignVersion(Path data) throws IOException {
    String version = Files.readString(data.resolve("PG_VERSION")).strip();
    if (!version.equals(PostgresBinaries.MAJOR)) {
      throw new CannotStart(
          "The data folder %s is of PostgreSQL %s, this platform runs %s: start over with -Dreset"
              .formatted(data, version, PostgresBinaries.MAJOR));
    }
  }

  private static Lifeline.Command server(Path programs, Path data, int port, String fsync) {
    var line = asOrdinaryUser();
    line.addAll(List.of(programs.resolve("postgres").toString(), "-D", data.toString()));
    line.addAll(List.of("-p", String.valueOf(port), "-c", fsync));
    SETTINGS.forEach(setting -> line.addAll(List.of("-c", setting)));
    // INT is PostgreSQL's fast shutdown; TERM would wait for every client to leave.
    return new Lifeline.Command("INT", data.resolveSibling("postgres.log"), Map.of(), line);
  }

  /** PostgreSQL refuses root; inside a user namespace of its own root is nobody. */
  private static List<String> asOrdinaryUser() {
    boolean root = "root".equals(System.getProperty("user.name"));
    return new ArrayList<>(root ? List.of("unshare", "-U") : List.of());
  }

  private static boolean answers(int port) {
    try (var connection = source(port, "postgres", ADMIN).getConnection()) {
      return connection.isValid(1);
    } catch (SQLException notYet) {
      return false;
    }
  }

  private static DataSource source(int port, String database, String user) {
    var source = new PGSimpleDataSource();
    source.setUrl("jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database));
    source.setUser(user);
    source.setPassword("");
    return source;
  }

  private void createOnce() {
    try (var connection = source(port, "postgres", ADMIN).getConnection();
        var statement = connection.createStatement();
        var found =
            statement.executeQuery("select from pg_database where datname = '" + NAME + "'")) {
      if (!found.next()) {
        statement.execute("create database " + NAME);
      }
    } catch (SQLException failure) {
      close();
      throw new IllegalStateException("the embedded database did not answer", failure);
    }
  }

  public String jdbcUrl() {
    return jdbcUrl(port);
  }

  /** Where a server will answer that is yet to be started. */
  public static String jdbcUrl(int port) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, NAME);
  }

  public static String adminUser() {
    return ADMIN;
  }

  /** Connections of the administrator, who may do everything. */
  public DataSource admin() {
    return as(ADMIN);
  }

  /** Unpooled connections of {@code user}; nobody needs a password from this machine. */
  public DataSource as(String user) {
    return source(port, NAME, user);
  }

  public int port() {
    return port;
  }

  public Lifeline lifeline() {
    return lifeline;
  }

  @Override
  public void close() {
    lifeline.close();
    afterwards.run();
  }
}
