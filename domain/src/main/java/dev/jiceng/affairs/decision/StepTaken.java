package dev.jiceng.affairs.decision;

import dev.jiceng.affairs.Mark;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A step as it was taken.
 *
 * @param meeting of the deliberations; null of a disclosure
 */
public record StepTaken(
    DecisionStep step, LocalDate on, @Nullable Meeting meeting, Mark recorded) {}
