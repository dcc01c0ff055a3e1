package dev.jiceng.guidance.plan;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.guidance.SubjectArea;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Who goes where, when, and what about (G-4).
 *
 * @param lineage what checks name it by; a later revision that keeps the visit keeps it
 */
public record Visit(
    UUID lineage,
    Slot slot,
    DivisionCode community,
    String place,
    Set<SubjectArea> subjectAreas,
    Set<UUID> instructors) {
  public Visit {
    subjectAreas = new TreeSet<>(subjectAreas);
    instructors = new TreeSet<>(instructors);
  }
}
