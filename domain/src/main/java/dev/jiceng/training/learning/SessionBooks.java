package dev.jiceng.training.learning;

import dev.jiceng.regulation.Value;
import dev.jiceng.training.course.TrainingSession;
import dev.jiceng.training.learning.TrainingResult.Attended;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Attendance, results and certificates of the sessions that one county or township holds. */
public interface SessionBooks {
  /** Keeps others from writing into the session until the transaction ends. */
  Optional<TrainingSession> hold(UUID session);

  Optional<Enrolment> enrolment(UUID enrolment);

  /** Whoever has a seat. */
  List<Enrolment> enrolled(UUID session);

  /** Who was there on the day; of everybody else that they were not. */
  void record(TrainingSession session, LocalDate day, Set<UUID> present);

  Attended attended(Enrolment enrolment);

  BigDecimal hours(UUID course);

  /** How much of the days whoever passes must have been there; empty where nothing says so. */
  Optional<Value.Share> leastAttendance(int year);

  Optional<TrainingResult> result(UUID enrolment);

  void add(TrainingResult result);

  Optional<Certificate> certificateOf(UUID enrolment);

  void add(Certificate certificate);

  /** Saves where the stored version is still the same; answers it with its new version. */
  Optional<Certificate> save(Certificate certificate);
}
