package dev.jiceng.shared.jooq;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Table;

/**
 * What one list offers: the names by which clients filter, order and relate, and the SQL behind
 * each.
 */
public final class Columns {
  private final Map<String, Field<?>> filters = new LinkedHashMap<>();
  private final Map<String, List<Field<?>>> orders = new LinkedHashMap<>();
  private final Map<String, Field<?>> groups = new LinkedHashMap<>();
  private final Map<String, Field<? extends Number>> sums = new LinkedHashMap<>();
  private final Map<String, Relation> relations = new LinkedHashMap<>();

  /**
   * A list below each row: its table, the columns it is filtered by, and what ties it to the row.
   */
  public record Relation(Table<?> table, org.jooq.Condition tie, Columns columns) {}

  public Columns filter(String name, Field<?> field) {
    filters.put(name, field);
    return this;
  }

  /** The fields must never be null: a row with a null key would be in no page. */
  public Columns order(String name, Field<?>... fields) {
    orders.put(name, List.of(fields));
    return this;
  }

  /** What aggregates can be grouped by. */
  public Columns group(String name, Field<?> field) {
    groups.put(name, field);
    return this;
  }

  /** What aggregates add up. */
  public Columns sum(String name, Field<? extends Number> field) {
    sums.put(name, field);
    return this;
  }

  public Columns relation(String name, Relation relation) {
    relations.put(name, relation);
    return this;
  }

  Field<?> filterable(String name) {
    return Optional.<Field<?>>ofNullable(filters.get(name)).orElseThrow(() -> unknown(name));
  }

  Field<?> groupable(String name) {
    return Optional.<Field<?>>ofNullable(groups.get(name)).orElseThrow(() -> unknown(name));
  }

  List<Field<?>> orderable(String name) {
    return Optional.ofNullable(orders.get(name)).orElseThrow(() -> unknown(name));
  }

  Map<String, Field<? extends Number>> summed() {
    return sums;
  }

  Optional<Relation> related(String name) {
    return Optional.ofNullable(relations.get(name));
  }

  private static IllegalArgumentException unknown(String name) {
    return new IllegalArgumentException("the schema offers a column without SQL: " + name);
  }
}
