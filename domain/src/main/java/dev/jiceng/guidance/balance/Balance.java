package dev.jiceng.guidance.balance;

import dev.jiceng.guidance.SubjectArea;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * How evenly an area is guided (G-11): each township's checks, and those planned, against its share
 * of the people, or of the communities where the people of one township are not known.
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
   * @param plannedRatio the same of the visits planned
   * @param kept of the visits that were due, the share that was held; null where none was
   * @param missing what no check in it was about
   */
  public record Line(
      Guided guided,
      @Nullable BigDecimal ratio,
      @Nullable BigDecimal plannedRatio,
      @Nullable BigDecimal kept,
      Set<SubjectArea> missing) {}

  /** Those who get least come first. */
  public static Balance of(List<Guided> townships) {
    boolean counted =
        !townships.isEmpty() && townships.stream().allMatch(it -> it.population() != null);
    ToIntFunction<Guided> size =
        counted ? it -> Objects.requireNonNull(it.population()) : Guided::communities;
    var checks = new Shares(townships, Guided::checks, size);
    var planned = new Shares(townships, it -> it.visits().planned(), size);
    var lines =
        townships.stream()
            .map(it ->
                new Line(it, checks.ratio(it), planned.ratio(it), kept(it.visits()), missing(it)))
            .sorted(
                Comparator.comparing(
                        Line::ratio, Comparator.nullsLast(Comparator.<BigDecimal>naturalOrder()))
                    .thenComparing(line -> line.guided().township().value()))
            .toList();
    return new Balance(counted ? Measure.POPULATION : Measure.COMMUNITIES, lines);
  }

  /** What the townships get, each held against its size. */
  private record Shares(
      ToIntFunction<Guided> part, ToIntFunction<Guided> size, long all, long whole) {
    Shares(List<Guided> townships, ToIntFunction<Guided> part, ToIntFunction<Guided> size) {
      this(part, size, sum(townships, part), sum(townships, size));
    }

    private static long sum(List<Guided> townships, ToIntFunction<Guided> of) {
      return townships.stream().mapToLong(of::applyAsInt).sum();
    }

    @Nullable BigDecimal ratio(Guided township) {
      return share(part.applyAsInt(township) * whole, all * size.applyAsInt(township));
    }
  }

  private static @Nullable BigDecimal kept(Guided.Visits visits) {
    return share(visits.held(), visits.held() + visits.missed());
  }

  private static @Nullable BigDecimal share(long part, long whole) {
    return whole == 0
        ? null
        : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), PLACES, RoundingMode.HALF_UP);
  }

  private static Set<SubjectArea> missing(Guided guided) {
    var missing = EnumSet.allOf(SubjectArea.class);
    missing.removeAll(guided.subjects());
    return missing;
  }
}
