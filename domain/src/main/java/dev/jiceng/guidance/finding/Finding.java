package dev.jiceng.guidance.finding;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.guidance.check.Part.Severity;
import dev.jiceng.shared.Actor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Something to be put right (G-7).
 *
 * @param check the field check that found it
 * @param deadline the last day, extensions included
 * @param withdrawn whether its check has taken it back
 */
public record Finding(
    UUID id,
    DivisionCode community,
    UUID check,
    Severity severity,
    LocalDate deadline,
    FindingState state,
    boolean withdrawn,
    List<FindingStep> steps,
    int version) {
  public Finding {
    steps = List.copyOf(steps);
  }

  /** Past its deadline and not verified: until then somebody has to look after it. */
  public boolean isOverdue(LocalDate today) {
    return !withdrawn && state != FindingState.VERIFIED && deadline.isBefore(today);
  }

  /** Whether they ever put it right or said so; who did judges nothing about it. */
  boolean isRectifiedBy(Actor actor) {
    return steps.stream()
        .filter(step -> !step.action().judges())
        .anyMatch(step -> step.by().subject().equals(actor.subject()));
  }

  Finding with(FindingStep step) {
    var all = new ArrayList<>(steps);
    all.add(step);
    var due = step.dueOn();
    return new Finding(
        id,
        community,
        check,
        severity,
        due == null ? deadline : due,
        step.reached(),
        withdrawn,
        all,
        version);
  }

  public Finding withVersion(int newer) {
    return new Finding(id, community, check, severity, deadline, state, withdrawn, steps, newer);
  }
}
