package dev.jiceng.shared.jooq;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One group of an aggregate: its keys by their name in the API, and how many rows it has. */
public record Aggregate(Map<String, Object> keys, long count) {
  public Aggregate {
    keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
  }

  /** What to count, and by what. */
  public record Query(Map<String, Object> filter, List<String> groupBy) {}

  /** Groups of several counties with the same keys, counted together. */
  public static List<Aggregate> merge(List<List<Aggregate>> answers) {
    var counts = new LinkedHashMap<Map<String, Object>, Long>();
    answers.forEach(
        groups -> groups.forEach(group -> counts.merge(group.keys(), group.count(), Long::sum)));
    return counts.entrySet().stream()
        .map(entry -> new Aggregate(entry.getKey(), entry.getValue()))
        .toList();
  }
}
