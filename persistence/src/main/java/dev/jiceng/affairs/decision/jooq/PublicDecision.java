package dev.jiceng.affairs.decision.jooq;

import dev.jiceng.affairs.decision.DecisionState;
import dev.jiceng.affairs.decision.DecisionStep;
import dev.jiceng.affairs.decision.Meeting;
import dev.jiceng.division.DivisionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A disclosed decision as everybody may see it (D-6): no person. */
public record PublicDecision(
    UUID uuid,
    DivisionCode community,
    String title,
    String matter,
    DecisionState state,
    String resolution,
    @Nullable String outcome,
    List<Step> steps) {
  /** A step, without who recorded it. */
  public record Step(DecisionStep step, LocalDate on, @Nullable Meeting meeting) {}
}
