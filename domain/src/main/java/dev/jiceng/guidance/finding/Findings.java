package dev.jiceng.guidance.finding;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The findings of one township, or of its one community. */
public interface Findings {
  Optional<Finding> find(UUID id);

  /**
   * Keeps its last step where the stored version is still the same; answers it with its new one.
   */
  Optional<Finding> save(Finding finding);

  /** Whether the check was made to look at the finding again. */
  boolean isRecheck(UUID check, Finding finding);

  /** Those of the files that have arrived for the finding's community. */
  Set<UUID> arrived(Collection<UUID> files, Finding finding);
}
