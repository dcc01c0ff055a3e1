package dev.jiceng.roster.structure;

/** A share that must not be passed, as a fraction: nothing is rounded. */
public record Bound(int numerator, int denominator) {
  public Bound {
    if (denominator <= 0 || numerator < 0 || numerator > denominator) {
      throw new IllegalArgumentException(numerator + "/" + denominator);
    }
  }

  /** Above zero where the part is more than this share of its whole. */
  int compare(Tally tally) {
    return Long.compare(tally.count() * denominator, tally.of() * numerator);
  }
}
