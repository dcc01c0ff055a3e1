package dev.jiceng.election.team;

/** From {@code least} to {@code most} people, both included. */
public record Range(int least, int most) {
  public Range {
    if (least < 0 || most < least) {
      throw new IllegalArgumentException(least + "-" + most);
    }
  }

  public static Range exactly(int number) {
    return new Range(number, number);
  }

  public boolean holds(int number) {
    return number >= least && number <= most;
  }

  @Override
  public String toString() {
    return least + "-" + most;
  }
}
