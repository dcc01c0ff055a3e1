package dev.jiceng.regulation;

import dev.jiceng.regulation.Timetable.Conflict;
import dev.jiceng.regulation.WorkingDays.Landing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts dates to one step, and tells what stands against them. */
final class StepDating {
  private final TimetableStep step;
  private final AnchorDays anchors;
  private final WorkingDays calendar;
  private final List<Conflict> conflicts = new ArrayList<>();
  private final @Nullable LocalDate earliest;
  private final @Nullable LocalDate latest;

  StepDating(TimetableStep step, AnchorDays anchors, WorkingDays calendar) {
    this.step = step;
    this.anchors = anchors;
    this.calendar = calendar;
    var from = anchors.of(step.anchor());
    if (from == null) {
      conflicts.add(new Conflict.AnchorMissing(step.code(), step.anchor()));
    }
    earliest = from == null ? null : day(from.first(), step.earliest());
    latest = from == null ? null : day(from.last(), step.latest());
    if (earliest != null && latest != null && earliest.isAfter(latest)) {
      conflicts.add(new Conflict.EmptyWindow(step.code(), earliest, latest));
    }
  }

  private @Nullable LocalDate day(LocalDate anchor, @Nullable Offset offset) {
    if (offset == null) {
      return null;
    }
    return switch (calendar.plus(anchor, offset)) {
      case Landing.On(LocalDate day) -> day;
      case Landing.CalendarMissing(int year) -> {
        var missing = new Conflict.CalendarMissing(step.code(), year);
        if (!conflicts.contains(missing)) {
          conflicts.add(missing);
        }
        yield null;
      }
    };
  }

  /** A day that is fixed is the whole window, even where the profile would not have it. */
  Timetable.Row row(EffectiveProfile.Step source) {
    var given = anchors.given(step.code());
    return given == null
        ? new Timetable.Row(source, earliest, latest)
        : new Timetable.Row(source, given, given);
  }

  List<Conflict> conflicts() {
    var given = anchors.given(step.code());
    if (given != null) {
      var window =
          new DayRange(earliest == null ? given : earliest, latest == null ? given : latest);
      if (!window.holds(given)) {
        conflicts.add(new Conflict.OutsideWindow(step.code(), given, window));
      }
    }
    return conflicts;
  }
}
