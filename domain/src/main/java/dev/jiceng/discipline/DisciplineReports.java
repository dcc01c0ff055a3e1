package dev.jiceng.discipline;

import dev.jiceng.division.DivisionCode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The reports of one township or county, as far as whoever asks may see them. */
public interface DisciplineReports {
  /** Empty for one that is not there and for one that must not be seen: the two are the same. */
  Optional<DisciplineReport> find(UUID report);

  boolean hasCommunity(DivisionCode community);

  /** The names of those who exist, and of their kin. */
  Map<UUID, Collection<String>> namesAround(Collection<UUID> people);

  /** The last day to conclude what was received that day; null where nothing sets it. */
  @Nullable LocalDate conclusionDue(LocalDate receivedOn);

  void add(DisciplineReport report);

  /** Saves where the stored version is still the same; answers it with its new version. */
  Optional<DisciplineReport> save(DisciplineReport report);
}
