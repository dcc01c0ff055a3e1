package dev.jiceng.regulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a cycle with their dates, in the profile's order, and what about them
 * cannot be kept. Moving a day means planning anew: nothing of it is stored.
 */
public record Timetable(List<Row> rows, List<Conflict> conflicts) {
  public Timetable {
    rows = List.copyOf(rows);
    conflicts = List.copyOf(conflicts);
  }

  /** A step and its window; a date is null where the profile leaves it open or none can be told. */
  public record Row(
      EffectiveProfile.Step source, @Nullable LocalDate earliest, @Nullable LocalDate latest) {
    public String code() {
      return source.step().code();
    }
  }

  /** What cannot be kept. */
  public sealed interface Conflict {
    /** The step it is about. */
    String step();

    /** The step would have to be over before it may begin. */
    record EmptyWindow(String step, LocalDate earliest, LocalDate latest) implements Conflict {}

    /** The step must be over on {@code latest}, but one it follows may last to {@code until}. */
    record OrderCrossed(String step, String before, LocalDate latest, LocalDate until)
        implements Conflict {}

    /** The day given for the start or the poll lies outside the window the profile sets for it. */
    record OutsideWindow(String step, LocalDate day, DayRange window) implements Conflict {}

    /** Working days would have to be counted through a year whose calendar is not known. */
    record CalendarMissing(String step, int year) implements Conflict {}

    /** The profile ties the step to a day that was not given and cannot be worked out. */
    record AnchorMissing(String step, Anchor anchor) implements Conflict {}
  }

  /** Where a step stands on a day. */
  public enum Standing {
    AHEAD,
    OPEN,
    OVERDUE,
    DONE,
    DONE_LATE
  }

  /** The timetable of a cycle from its start, its polling day, or both; at least one is given. */
  public static Timetable of(
      EffectiveProfile profile,
      @Nullable LocalDate cycleStart,
      @Nullable LocalDate pollingDay,
      WorkingDays calendar) {
    if (cycleStart == null && pollingDay == null) {
      throw new IllegalArgumentException("neither the start nor the polling day is given");
    }
    var anchors = AnchorDays.of(profile, cycleStart, pollingDay);
    var rows = new ArrayList<Row>();
    var conflicts = new ArrayList<Conflict>();
    for (EffectiveProfile.Step source : profile.steps()) {
      var dating = new StepDating(source.step(), anchors, calendar);
      rows.add(dating.row(source));
      conflicts.addAll(dating.conflicts());
    }
    conflicts.addAll(crossed(rows));
    return new Timetable(rows, conflicts);
  }

  private static List<Conflict> crossed(List<Row> rows) {
    Map<String, Row> byCode = new HashMap<>();
    rows.forEach(row -> byCode.put(row.code(), row));
    var found = new ArrayList<Conflict>();
    for (Row row : rows) {
      for (String code : row.source().step().after()) {
        var before = byCode.get(code);
        var until =
            before == null ? null : before.latest() == null ? before.earliest() : before.latest();
        var latest = row.latest();
        if (until != null && latest != null && until.isAfter(latest)) {
          found.add(new Conflict.OrderCrossed(row.code(), code, latest, until));
        }
      }
    }
    return found;
  }

  /**
   * Where each step stands at the end of {@code today}, by the days on which steps were done; a
   * step without a latest date is never overdue.
   */
  public Map<String, Standing> standings(LocalDate today, Map<String, LocalDate> doneOn) {
    var standings = new java.util.LinkedHashMap<String, Standing>();
    rows.forEach(row -> standings.put(row.code(), standing(row, today, doneOn.get(row.code()))));
    return standings;
  }

  private static Standing standing(Row row, LocalDate today, @Nullable LocalDate done) {
    var latest = row.latest();
    if (done != null) {
      return latest != null && done.isAfter(latest) ? Standing.DONE_LATE : Standing.DONE;
    }
    if (latest != null && today.isAfter(latest)) {
      return Standing.OVERDUE;
    }
    var earliest = row.earliest();
    return earliest != null && today.isBefore(earliest) ? Standing.AHEAD : Standing.OPEN;
  }
}
