package dev.jiceng.shared.jooq;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jooq.tools.jdbc.DefaultConnection;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Connections that break like a killed process: after some statements they are simply gone. */
final class FailingConnections extends DelegatingDataSource {
  private final AtomicInteger left;

  FailingConnections(DataSource source, int statements) {
    super(source);
    this.left = new AtomicInteger(statements);
  }

  @Override
  public Connection getConnection() throws SQLException {
    return new Failing(super.getConnection());
  }

  private final class Failing extends DefaultConnection {
    Failing(Connection connection) {
      super(connection);
    }

    private void spend() throws SQLException {
      if (left.decrementAndGet() < 0) {
        getDelegate().abort(Runnable::run);
        throw new SQLException("killed");
      }
    }

    @Override
    public Statement createStatement() throws SQLException {
      spend();
      return super.createStatement();
    }

    @Override
    public PreparedStatement prepareStatement(String sql) throws SQLException {
      spend();
      return super.prepareStatement(sql);
    }

    @Override
    public void commit() throws SQLException {
      spend();
      super.commit();
    }
  }
}
