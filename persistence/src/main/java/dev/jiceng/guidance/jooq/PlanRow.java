package dev.jiceng.guidance.jooq;

import dev.jiceng.division.DivisionCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A revision of a plan as the API shows it (G-4); {@code seenFrom} is what its id carries. */
public record PlanRow(
    DivisionCode seenFrom,
    UUID uuid,
    UUID team,
    String teamName,
    int revision,
    boolean current,
    LocalDate start,
    LocalDate end,
    @Nullable String reason,
    String decidedBy,
    Instant decidedAt,
    List<VisitRow> visits) {
  /** Communities that the plan visits, each once. */
  public List<DivisionCode> communities() {
    return visits.stream().map(it -> it.visit().community()).distinct().sorted().toList();
  }
}
