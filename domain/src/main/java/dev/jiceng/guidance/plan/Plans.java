package dev.jiceng.guidance.plan;

import dev.jiceng.shared.Actor;
import dev.jiceng.shared.Moment;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The plans of one county. */
public interface Plans {
  /** A revision, and nobody else revises it until the end of the write. */
  Optional<SupervisionPlan> lock(UUID id);

  /** The revision of the same plan that is current. */
  SupervisionPlan current(SupervisionPlan plan);

  /** Whether the team has a plan for some of these days. */
  boolean overlaps(UUID team, LocalDate start, LocalDate end);

  /** It is current from now on, in place of the one before. */
  void add(SupervisionPlan plan, @Nullable SupervisionPlan before, Actor by, Moment now);

  /** What the team is planned by; empty where there is no such team, or it has no area. */
  Optional<PlanBasis> basis(UUID team);
}
