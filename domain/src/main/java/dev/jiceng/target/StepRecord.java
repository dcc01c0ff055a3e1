package dev.jiceng.target;

import dev.jiceng.shared.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One step of a letter as it happened: what, who, when, with what remark (T-4). */
public record StepRecord(
    UUID id,
    LetterAction action,
    LetterState reached,
    Actor actor,
    Instant at,
    @Nullable String remark,
    @Nullable Meeting meeting) {
  /** The meeting that decided collectively. */
  public record Meeting(LocalDate on, List<String> attendees) {
    public Meeting {
      attendees = List.copyOf(attendees);
    }
  }
}
