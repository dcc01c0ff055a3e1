package dev.jiceng.shared.jooq;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.jooq.tools.jdbc.DefaultConnection;
import org.jooq.tools.jdbc.DefaultPreparedStatement;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Stands in front of a pool and notes every prepared statement that is really sent. */
public final class StatementCounter extends DelegatingDataSource {
  private final List<String> sent = new CopyOnWriteArrayList<>();

  public StatementCounter(DataSource pool) {
    super(pool);
  }

  public int count() {
    return sent.size();
  }

  public List<String> sent() {
    return List.copyOf(sent);
  }

  public void reset() {
    sent.clear();
  }

  @Override
  public Connection getConnection() throws SQLException {
    return new Counted(super.getConnection());
  }

  private final class Counted extends DefaultConnection {
    Counted(Connection connection) {
      super(connection);
    }

    @Override
    public PreparedStatement prepareStatement(String sql) throws SQLException {
      return new CountedStatement(getDelegate().prepareStatement(sql), sql);
    }

    @Override
    public PreparedStatement prepareStatement(String sql, int type, int concurrency)
        throws SQLException {
      return new CountedStatement(getDelegate().prepareStatement(sql, type, concurrency), sql);
    }
  }

  private final class CountedStatement extends DefaultPreparedStatement {
    private final String sql;

    CountedStatement(PreparedStatement statement, String sql) {
      super(statement);
      this.sql = sql;
    }

    @Override
    public boolean execute() throws SQLException {
      sent.add(sql);
      return super.execute();
    }

    @Override
    public ResultSet executeQuery() throws SQLException {
      sent.add(sql);
      return super.executeQuery();
    }

    @Override
    public int executeUpdate() throws SQLException {
      sent.add(sql);
      return super.executeUpdate();
    }

    @Override
    public int[] executeBatch() throws SQLException {
      sent.add(sql);
      return super.executeBatch();
    }
  }
}
