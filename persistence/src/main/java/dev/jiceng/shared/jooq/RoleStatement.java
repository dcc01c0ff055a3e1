package dev.jiceng.shared.jooq;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import org.jooq.tools.jdbc.DefaultPreparedStatement;

/** A statement whose first result is the role's; whoever asks gets the second. */
final class RoleStatement extends DefaultPreparedStatement {
  private final Runnable executed;

  RoleStatement(PreparedStatement statement, Runnable executed) {
    super(statement);
    this.executed = executed;
  }

  @Override
  public boolean execute() throws SQLException {
    getDelegatePreparedStatement().execute();
    executed.run();
    return getDelegate().getMoreResults();
  }

  @Override
  public ResultSet executeQuery() throws SQLException {
    execute();
    return getDelegate().getResultSet();
  }

  @Override
  public int executeUpdate() throws SQLException {
    execute();
    return getDelegate().getUpdateCount();
  }

  @Override
  public long executeLargeUpdate() throws SQLException {
    return executeUpdate();
  }

  @Override
  public void addBatch() throws SQLException {
    throw new SQLFeatureNotSupportedException("a batch cannot be the first statement");
  }
}
