package dev.jiceng.shared.jooq;

import dev.jiceng.tenants.Scope;
import java.sql.Connection;
import java.sql.SQLException;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConnectionProvider;

/** A township's tables under its role, in a transaction that leaves nothing behind. */
public final class OpenTownship implements AutoCloseable {
  private final Connection connection;
  private final DSLContext sql;

  public OpenTownship(Scope.Township scope) {
    try {
      connection = TestTenants.loginConnections().getConnection();
      connection.setAutoCommit(false);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    var bound = RoleConnection.transaction(connection, TenantRole.of(scope));
    sql = DSL.using(Configurations.of(scope, new DefaultConnectionProvider(bound)));
  }

  public DSLContext sql() {
    return sql;
  }

  @Override
  public void close() {
    try (connection) {
      connection.rollback();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
