package dev.jiceng.guidance.check;

import java.util.Comparator;

/** The how-manieth piece a device wrote about a check, from 1. Phone clocks play no part. */
public record Origin(String device, int sequence) implements Comparable<Origin> {
  private static final Comparator<Origin> ORDER =
      Comparator.comparing(Origin::device).thenComparingInt(Origin::sequence);

  @Override
  public int compareTo(Origin other) {
    return ORDER.compare(this, other);
  }
}
