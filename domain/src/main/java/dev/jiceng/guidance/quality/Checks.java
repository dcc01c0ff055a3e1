package dev.jiceng.guidance.quality;

import dev.jiceng.division.DivisionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The field checks of a county, as far as quality control looks at them. */
public interface Checks {
  /** A check as it stands, and the subjects who wrote it. */
  record Held(
      DivisionCode township,
      UUID id,
      DivisionCode community,
      LocalDate heldOn,
      String edition,
      Set<String> writers) {}

  /** Those that were held in a period and not taken back; of an area, or of the county. */
  List<Held> held(@Nullable UUID area, LocalDate start, LocalDate end);

  /** Empty where it was taken back. */
  Optional<Held> find(DivisionCode township, UUID id);
}
