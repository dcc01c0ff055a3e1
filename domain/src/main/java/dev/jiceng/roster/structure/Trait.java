package dev.jiceng.roster.structure;

import dev.jiceng.roster.Education;
import dev.jiceng.roster.Gender;

/** What P8 calls "three lows, one high": 年龄偏高，文化、妇女比例、少数民族比例偏低. */
public enum Trait {
  OVER_50(true),
  BELOW_SENIOR_SECONDARY(true),
  WOMEN(false),
  MINORITIES(false);

  private static final int AGE = 50;
  private final boolean badWhenHigh;

  Trait(boolean badWhenHigh) {
    this.badWhenHigh = badWhenHigh;
  }

  Tally of(Structure structure) {
    return switch (this) {
      case OVER_50 -> structure.ages().over(AGE);
      case BELOW_SENIOR_SECONDARY -> belowSeniorSecondary(structure.table(Dimension.EDUCATION));
      case WOMEN -> structure.table(Dimension.GENDER).tally(Gender.FEMALE);
      case MINORITIES -> structure.table(Dimension.NATIONALITY).tally(Nationality.MINORITY);
    };
  }

  /** What is filed as other schooling is neither below nor above. */
  private static Tally belowSeniorSecondary(Table education) {
    var below = education.tally(Education.PRIMARY, Education.JUNIOR_SECONDARY);
    return new Tally(below.count(), below.of() - education.tally(Education.OTHER).count());
  }

  boolean isRaised(Tally tally, Bound bound) {
    int compared = bound.compare(tally);
    return badWhenHigh ? compared > 0 : compared < 0;
  }
}
