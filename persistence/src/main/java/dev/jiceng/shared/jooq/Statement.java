package dev.jiceng.shared.jooq;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.Param;
import org.jooq.Select;
import org.jooq.VisitContext;
import org.jooq.VisitListener;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * A query rendered once and asked again and again: its text, what is bound to it, and how its
 * columns are read. Values that differ from one time to the next are slots.
 */
final class Statement {
  private final String text;
  private final List<Param<?>> params;
  private final List<ColumnReader> columns;

  private Statement(String text, List<Param<?>> params, List<ColumnReader> columns) {
    this.text = text;
    this.params = params;
    this.columns = columns;
  }

  /** A value that is given each time the statement is asked. */
  static <T> Param<T> slot(String name, DataType<T> type) {
    return DSL.param(name, type);
  }

  static Statement of(DSLContext sql, Select<?> query) {
    var params = new ArrayList<Param<?>>();
    String text = DSL.using(sql.configuration().derive(new Collecting(params))).render(query);
    var columns = query.getSelect().stream().map(ColumnReader::of).toList();
    return new Statement(text, params, columns);
  }

  /** Bound values are met in the order in which their question marks are written. */
  private record Collecting(List<Param<?>> params) implements VisitListener {
    @Override
    public void visitStart(VisitContext visit) {
      if (visit.renderContext() != null
          && visit.queryPart() instanceof Param<?> param
          && !param.isInline()) {
        params.add(param);
      }
    }
  }

  List<@Nullable Object[]> rows(DSLContext sql, Map<String, Object> slots) {
    var connections = sql.configuration().connectionProvider();
    Connection connection = Objects.requireNonNull(connections.acquire());
    try (PreparedStatement statement = connection.prepareStatement(text)) {
      for (int i = 0; i < params.size(); i++) {
        statement.setObject(i + 1, bound(params.get(i), slots));
      }
      return read(statement);
    } catch (SQLException e) {
      throw new DataAccessException("a list could not be read", e);
    } finally {
      connections.release(connection);
    }
  }

  private List<@Nullable Object[]> read(PreparedStatement statement) throws SQLException {
    try (ResultSet found = statement.executeQuery()) {
      var rows = new ArrayList<@Nullable Object[]>();
      while (found.next()) {
        var row = new @Nullable Object[columns.size()];
        for (int i = 0; i < row.length; i++) {
          row[i] = columns.get(i).read(found, i + 1);
        }
        rows.add(row);
      }
      return rows;
    }
  }

  private static @Nullable Object bound(Param<?> param, Map<String, Object> slots) {
    var given = slots.get(param.getParamName());
    var value = given == null ? param.getValue() : given;
    return value instanceof Instant moment ? moment.atOffset(ZoneOffset.UTC) : value;
  }
}
