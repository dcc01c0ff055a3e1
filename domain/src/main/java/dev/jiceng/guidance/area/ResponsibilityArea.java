package dev.jiceng.guidance.area;

import dev.jiceng.division.DivisionCode;
import java.util.SortedSet;
import java.util.UUID;

/** What one team guides (G-1). */
public record ResponsibilityArea(
    UUID id, String name, String basis, UUID team, SortedSet<DivisionCode> communities) {
  ResponsibilityArea handedTo(UUID id, UUID successor) {
    return new ResponsibilityArea(id, name, basis, successor, communities);
  }
}
