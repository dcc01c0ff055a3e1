package dev.jiceng.training.course;

import dev.jiceng.division.DivisionCode;
import java.util.Optional;
import java.util.UUID;

/** The courses and sessions that one county or township holds itself. */
public interface TrainingOffers {
  Optional<TrainingCourse> course(UUID course);

  Optional<TrainingCourse> titled(String title);

  void add(TrainingCourse course);

  /** With its quotas; keeps others from changing or filling it until the transaction ends. */
  Optional<TrainingSession> hold(UUID session);

  void add(TrainingSession session);

  /** Saves where the stored version is still the same; answers it with its new version. */
  Optional<TrainingSession> save(TrainingSession session);

  boolean isTownship(DivisionCode township);
}
