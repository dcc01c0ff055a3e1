package dev.jiceng.shared.jooq;

import dev.jiceng.tenants.Scope;
import java.sql.Connection;
import java.sql.SQLException;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConnectionProvider;

/** A county's own tables under its role, in a transaction that leaves nothing behind. */
public final class OpenCounty implements AutoCloseable {
  private final Connection connection;
  private final DSLContext sql;

  public OpenCounty(Scope.County scope) {
    try {
      connection = TestTenants.loginConnections().getConnection();
      connection.setAutoCommit(false);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    var bound = RoleConnection.transaction(connection, TenantRole.of(scope));
    sql = DSL.using(Configurations.ofWrites(scope, new DefaultConnectionProvider(bound)));
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
