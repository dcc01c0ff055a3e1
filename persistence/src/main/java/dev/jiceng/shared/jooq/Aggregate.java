package dev.jiceng.shared.jooq;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One group of an aggregate: its keys and sums by their names in the API, and how many rows it has.
 */
public record Aggregate(Map<String, Object> keys, long count, Map<String, BigDecimal> sums) {
  public Aggregate {
    keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
    sums = Map.copyOf(sums);
  }

  /** What to count, and by what. */
  public record Query(Map<String, Object> filter, List<String> groupBy) {}

  /** Groups of several counties with the same keys, counted together. */
  public static List<Aggregate> merge(List<List<Aggregate>> answers) {
    var groups = new LinkedHashMap<Map<String, Object>, Aggregate>();
    answers.forEach(
        answer -> answer.forEach(group -> groups.merge(group.keys(), group, Aggregate::and)));
    return List.copyOf(groups.values());
  }

  private Aggregate and(Aggregate other) {
    var both = new LinkedHashMap<>(sums);
    other.sums.forEach((name, sum) -> both.merge(name, sum, BigDecimal::add));
    return new Aggregate(keys, count + other.count, both);
  }
}
