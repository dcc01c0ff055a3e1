package dev.jiceng.target;

import dev.jiceng.shared.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A yearly inspection of one letter, a line for every target and every indicator (T-12). */
public record Inspection(
    UUID id, UUID letter, int year, LocalDate dueOn, List<Line> lines, int version) {
  public Inspection {
    lines = List.copyOf(lines);
  }

  /** What the inspector found on a line. */
  public enum Finding {
    MET,
    PROGRESSING,
    NOT_MET
  }

  /** One thing to inspect: a target as a whole, or one of its indicators. */
  public record Line(
      UUID id, UUID target, @Nullable UUID indicator, @Nullable Acceptance acceptance) {
    public boolean isInspected() {
      return acceptance != null;
    }
  }

  /** What was found, and who accepted it when. */
  public record Acceptance(Finding finding, @Nullable String remark, Actor actor, Instant at) {}

  /** The same inspection as the store answers it after a change. */
  public Inspection withVersion(int newVersion) {
    return new Inspection(id, letter, year, dueOn, lines, newVersion);
  }

  public boolean isComplete() {
    return lines.stream().allMatch(Line::isInspected);
  }
}
