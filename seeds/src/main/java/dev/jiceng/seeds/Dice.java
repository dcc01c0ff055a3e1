package dev.jiceng.seeds;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Chance that falls the same way at every load: each place has its own dice, seeded by its code.
 */
final class Dice {
  private static final long SEED = 20241130;
  private final SplittableRandom random;

  private Dice(SplittableRandom random) {
    this.random = random;
  }

  static Dice of(String code, String purpose) {
    return new Dice(new SplittableRandom(SEED * 31 + (code + purpose).hashCode()));
  }

  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  /** Both ends included. */
  int between(int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  long bits() {
    return random.nextLong();
  }

  <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** Some of the list, in its order. */
  <T> List<T> some(List<T> list, int count) {
    var rest = new ArrayList<>(list);
    while (rest.size() > count) {
      rest.remove(random.nextInt(rest.size()));
    }
    return List.copyOf(rest);
  }

  /** All of them, in an order of chance. */
  <T> List<T> shuffled(Collection<T> all) {
    var rest = new ArrayList<>(all);
    var drawn = new ArrayList<T>();
    while (!rest.isEmpty()) {
      int last = rest.size() - 1;
      Collections.swap(rest, random.nextInt(rest.size()), last);
      drawn.add(rest.removeLast());
    }
    return drawn;
  }

  /** A day from {@code first} to {@code last}; {@code last} where they cross. */
  LocalDate day(LocalDate first, LocalDate last) {
    long days = ChronoUnit.DAYS.between(first, last);
    return days <= 0 ? last : first.plusDays(random.nextLong(days + 1));
  }

  BigDecimal number(Range range) {
    int steps = (range.high() - range.low()) / range.step();
    return BigDecimal.valueOf(range.low() + (long) range.step() * random.nextInt(steps + 1));
  }

  /** Whole numbers a value may have: {@code low}, and every {@code step} up to {@code high}. */
  record Range(int low, int high, int step) {}
}
