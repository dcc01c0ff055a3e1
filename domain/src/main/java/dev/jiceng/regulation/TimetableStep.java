package dev.jiceng.regulation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step of a cycle's timetable: its window counted from an anchor, and the steps it follows. At
 * least one end of the window is given.
 */
public record TimetableStep(
    String code,
    Words name,
    Anchor anchor,
    @Nullable Offset earliest,
    @Nullable Offset latest,
    List<String> after,
    Citation citation) {
  /** The step whose day is the start of the cycle itself. */
  public static final String START = "START";

  /** The step whose day is the polling day itself. */
  public static final String POLL = "POLL";

  public TimetableStep {
    after = List.copyOf(after);
  }
}
