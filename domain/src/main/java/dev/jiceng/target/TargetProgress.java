package dev.jiceng.target;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What was reported, inspected and assessed of a township's targets. */
public interface TargetProgress {
  /** All reports of the indicators, by lineage. */
  Map<UUID, List<ProgressReport>> reports(List<UUID> lineages);

  void add(ProgressReport report);

  /** Stores where a target stands now, and the newest actual value of each of its indicators. */
  void update(TermTarget target, Outlook outlook, Map<UUID, ProgressReport> newest);

  /** Where the target stands. */
  Optional<Outlook> outlook(UUID target);

  /** What the newest accepted inspection line found of a target as a whole, by lineage. */
  Optional<Inspection.Finding> newestFinding(UUID lineage);

  Optional<Inspection> inspection(UUID inspection);

  boolean hasInspection(UUID letter, int year);

  void add(Inspection inspection);

  /**
   * Saves where the stored version is still the inspection's; answers it with its new version, or
   * nothing.
   */
  Optional<Inspection> save(Inspection inspection);

  /** Records the year's assessment; answers false where the target's version is another by now. */
  boolean add(Assessment assessment, int targetVersion);
}
