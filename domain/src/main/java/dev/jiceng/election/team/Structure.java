package dev.jiceng.election.team;

/**
 * What teams are made of, counted (C-18).
 *
 * @param age completed years on the day the new team took over, of those whose birth date is known
 * @param education ranks of {@link Education}, of those whose education is known
 * @param minorities whose nationality is known and is not Han
 * @param secretaryChairs chairs who are secretary of the Party organization as well, 一肩挑
 */
public record Structure(
    long people, Mean age, Mean education, long women, long minorities, long secretaryChairs) {
  /** 一降 */
  public boolean isYoungerThan(Structure before) {
    return age.isKnown() && before.age.isKnown() && age.compareTo(before.age) < 0;
  }

  /** 一升 */
  public boolean isBetterEducatedThan(Structure before) {
    return education.isKnown()
        && before.education.isKnown()
        && education.compareTo(before.education) > 0;
  }
}
