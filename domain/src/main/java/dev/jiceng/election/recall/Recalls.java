package dev.jiceng.election.recall;

import java.util.Optional;
import java.util.UUID;

/** The recalls of a township. */
public interface Recalls {
  Optional<Recall> find(UUID recall);

  /** The one that nobody has voted on yet; there is at most one. */
  Optional<Recall> open(UUID membership);

  void add(Recall recall);

  /** Saves where the stored version is still the same; answers it with its new version. */
  Optional<Recall> save(Recall recall);
}
