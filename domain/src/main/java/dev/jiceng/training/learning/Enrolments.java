package dev.jiceng.training.learning;

import dev.jiceng.training.course.TrainingSession;
import java.util.Optional;
import java.util.UUID;

/** The seats of one township's people. */
public interface Enrolments {
  /** One that the township is invited to, with its quotas. */
  Optional<TrainingSession> session(UUID session);

  Optional<Enrolment> find(UUID enrolment);

  Optional<Enrolment> of(UUID session, UUID person);

  /** How it went: whoever races for the last seat, one of them gets it. */
  Seated add(Enrolment enrolment);

  /** Saves where the stored version is still the same. */
  Seated save(Enrolment enrolment);

  /** What became of a seat that was asked for. */
  enum Seated {
    DONE,
    /** The township's seats are all taken, or the session is not open any more. */
    FULL,
    /** The same person has a seat through another township of the county. */
    ELSEWHERE,
    STALE
  }
}
