package dev.jiceng.shared.jooq;

import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.selectOne;

import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.Field;

/**
 * Turns a filter input of the API into SQL: operators on columns, {@code and or not}, {@code some
 * none} on relations.
 */
public final class Filters {
  private final Columns columns;
  private final LocalDate today;

  public Filters(Columns columns, LocalDate today) {
    this.columns = columns;
    this.today = today;
  }

  public Condition condition(Map<String, Object> filter) {
    return and(filter.entrySet().stream().map(e -> entry(e.getKey(), e.getValue())).toList());
  }

  private Condition entry(String name, Object value) {
    return switch (name) {
      case "and" -> and(conditions(value));
      case "or" -> or(conditions(value));
      case "not" -> not(condition(map(value)));
      default ->
          columns
              .related(name)
              .map(relation -> related(relation, map(value)))
              .orElseGet(() -> operators(columns.filterable(name), map(value)));
    };
  }

  private List<Condition> conditions(Object filters) {
    return ((Collection<?>) filters).stream().map(filter -> condition(map(filter))).toList();
  }

  private Condition related(Columns.Relation relation, Map<String, Object> quantified) {
    var inner = new Filters(relation.columns(), today);
    Condition all = noCondition();
    for (var entry : quantified.entrySet()) {
      var rows =
          selectOne()
              .from(relation.table())
              .where(relation.tie())
              .and(inner.condition(map(entry.getValue())));
      all = all.and(entry.getKey().equals("none") ? not(exists(rows)) : exists(rows));
    }
    return all;
  }

  private <T> Condition operators(Field<T> field, Map<String, Object> operators) {
    Condition all = noCondition();
    for (var operator : operators.entrySet()) {
      all = all.and(operator(field, operator.getKey(), operator.getValue()));
    }
    return all;
  }

  private <T> Condition operator(Field<T> field, String operator, Object value) {
    return switch (operator) {
      case "eq" -> field.eq(one(field, value));
      case "neq" -> field.isDistinctFrom(one(field, value));
      case "in" -> field.in(many(field, value));
      case "nin" -> field.notIn(many(field, value));
      case "lt" -> field.lt(one(field, value));
      case "lte" -> field.le(one(field, value));
      case "gt" -> field.gt(one(field, value));
      case "gte" -> field.ge(one(field, value));
      case "isNull" -> (Boolean) value ? field.isNull() : field.isNotNull();
      case "contains" -> field.contains(one(field, value));
      case "startsWith" -> field.startsWith(one(field, value));
      case "within" -> within(field, Period.parse(value.toString()));
      default ->
          throw new IllegalArgumentException(
              "the schema offers an operator without SQL: " + operator);
    };
  }

  /** From today as far as the period reaches, forward or, where it is negative, back. */
  private <T> Condition within(Field<T> field, Period period) {
    var end = today.plus(period);
    var first = one(field, end.isBefore(today) ? end : today);
    var last = one(field, end.isBefore(today) ? today : end);
    return field.between(first, last);
  }

  private static <T> T one(Field<T> field, Object value) {
    return field.getDataType().convert(value);
  }

  private static <T> List<T> many(Field<T> field, Object values) {
    return ((Collection<?>) values).stream().map(value -> one(field, value)).toList();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }
}
