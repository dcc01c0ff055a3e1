package dev.jiceng.guidance.jooq;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.guidance.plan.Visit;
import java.util.List;
import java.util.UUID;

/** A planned visit as the API shows it (G-4); {@code seenFrom} is what its id carries. */
public record VisitRow(
    DivisionCode seenFrom, UUID uuid, UUID team, String teamName, Visit visit, List<Who> who) {
  /** An instructor by name. */
  public record Who(UUID uuid, String name) {}
}
