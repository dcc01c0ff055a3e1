package dev.jiceng.training.course;

import dev.jiceng.division.DivisionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One holding of a course (TR-2). */
public record TrainingSession(
    UUID id,
    DivisionCode owner,
    UUID course,
    Plan plan,
    SessionState state,
    @Nullable String cancelledFor,
    List<Quota> quotas,
    int version) {
  public TrainingSession {
    quotas = List.copyOf(quotas);
  }

  /** When, where, by whom, and for how many. */
  public record Plan(
      LocalDate startsOn, LocalDate endsOn, String venue, String teacher, int capacity) {
    public boolean has(LocalDate day) {
      return !day.isBefore(startsOn) && !day.isAfter(endsOn);
    }
  }

  /** A township's seats, and how many of them are taken. */
  public record Quota(DivisionCode township, int seats, int taken) {}

  TrainingSession in(SessionState next, @Nullable String reason) {
    return new TrainingSession(id, owner, course, plan, next, reason, quotas, version);
  }

  TrainingSession with(List<Quota> shares) {
    return new TrainingSession(id, owner, course, plan, state, cancelledFor, shares, version);
  }

  public TrainingSession withVersion(int newer) {
    return new TrainingSession(id, owner, course, plan, state, cancelledFor, quotas, newer);
  }

  public Quota quota(DivisionCode township) {
    return quotas.stream()
        .filter(it -> it.township().equals(township))
        .findFirst()
        .orElse(new Quota(township, 0, 0));
  }
}
