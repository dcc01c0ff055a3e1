package dev.jiceng.duty.appraisal;

import dev.jiceng.roster.Tenure;
import java.util.Optional;
import java.util.UUID;

/** The scores and grades of a township's holders. */
public interface Appraisals {
  /**
   * The membership; keeps others from appraising its holder, for whatever post, until the
   * transaction ends.
   */
  Optional<Tenure> hold(UUID membership);

  Optional<Appraisal> find(UUID appraisal);

  Optional<Appraisal> of(UUID cycle, UUID person);

  /** Whether the person was found incompetent in that year, by both. */
  boolean wasIncompetent(UUID person, int year);

  void add(Appraisal appraisal);

  /** Saves where the stored version is still the same; answers it with its new version. */
  Optional<Appraisal> save(Appraisal appraisal);
}
