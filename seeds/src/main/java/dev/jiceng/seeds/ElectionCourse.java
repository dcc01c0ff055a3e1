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
  COUNTED_ONCE,
  CERTIFIED,
  VOID,
  RERUN,
  SECOND_VOTE,
  AT_ONCE;

  private static final List<ElectionCourse> HUNDRED =
      List.of(
          HELD_BACK,
          RECOMMENDED,
          UNDER_REVIEW,
          RESULT_NOTICE,
          PARTY_ELECTED,
          ROLL_UP,
          OBJECTED_TO,
          CANDIDATES,
          COUNTED_ONCE,
          CERTIFIED,
          VOID,
          RERUN,
          RERUN,
          SECOND_VOTE,
          SECOND_VOTE);

  /** Three of five communities had their result in the first vote. */
  static ElectionCourse next(Dice dice) {
    return dice.chance(60) ? AT_ONCE : dice.pick(HUNDRED);
  }

  boolean reaches(ElectionCourse other) {
    return compareTo(other) >= 0;
  }
}
