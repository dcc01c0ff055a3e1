package dev.jiceng.training;

import dev.jiceng.division.DivisionCode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The reserves of a township's communities. */
public interface Reserves {
  /** Whether it exists; keeps others from earmarking for it until the transaction ends. */
  boolean hold(DivisionCode community);

  Optional<Reserve> find(UUID reserve);

  /** Whoever is earmarked for a post of the community and was not released. */
  List<Reserve> current(DivisionCode community);

  void add(Reserve reserve);

  /** Saves where the stored version is still the same; answers it with its new version. */
  Optional<Reserve> save(Reserve reserve);
}
