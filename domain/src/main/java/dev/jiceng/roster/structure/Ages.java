package dev.jiceng.roster.structure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How old the people of a roster are, in whole years, and how many have that age. */
public record Ages(Map<Integer, Long> counts, long unknown) {
  public Ages {
    counts = java.util.Collections.unmodifiableMap(new TreeMap<>(counts));
  }

  public long known() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** One place; null where no age is known. */
  public @Nullable BigDecimal mean() {
    long sum = counts.entrySet().stream().mapToLong(each -> each.getKey() * each.getValue()).sum();
    return counts.isEmpty()
        ? null
        : BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(known()), 1, RoundingMode.HALF_UP);
  }

  public @Nullable Integer minimum() {
    return counts.keySet().stream().findFirst().orElse(null);
  }

  public @Nullable Integer maximum() {
    return counts.keySet().stream().reduce((younger, older) -> older).orElse(null);
  }

  Tally over(int age) {
    long older =
        counts.entrySet().stream()
            .filter(each -> each.getKey() > age)
            .mapToLong(Map.Entry::getValue)
            .sum();
    return new Tally(older, known());
  }
}
