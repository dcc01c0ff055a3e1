package dev.jiceng.guidance.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A revision of what a team is to do in a period; the newest is current (G-4). */
public record SupervisionPlan(
    UUID id,
    UUID team,
    int revision,
    boolean current,
    LocalDate start,
    LocalDate end,
    @Nullable String reason,
    List<Visit> visits) {
  public SupervisionPlan {
    visits = List.copyOf(visits);
  }

  /** The visits before {@code day}. */
  List<Visit> until(LocalDate day) {
    return visits.stream().filter(visit -> visit.slot().day().isBefore(day)).toList();
  }

  /** The visits on {@code day} and after it. */
  List<Visit> from(LocalDate day) {
    return visits.stream().filter(visit -> !visit.slot().day().isBefore(day)).toList();
  }

  SupervisionPlan revised(UUID id, String reason, List<Visit> visits) {
    return new SupervisionPlan(id, team, revision + 1, true, start, end, reason, visits);
  }
}
