package dev.jiceng.guidance.balance;

import dev.jiceng.guidance.SubjectArea;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * How evenly an area is guided (G-11): each township's checks against its share of the people, or
 * of the communities where the people of one township are not known.
 */
public record Balance(Measure measure, List<Line> lines) {
  private static final int PLACES = 4;

  /** What a township's share of the checks is held against. */
  public enum Measure {
    POPULATION,
    COMMUNITIES
  }

  /**
   * One township.
   *
   * @param ratio 1 where it gets what it would if all got alike, 0 where it gets nothing; null
   *     where nobody gets anything or the township is empty
   * @param missing what no check in it was about
   */
  public record Line(Guided guided, @Nullable BigDecimal ratio, Set<SubjectArea> missing) {}

  /** Those who get least come first. */
  public static Balance of(List<Guided> townships) {
    boolean counted =
        !townships.isEmpty() && townships.stream().allMatch(it -> it.population() != null);
    ToIntFunction<Guided> size =
        counted ? it -> Objects.requireNonNull(it.population()) : Guided::communities;
    long checks = townships.stream().mapToLong(Guided::checks).sum();
    long all = townships.stream().mapToLong(size::applyAsInt).sum();
    var lines =
        townships.stream()
            .map(it ->
                new Line(it, ratio(it.checks(), checks, size.applyAsInt(it), all), missing(it)))
            .sorted(
                Comparator.comparing(
                        Line::ratio, Comparator.nullsLast(Comparator.<BigDecimal>naturalOrder()))
                    .thenComparing(line -> line.guided().township().value()))
            .toList();
    return new Balance(counted ? Measure.POPULATION : Measure.COMMUNITIES, lines);
  }

  private static @Nullable BigDecimal ratio(long checks, long allChecks, long size, long allSize) {
    return allChecks == 0 || size == 0
        ? null
        : BigDecimal.valueOf(checks)
            .multiply(BigDecimal.valueOf(allSize))
            .divide(
                BigDecimal.valueOf(allChecks).multiply(BigDecimal.valueOf(size)),
                MathContext.DECIMAL64)
            .setScale(PLACES, RoundingMode.HALF_UP);
  }

  private static Set<SubjectArea> missing(Guided guided) {
    var missing = EnumSet.allOf(SubjectArea.class);
    missing.removeAll(guided.subjects());
    return missing;
  }
}
