package dev.jiceng.shared.jooq;

import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Types;
import org.jooq.tools.jdbc.DefaultPreparedStatement;
import org.jspecify.annotations.Nullable;

/** A statement whose first result is the role's; whoever asks gets the second. */
final class RoleStatement extends DefaultPreparedStatement {
  private final Runnable executed;

  RoleStatement(PreparedStatement statement, Runnable executed) {
    super(statement);
    this.executed = executed;
  }

  /**
   * As a day of a known type. The driver has a statement described whose parameters it does not
   * know; from then on it sends a statement with texts in its rows apart from what stands before
   * it, and the role would be gone.
   */
  @Override
  public void setDate(int parameter, @Nullable Date day) throws SQLException {
    if (day == null) {
      setNull(parameter, Types.DATE);
    } else {
      setObject(parameter, day.toLocalDate());
    }
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
