package dev.jiceng.regulation;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The days that the start of a cycle and its polling day can be. One that is given is itself; the
 * other follows from the profile's step for it, forward or backward, as a run of days, or is not
 * known.
 */
record AnchorDays(
    @Nullable LocalDate givenStart,
    @Nullable LocalDate givenPoll,
    @Nullable DayRange start,
    @Nullable DayRange poll) {
  static AnchorDays of(
      EffectiveProfile profile, @Nullable LocalDate cycleStart, @Nullable LocalDate pollingDay) {
    var start = cycleStart == null ? null : DayRange.only(cycleStart);
    var poll = pollingDay == null ? null : DayRange.only(pollingDay);
    if (start == null && poll != null) {
      start = between(profile, TimetableStep.START, TimetableStep.POLL, Anchor.POLLING_DAY, poll);
    } else if (poll == null && start != null) {
      poll = between(profile, TimetableStep.POLL, TimetableStep.START, Anchor.CYCLE_START, start);
    }
    return new AnchorDays(cycleStart, pollingDay, start, poll);
  }

  /** {@code wanted} counted from the known days, or else the known step counted back from them. */
  private static @Nullable DayRange between(
      EffectiveProfile profile, String wanted, String known, Anchor from, DayRange days) {
    return step(profile, wanted)
        .filter(step -> step.anchor() == from)
        .map(step ->
            new DayRange(days.first().plusDays(low(step)), days.last().plusDays(high(step))))
        .or(() ->
            step(profile, known)
                .filter(step -> step.anchor() != from)
                .map(step ->
                    new DayRange(
                        days.first().minusDays(high(step)), days.last().minusDays(low(step)))))
        .orElse(null);
  }

  private static Optional<TimetableStep> step(EffectiveProfile profile, String code) {
    return profile.steps().stream()
        .map(EffectiveProfile.Step::step)
        .filter(step -> step.code().equals(code))
        .findFirst();
  }

  private static int low(TimetableStep step) {
    var earliest = step.earliest();
    return earliest == null ? high(step) : earliest.days();
  }

  private static int high(TimetableStep step) {
    var latest = step.latest();
    return latest == null ? low(step) : latest.days();
  }

  @Nullable DayRange of(Anchor anchor) {
    return switch (anchor) {
      case CYCLE_START -> start;
      case POLLING_DAY -> poll;
    };
  }

  /** The day somebody fixed for the step itself. */
  @Nullable LocalDate given(String code) {
    return switch (code) {
      case TimetableStep.START -> givenStart;
      case TimetableStep.POLL -> givenPoll;
      default -> null;
    };
  }
}
