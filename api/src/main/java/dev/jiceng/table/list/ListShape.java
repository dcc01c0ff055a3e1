package dev.jiceng.table.list;

import graphql.language.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The list of a document that becomes a table.
 *
 * @param field the connection's field in the document
 * @param path where the answer has the connection
 * @param rows where the connection has its rows: {@code nodes}, or {@code edges} and {@code node}
 */
record ListShape(Field field, List<String> path, List<String> rows, List<Column> columns) {
  ListShape {
    path = List.copyOf(path);
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
  }

  /**
   * A leaf below each row.
   *
   * @param list name of the enumeration it is of; null where it is of none
   */
  record Column(List<String> path, @Nullable String list) {
    Column {
      path = List.copyOf(path);
    }

    String name() {
      return String.join(".", path);
    }
  }

  /** The connection in an answer's data; null where something above it is. */
  @Nullable Map<?, ?> connection(@Nullable Object data) {
    return at(data, path) instanceof Map<?, ?> connection ? connection : null;
  }

  List<Object> rows(Map<?, ?> connection) {
    var found = new ArrayList<Object>();
    collect(connection, rows, found);
    return found;
  }

  static Stream<Object> values(Object row, Column column) {
    var found = new ArrayList<Object>();
    collect(row, column.path(), found);
    return found.stream();
  }

  private static @Nullable Object at(@Nullable Object value, List<String> path) {
    for (String name : path) {
      value = value instanceof Map<?, ?> object ? object.get(name) : null;
    }
    return value;
  }

  /** Everything the path leads to, through lists. */
  private static void collect(@Nullable Object value, List<String> path, List<Object> found) {
    switch (value) {
      case null -> {}
      case List<?> many -> many.forEach(one -> collect(one, path, found));
      case Map<?, ?> object when !path.isEmpty() ->
          collect(object.get(path.getFirst()), path.subList(1, path.size()), found);
      default -> found.add(value);
    }
  }

  @Override
  public String toString() {
    return columns.stream().map(Column::name).collect(Collectors.joining(", "));
  }
}
