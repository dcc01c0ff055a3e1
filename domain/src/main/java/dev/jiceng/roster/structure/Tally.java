package dev.jiceng.roster.structure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** So many of those of whom it is known. */
public record Tally(long count, long of) {
  private static final int PLACES = 4;

  /** From 0 to 1, four places; null of nobody. */
  public @Nullable BigDecimal share() {
    return of == 0
        ? null
        : BigDecimal.valueOf(count).divide(BigDecimal.valueOf(of), PLACES, RoundingMode.HALF_UP);
  }
}
