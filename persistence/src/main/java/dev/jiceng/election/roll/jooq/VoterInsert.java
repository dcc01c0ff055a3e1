package dev.jiceng.election.roll.jooq;

import static dev.jiceng.jooq.township.Tables.VOTER;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import dev.jiceng.jooq.township.tables.records.VoterRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.Table;

/**
 * Many voters by one statement with an array a column: a statement of as many parameters as values
 * takes the driver longer than the database.
 */
record VoterInsert(List<VoterRecord> rows) {
  /** What one write says of all its rows alike. */
  private static final List<Field<?>> ALIKE =
      List.of(
          VOTER.ELECTION,
          VOTER.CAUSE,
          VOTER.OBJECTION,
          VOTER.REASON,
          VOTER.CHANGED_AT,
          VOTER.VERSION);

  /** The ids of those entered, without those whom the trigger left out. */
  Set<UUID> run(DSLContext sql) {
    var each = Stream.of(VOTER.fields()).filter(column -> !ALIKE.contains(column)).toList();
    var columns = new ArrayList<Field<?>>(each);
    columns.addAll(ALIKE);
    var values = new ArrayList<Field<?>>();
    each.forEach(column -> values.add(field(name("row", column.getName()), column.getDataType())));
    ALIKE.forEach(column -> values.add(alike(column)));
    return sql.insertInto(VOTER, columns)
        .select(select(values).from(unnested(each)))
        .returning(VOTER.ID)
        .fetchSet(VOTER.ID);
  }

  private Table<?> unnested(List<Field<?>> columns) {
    var names = columns.stream().map(Field::getName).toArray(String[]::new);
    var arrays = columns.stream().map(this::array).toArray(QueryPart[]::new);
    var slots = new StringBuilder();
    for (int i = 0; i < arrays.length; i++) {
      slots.append(i == 0 ? "" : ", ").append('{').append(i).append('}');
    }
    return table("unnest(" + slots + ")", arrays).as("row", names);
  }

  private <T> Field<T[]> array(Field<T> column) {
    var type = column.getDataType();
    var values =
        rows.stream().map(row -> row.get(column)).toArray(length -> array(type.getType(), length));
    return val(values, type.array());
  }

  @SuppressWarnings("unchecked")
  private static <T> T[] array(Class<T> type, int length) {
    return (T[]) java.lang.reflect.Array.newInstance(type, length);
  }

  private <T> Field<T> alike(Field<T> column) {
    return val(rows.getFirst().get(column), column.getDataType());
  }
}
