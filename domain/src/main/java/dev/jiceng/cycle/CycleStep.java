package dev.jiceng.cycle;

import dev.jiceng.regulation.Words;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A step of a cycle with its window; a date is null where none is set or none can be told. */
public record CycleStep(
    String code,
    Words name,
    @Nullable LocalDate earliest,
    @Nullable LocalDate latest,
    List<ConflictKind> conflicts) {
  public CycleStep {
    conflicts = List.copyOf(conflicts);
  }
}
