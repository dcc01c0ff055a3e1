package dev.jiceng.election;

/**
 * A part of a whole, such as four fifths; compared in whole numbers, never rounded.
 *
 * @param numerator not negative
 * @param denominator positive
 */
public record Share(int numerator, int denominator) {
  public Share {
    if (numerator < 0 || denominator <= 0) {
      throw new IllegalArgumentException(numerator + "/" + denominator);
    }
  }

  public boolean isExceededBy(long part, long whole) {
    return part * denominator > whole * numerator;
  }

  public boolean isReachedBy(long part, long whole) {
    return part * denominator >= whole * numerator;
  }

  /** The smallest number that exceeds this share of {@code whole}. */
  public long leastAbove(long whole) {
    return whole * numerator / denominator + 1;
  }

  /** The smallest number that reaches this share of {@code whole}. */
  public long leastReaching(long whole) {
    return Math.ceilDiv(whole * numerator, denominator);
  }

  @Override
  public String toString() {
    return numerator + "/" + denominator;
  }
}
