package dev.jiceng.training.learning;

import dev.jiceng.regulation.Value;
import dev.jiceng.training.course.TrainingSession;
import dev.jiceng.training.learning.TrainingResult.Attended;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One session's books without a database. */
final class InMemoryBooks implements SessionBooks {
  TrainingSession session;
  Value.@Nullable Share least;
  final List<Enrolment> enrolments = new ArrayList<>();
  private final Map<LocalDate, Set<UUID>> days = new TreeMap<>();
  private final Map<UUID, TrainingResult> results = new HashMap<>();
  private final Map<UUID, Certificate> certificates = new HashMap<>();

  InMemoryBooks(TrainingSession session) {
    this.session = session;
  }

  @Override
  public Optional<TrainingSession> hold(UUID wanted) {
    return Optional.of(session).filter(it -> it.id().equals(wanted));
  }

  @Override
  public Optional<Enrolment> enrolment(UUID enrolment) {
    return enrolments.stream().filter(it -> it.id().equals(enrolment)).findFirst();
  }

  @Override
  public List<Enrolment> enrolled(UUID wanted) {
    return enrolments.stream().filter(it -> it.standing() == Enrolment.Standing.ENROLLED).toList();
  }

  @Override
  public void record(TrainingSession held, LocalDate day, Set<UUID> present) {
    days.put(day, present);
  }

  @Override
  public Attended attended(Enrolment enrolment) {
    var there = days.values().stream().filter(it -> it.contains(enrolment.id())).count();
    return new Attended((int) there, days.size());
  }

  @Override
  public BigDecimal hours(UUID course) {
    return BigDecimal.valueOf(16);
  }

  @Override
  public Optional<Value.Share> leastAttendance(int year) {
    return Optional.ofNullable(least);
  }

  @Override
  public Optional<TrainingResult> result(UUID enrolment) {
    return Optional.ofNullable(results.get(enrolment));
  }

  @Override
  public void add(TrainingResult result) {
    results.put(result.id(), result);
  }

  @Override
  public Optional<Certificate> certificateOf(UUID enrolment) {
    return Optional.ofNullable(certificates.get(enrolment));
  }

  @Override
  public void add(Certificate certificate) {
    certificates.put(certificate.enrolment().id(), certificate);
  }

  @Override
  public Optional<Certificate> save(Certificate certificate) {
    var saved = certificate.withVersion(certificate.version() + 1);
    certificates.put(certificate.enrolment().id(), saved);
    return Optional.of(saved);
  }
}
