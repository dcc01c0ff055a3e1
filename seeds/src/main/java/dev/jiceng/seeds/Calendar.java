package dev.jiceng.seeds;

import dev.jiceng.shared.Moment;
import dev.jiceng.target.Term;
import java.time.LocalDate;

/** The demo's fixed days; nothing in it happens after {@link #TODAY}. */
final class Calendar {
  static final Term TERM = new Term(LocalDate.of(2024, 12, 1), LocalDate.of(2027, 11, 30));
  static final Term TERM_BEFORE = new Term(LocalDate.of(2021, 12, 1), LocalDate.of(2024, 11, 30));
  static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  private Calendar() {}

  static Moment morning(LocalDate day) {
    return new Moment(day.atTime(9, 30).atZone(Moment.CHINA).toInstant());
  }

  /** The steps of a letter that goes its way without a halt. */
  static LetterScript.Days from(LocalDate decided) {
    return new LetterScript.Days(
        decided,
        decided.plusDays(2),
        decided.plusDays(4),
        decided.plusDays(6),
        decided.plusDays(9),
        decided.plusDays(14));
  }
}
