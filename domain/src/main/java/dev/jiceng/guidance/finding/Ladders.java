package dev.jiceng.guidance.finding;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.DivisionLevel;
import java.util.Map;

/** The usual ladder, and those of the counties that have one of their own (G-7). */
public record Ladders(Ladder usual, Map<DivisionCode, Ladder> own) {
  public Ladders {
    own = Map.copyOf(own);
  }

  public Ladder of(DivisionCode place) {
    return own.getOrDefault(place.at(DivisionLevel.COUNTY).orElseThrow(), usual);
  }
}
