package dev.jiceng.guidance.team;

import java.util.Optional;
import java.util.UUID;

/** The instructors of one county. */
public interface Instructors {
  Optional<Instructor> find(UUID id);

  void add(Instructor instructor);

  /** Answers false where somebody else changed it meanwhile. */
  boolean train(Instructor trained, Training training);
}
