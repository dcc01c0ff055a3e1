package dev.jiceng.seeds;

import java.util.List;

/** How far a community has come in the cycle of 2020 and 2021. */
enum ElectionCourse {
  /** The township holds it back until it is put right. */
  HELD_BACK,
  RECOMMENDED,
  UNDER_REVIEW,
  RESULT_NOTICE,
  PARTY_ELECTED,
  ROLL_UP,
  OBJECTED_TO,
  CANDIDATES,
  /** The poll waits for the audits of those who served. */
  UNAUDITED,
  COUNTED_ONCE,
  CERTIFIED,
  VOID,
  RERUN,
  SECOND_VOTE,
  AT_ONCE;

  /** Three of five communities had their result in the first vote. */
  static ElectionCourse next(Dice dice) {
    return dice.chance(60) ? AT_ONCE : dice.pick(List.of(values()));
  }

  boolean reaches(ElectionCourse other) {
    return compareTo(other) >= 0;
  }
}
