package dev.jiceng.guidance.area;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All areas of a county as they were drawn together; a later drawing takes its place (G-1). */
public record Drawing(
    UUID id,
    int revision,
    @Nullable String reason,
    LocalDate drawnOn,
    List<ResponsibilityArea> areas) {
  public Drawing {
    areas = List.copyOf(areas);
  }

  public Optional<ResponsibilityArea> of(UUID team) {
    return areas.stream().filter(area -> area.team().equals(team)).findFirst();
  }
}
