package dev.jiceng.shared.jooq;

import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import java.util.LinkedHashMap;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.UpdatableRecord;
import org.jooq.impl.SQLDataType;

/**
 * Many rows by few statements with an array a column: a statement of as many parameters as values
 * takes the driver longer than the database.
 */
public final class ManyRows {
  /** Of which each statement ends well within its time. */
  private static final int CHUNK = 2_000;

  private static final String BETWEEN = "\u001f";

  private ManyRows() {}

  /**
   * Inserts the rows; those that are there already are overwritten where {@code replaces} holds.
   * Answers how many were written.
   */
  public static <R extends UpdatableRecord<R>> int write(
      DSLContext sql, List<R> rows, List<TableField<R, ?>> columns, Condition replaces) {
    int written = 0;
    for (int from = 0; from < rows.size(); from += CHUNK) {
      var some = rows.subList(from, Math.min(from + CHUNK, rows.size()));
      written += chunk(sql, some, columns, replaces);
    }
    return written;
  }

  private static <R extends UpdatableRecord<R>> int chunk(
      DSLContext sql, List<R> rows, List<TableField<R, ?>> columns, Condition replaces) {
    Table<R> into = rows.getFirst().getTable();
    var key = columns.getFirst();
    var newer = new LinkedHashMap<Field<?>, Field<?>>();
    columns.stream().skip(1).forEach(column -> newer.put(column, excluded(column)));
    return sql.insertInto(into, columns)
        .select(
            select(columns.stream().map(ManyRows::value).toList()).from(unnested(rows, columns)))
        .onConflict(key)
        .doUpdate()
        .set(newer)
        .where(replaces)
        .execute();
  }

  private static Field<?> value(Field<?> column) {
    var one = name("row", column.getName());
    return column.getType().equals(String[].class)
        ? function(
            "string_to_array",
            SQLDataType.VARCHAR.array(),
            field(one, SQLDataType.VARCHAR),
            inline(BETWEEN))
        : field(one, column.getDataType());
  }

  private static <R extends UpdatableRecord<R>> Table<?> unnested(
      List<R> rows, List<TableField<R, ?>> columns) {
    var names = columns.stream().map(Field::getName).toArray(String[]::new);
    var arrays = columns.stream().map(column -> array(rows, column)).toArray(QueryPart[]::new);
    var slots = new StringBuilder();
    for (int i = 0; i < arrays.length; i++) {
      slots.append(i == 0 ? "" : ", ").append('{').append(i).append('}');
    }
    return table("unnest(" + slots + ")", arrays).as("row", names);
  }

  /** Arrays of arrays would fall apart into what is in them. */
  private static <R extends UpdatableRecord<R>> Field<?> array(List<R> rows, Field<?> column) {
    if (column.getType().equals(String[].class)) {
      var texts =
          rows.stream()
              .map(row -> String.join(BETWEEN, (String[]) row.get(column)))
              .toArray(String[]::new);
      return val(texts, SQLDataType.VARCHAR.array());
    }
    return typed(rows, column);
  }

  private static <R extends UpdatableRecord<R>, T> Field<T[]> typed(List<R> rows, Field<T> column) {
    var type = column.getDataType();
    var values =
        rows.stream().map(row -> row.get(column)).toArray(length -> array(type.getType(), length));
    return val(values, type.array());
  }

  @SuppressWarnings("unchecked")
  private static <T> T[] array(Class<T> type, int length) {
    return (T[]) java.lang.reflect.Array.newInstance(type, length);
  }
}
