package dev.jiceng.preparation;

import dev.jiceng.division.DivisionCode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** What the communities of a township have done to prepare their elections. */
public interface Preparations {
  /** Whether it exists; keeps others from recording for it until the transaction ends. */
  boolean hold(DivisionCode community);

  Optional<Prepared> find(UUID prepared);

  /** Whether the person holds or held a post of a body of the community. */
  boolean isCadre(UUID person, DivisionCode community);

  boolean hasGroup(String group, DivisionCode community);

  boolean hasReporter(String group, DivisionCode community);

  /** Whether the person was trained on or before the day. */
  boolean isTrained(String staff, DivisionCode community, LocalDate day);

  boolean isLeader(String name, DivisionCode community);

  void add(Prepared prepared);

  /** Saves where the stored version is still the same; answers it with its new version. */
  Optional<Prepared> save(Prepared prepared);
}
