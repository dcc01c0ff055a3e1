package dev.jiceng.guidance.team;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The instructors of one county. */
public interface Instructors {
  Optional<Instructor> find(UUID id);

  /** Those of the ids who have not left. */
  Map<UUID, Instructor> findAll(Collection<UUID> ids);

  /** Whether another instructor has the account. */
  boolean isLinked(String account, UUID except);

  void add(Instructor instructor);

  /** Answers false where somebody else changed it meanwhile. */
  boolean change(Instructor changed);

  /** Answers false where somebody else changed it meanwhile. */
  boolean train(Instructor trained, Training training);
}
