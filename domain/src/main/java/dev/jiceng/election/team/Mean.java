package dev.jiceng.election.team;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** A sum over people, so that means compare without rounding. */
public record Mean(long sum, long people) {
  int compareTo(Mean other) {
    return Long.compare(sum * other.people, other.sum * people);
  }

  boolean isKnown() {
    return people > 0;
  }

  /** With one decimal; empty where nobody is counted. */
  public @Nullable BigDecimal shown() {
    return people == 0
        ? null
        : BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(people), 1, RoundingMode.HALF_UP);
  }

  /** The difference of what is shown; empty where one of them is not known. */
  public @Nullable BigDecimal minus(Mean other) {
    var own = shown();
    var its = other.shown();
    return own == null || its == null ? null : own.subtract(its);
  }
}
