package dev.jiceng.regulation;

/** Days after the anchor, or before it where negative; at most {@value #MOST} either way. */
public record Offset(int days, DayKind kind) {
  public static final int MOST = 400;

  public static Offset calendar(int days) {
    return new Offset(days, DayKind.CALENDAR);
  }

  public static Offset working(int days) {
    return new Offset(days, DayKind.WORKING);
  }

  boolean isWithinBounds() {
    return Math.abs(days) <= MOST;
  }

  /**
   * Whether it is certainly later, whatever the anchor; offsets of two kinds cannot be compared.
   */
  boolean isAfter(Offset other) {
    return kind == other.kind && days > other.days;
  }
}
