package dev.jiceng.cycle;

import dev.jiceng.regulation.Timetable.Conflict;

/** What about a step cannot be kept. */
public enum ConflictKind {
  EMPTY_WINDOW,
  ORDER_CROSSED,
  OUTSIDE_WINDOW,
  CALENDAR_MISSING,
  ANCHOR_MISSING;

  static ConflictKind of(Conflict conflict) {
    return switch (conflict) {
      case Conflict.EmptyWindow _ -> EMPTY_WINDOW;
      case Conflict.OrderCrossed _ -> ORDER_CROSSED;
      case Conflict.OutsideWindow _ -> OUTSIDE_WINDOW;
      case Conflict.CalendarMissing _ -> CALENDAR_MISSING;
      case Conflict.AnchorMissing _ -> ANCHOR_MISSING;
    };
  }
}
