package dev.jiceng.roster.structure;

/** Ages by which teams are compared; 35 and 50 are bounds of rules (C-8, C-13). */
public enum AgeBand {
  UP_TO_35(35),
  FROM_36_TO_40(40),
  FROM_41_TO_45(45),
  FROM_46_TO_50(50),
  FROM_51_TO_55(55),
  FROM_56_TO_60(60),
  OVER_60(Integer.MAX_VALUE);

  private final int oldest;

  AgeBand(int oldest) {
    this.oldest = oldest;
  }

  static AgeBand of(int age) {
    for (AgeBand band : values()) {
      if (age <= band.oldest) {
        return band;
      }
    }
    throw new IllegalArgumentException("age " + age);
  }
}
