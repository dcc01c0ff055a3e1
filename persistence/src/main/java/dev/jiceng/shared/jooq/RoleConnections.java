package dev.jiceng.shared.jooq;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jooq.ConnectionProvider;
import org.jooq.exception.DataAccessException;

/** Lends a pooled connection for one statement under {@code role}. */
record RoleConnections(DataSource pool, TenantRole role) implements ConnectionProvider {
  @Override
  public Connection acquire() {
    try {
      return RoleConnection.eachStatement(pool.getConnection(), role);
    } catch (SQLException e) {
      throw new DataAccessException("no connection to the database", e);
    }
  }

  @Override
  public void release(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new DataAccessException("a connection could not be given back", e);
    }
  }
}
