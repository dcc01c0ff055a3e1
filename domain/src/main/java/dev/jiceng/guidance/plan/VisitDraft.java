package dev.jiceng.guidance.plan;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.guidance.SubjectArea;
import dev.jiceng.shared.Ids;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A visit as it is wanted; {@code lineage} is that of one which is kept, null for a new one. */
public record VisitDraft(
    @Nullable UUID lineage,
    Slot slot,
    DivisionCode community,
    String place,
    Set<SubjectArea> subjectAreas,
    Set<UUID> instructors) {
  Visit visit(Ids ids) {
    UUID known = Objects.requireNonNullElseGet(lineage, ids::next);
    return new Visit(known, slot, community, place.strip(), subjectAreas, instructors);
  }
}
