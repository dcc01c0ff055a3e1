package dev.jiceng.seeds;

import dev.jiceng.target.LetterState;

/** How far a letter of the demo comes, and how many of a hundred take that course. */
enum Course {
  DRAFTED(6, LetterState.DRAFT),
  /** Sent back by the township after it was signed. */
  RETURNED(3, LetterState.SIGNED),
  DECIDED(4, LetterState.DECIDED),
  /** One of the leads has signed, another has not. */
  HALF_SIGNED(2, LetterState.DECIDED),
  SIGNED(4, LetterState.SIGNED),
  REVIEWED(4, LetterState.REVIEWED),
  RECOGNISED(4, LetterState.RECOGNISED),
  FILED(3, LetterState.FILED),
  /** Filed, and the days for its publication are over (T-5). */
  FILED_LATE(3, LetterState.FILED),
  /** Published, and an amendment of it is being drafted. */
  BEING_AMENDED(2, LetterState.PUBLISHED),
  /** Published, then superseded by an amendment that is published too. */
  AMENDED(2, LetterState.PUBLISHED),
  /** Published, like the letter of the term before, which is closed. */
  RENEWED(4, LetterState.PUBLISHED),
  PUBLISHED(59, LetterState.PUBLISHED),
  /** A letter of a term that has ended; no community has only this one. */
  CLOSED(0, LetterState.CLOSED);

  private final int share;
  private final LetterState reached;

  Course(int share, LetterState reached) {
    this.share = share;
    this.reached = reached;
  }

  static Course next(Dice dice) {
    int left = dice.between(1, 100);
    for (Course course : values()) {
      left -= course.share;
      if (left <= 0) {
        return course;
      }
    }
    return PUBLISHED;
  }

  boolean reaches(LetterState state) {
    return reached.isAtLeast(state);
  }

  /** Whether the letter was made in time; the others are still on their way. */
  boolean isPunctual() {
    return reaches(LetterState.PUBLISHED);
  }
}
