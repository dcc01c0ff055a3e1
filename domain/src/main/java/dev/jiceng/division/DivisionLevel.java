package dev.jiceng.division;

/** The five levels of a division code; each knows how many digits it has. */
public enum DivisionLevel {
  PROVINCE(2),
  PREFECTURE(4),
  COUNTY(6),
  TOWNSHIP(9),
  COMMUNITY(12);

  private final int digits;

  DivisionLevel(int digits) {
    this.digits = digits;
  }

  public int digits() {
    return digits;
  }
}
