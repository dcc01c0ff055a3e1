package dev.jiceng.tenants.migration;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** An administrator's connection that works as the owner of all schemas. */
public final class MigratorSession implements AutoCloseable {
  /** Anything but the numbers other advisory locks of this database use. */
  private static final int COUNTY_LOCKS = 6107;

  private final Connection connection;
  private final JdbcClient client;

  private MigratorSession(Connection connection) {
    this.connection = connection;
    this.client = JdbcClient.create(new SingleConnectionDataSource(connection, true));
  }

  public static MigratorSession open(DataSource admin) {
    try {
      Connection connection = admin.getConnection();
      try (var statement = connection.createStatement()) {
        statement.execute("set role jiceng_migrator; set statement_timeout = 0");
      } catch (SQLException e) {
        connection.close();
        throw e;
      }
      return new MigratorSession(connection);
    } catch (SQLException e) {
      throw new IllegalStateException("the administrator's connection is not usable", e);
    }
  }

  public JdbcClient sql() {
    return client;
  }

  /** Runs several statements, separated by semicolons. */
  public void script(String statements) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(statements);
    }
  }

  /** Everything in one transaction; nothing of it where it fails. */
  public void transaction(Work work) throws SQLException {
    connection.setAutoCommit(false);
    try {
      work.run();
      connection.commit();
    } finally {
      if (!connection.isClosed()) {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }

  /** Waits until nobody else works on the county's schemas; ends with this session. */
  public void lockCounty(String county) {
    client
        .sql("select pg_advisory_lock(?, ?)")
        .params(COUNTY_LOCKS, Integer.parseInt(county))
        .query()
        .singleRow();
  }

  /** Work of one transaction. */
  @FunctionalInterface
  public interface Work {
    void run() throws SQLException;
  }

  @Override
  public void close() {
    try (connection) {
      if (!connection.isClosed()) {
        script(
            "select pg_advisory_unlock_all(); reset role; reset statement_timeout; reset"
                + " lock_timeout");
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the administrator's connection broke", e);
    }
  }
}
