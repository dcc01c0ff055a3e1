package dev.jiceng.shared.jooq;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One group of an aggregate: its keys by their name in the API, how many rows it has, and what
 * their numbers come to.
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
    var merged = new LinkedHashMap<Map<String, Object>, Aggregate>();
    answers.forEach(
        groups -> groups.forEach(group -> merged.merge(group.keys(), group, Aggregate::with)));
    return List.copyOf(merged.values());
  }

  private Aggregate with(Aggregate other) {
    var both = new HashMap<>(sums);
    other.sums.forEach((name, sum) -> both.merge(name, sum, BigDecimal::add));
    return new Aggregate(keys, count + other.count, both);
  }
}
