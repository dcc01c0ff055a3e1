package dev.jiceng.guidance.area;

import dev.jiceng.division.DivisionCode;
import java.util.List;
import java.util.UUID;

/**
 * An area as the county wants it (G-1).
 *
 * @param basis why these places belong together: population, location, affiliation, work base
 * @param places communities, and townships that stand for all of theirs
 */
public record AreaDraft(String name, String basis, UUID team, List<DivisionCode> places) {
  public AreaDraft {
    places = List.copyOf(places);
  }
}
