package dev.jiceng.training.advice;

import java.util.Optional;
import java.util.UUID;

/** What kinds of workers one township's people are taken for. */
public interface WorkAssessments {
  /** What stands; keeps others from assessing them until the transaction ends. */
  Optional<WorkAssessment> hold(UUID person);

  /** Stands from now on; what stood before is kept. */
  void add(WorkAssessment assessment);
}
